package dev.ferro.command;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import dev.ferro.revision.RevisionTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the revisions, newest first. */
public final class History {

    /**
     * What was asked for.
     *
     * @param range the part of the history, such as {@code 1a2b:head}; null for all of it
     * @param indicateCurrent whether to look where the database stands
     */
    public record Input(@Nullable String range, boolean indicateCurrent) {}

    /**
     * The history.
     *
     * @param revisions the revisions, newest first
     */
    public record Result(List<RevisionView> revisions) {}

    private History() {}

    public static Result run(Project project, Input input) {
        RevisionRange range = input.range() == null ? null : RevisionRange.parse(input.range());
        boolean looks = input.indicateCurrent() || needsDatabase(range);
        Set<RevisionId> rows = looks ? new LinkedHashSet<>(project.rows()) : Set.of();
        RevisionGraph graph = project.graph();
        List<Revision> revisions = new ArrayList<>(range == null ? graph.revisions() : graph.range(range, rows));
        Collections.reverse(revisions);
        return new Result(project.views(revisions, input.indicateCurrent() ? rows : null));
    }

    private static boolean needsDatabase(@Nullable RevisionRange range) {
        return range != null && (needsDatabase(range.start()) || needsDatabase(range.end()));
    }

    private static boolean needsDatabase(@Nullable RevisionTarget end) {
        return end != null && end.needsDatabase();
    }
}
