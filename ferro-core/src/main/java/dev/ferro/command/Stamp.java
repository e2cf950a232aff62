package dev.ferro.command;

import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.run.MigrationListener;
import dev.ferro.run.Migrator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the version of a database without running anything. */
public final class Stamp {

    /**
     * What was asked for.
     *
     * @param targets the revisions, in the grammar of targets; ranges with {@code sql}
     * @param purge whether to forget first what the version table holds
     * @param sql whether to write a script instead
     */
    public record Input(List<String> targets, boolean purge, boolean sql) {}

    /**
     * What was done.
     *
     * @param revisions the rows of the version table now; none at the base, or where a script was asked for
     * @param sql the script, where one was asked for
     */
    public record Result(List<String> revisions, @Nullable String sql) {}

    private Stamp() {}

    public static Result run(Project project, Input input) {
        return StampRanges.areAmong(input.targets()) ? between(project, input) : fromWhereItIs(project, input);
    }

    private static Result between(Project project, Input input) {
        StampRanges ranges = StampRanges.parse(input.targets());
        ranges.check(input.purge(), input.sql());
        try (Migrator migrator = project.migrator(MigrationListener.SILENT)) {
            return new Result(List.of(), migrator.stampScript(ranges.start(), ranges.ends()));
        }
    }

    private static Result fromWhereItIs(Project project, Input input) {
        List<RevisionTarget> targets =
                input.targets().stream().map(RevisionTarget::parse).toList();
        try (Migrator migrator = project.migrator(MigrationListener.SILENT)) {
            if (input.sql()) {
                return new Result(List.of(), migrator.stampScript(targets, input.purge()));
            }
            List<RevisionId> rows = migrator.stamp(targets, input.purge());
            return new Result(rows.stream().map(RevisionId::value).toList(), null);
        }
    }
}
