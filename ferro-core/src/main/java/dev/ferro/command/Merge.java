package dev.ferro.command;

import dev.ferro.operation.Describer;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.script.RecordedMigration;
import dev.ferro.script.SqlBody;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins branches of the history by a script that builds on all of them, and says what each of them does. */
public final class Merge {

    /**
     * What was asked for.
     *
     * @param placement what is joined, and what the script is called
     * @param message what the merge does; null to name what it joins
     */
    public record Input(Placement placement, @Nullable String message) {}

    /**
     * What was joined.
     *
     * @param id the new revision
     * @param script its file
     * @param common the newest revisions that all sides build on; none if they have nothing in common
     * @param sides what is joined
     * @param overlaps what more than one side touches
     * @param unknown operations of which only their authors can tell what they touch
     */
    public record Result(
            String id,
            Path script,
            List<String> common,
            List<Side> sides,
            List<SharedThing> overlaps,
            List<Change> unknown) {}

    /**
     * One of the branches.
     *
     * @param head the revision that the merge builds on
     * @param steps what leads there from what all sides have in common, oldest first
     */
    public record Side(String head, List<Step> steps) {}

    /**
     * A revision of a side.
     *
     * @param id its id
     * @param message what it does
     * @param operations its operations, each in a few words
     */
    public record Step(String id, String message, List<String> operations) {}

    /**
     * Something that more than one side touches.
     *
     * @param subject what it is
     * @param direct whether one side may spoil what another does; else each changes another part of a table
     * @param changes what touches it
     */
    public record SharedThing(String subject, boolean direct, List<Change> changes) {}

    /**
     * An operation of a revision.
     *
     * @param revision the id of the revision
     * @param operation the operation, in a few words
     */
    public record Change(String revision, String operation) {}

    /** Names that are longer together say less than ids. */
    private static final int LONGEST = 80;

    private final Project project;
    private final RevisionGraph graph;
    private final Input input;

    private Merge(Project project, Input input) {
        this.project = project;
        this.graph = project.graph().sound();
        this.input = input;
    }

    public static Result run(Project project, Input input) {
        return new Merge(project, input).run();
    }

    private Result run() {
        Placement placement = input.placement();
        List<RevisionId> parents = new Parents(graph, placement.splice()).several(placement.heads());
        ScriptPlace place = ScriptPlace.of(project, placement, parents);
        Set<RevisionId> common = new LinkedHashSet<>(graph.ancestors(List.of(parents.get(0))));
        parents.forEach(parent -> common.retainAll(graph.ancestors(List.of(parent))));
        Map<RevisionId, RecordedMigration> migrations = project.load(without(common, graph.ancestors(parents)));
        List<Side> sides =
                parents.stream().map(parent -> side(parent, common, migrations)).toList();
        SideComparison comparison = new SideComparison(graph, migrations);
        List<SharedThing> overlaps = comparison.overlaps(parents);
        Path file =
                new ScriptWriter(project).write(place.draft(message(parents)).inSql(sql()), place.folder());
        return new Result(place.id().value(), file, values(graph.rows(common)), sides, overlaps, comparison.unknown());
    }

    /** There is nothing to say in either language, but for a header. */
    private @Nullable SqlBody sql() {
        return switch (project.configuration().format()) {
            case JAVA -> null;
            case SQL -> SqlBody.EMPTY;
        };
    }

    private String message(List<RevisionId> parents) {
        if (input.message() != null) {
            return input.message();
        }
        String names = joined(parents.stream().map(id -> name(graph.find(id).orElseThrow())));
        return "Merge "
                + (names.length() <= LONGEST ? names : joined(parents.stream().map(RevisionId::value)));
    }

    private static String joined(Stream<String> names) {
        return names.collect(Collectors.joining(" and "));
    }

    /** What a revision does names it best, unless it reads like several sentences. */
    private static String name(Revision revision) {
        String message = revision.message();
        return message.isBlank() || message.contains(".") ? revision.id().value() : '"' + message + '"';
    }

    private Side side(RevisionId head, Set<RevisionId> common, Map<RevisionId, RecordedMigration> migrations) {
        List<Step> steps = without(common, graph.ancestors(List.of(head))).stream()
                .map(id -> step(graph.find(id).orElseThrow(), Objects.requireNonNull(migrations.get(id))))
                .toList();
        return new Side(head.value(), steps);
    }

    private static Step step(Revision revision, RecordedMigration migration) {
        return new Step(
                revision.id().value(),
                revision.message(),
                migration.upgrade().stream().map(Describer::describe).toList());
    }

    private static List<RevisionId> without(Set<RevisionId> common, Set<RevisionId> ids) {
        List<RevisionId> rest = new ArrayList<>(ids);
        rest.removeAll(common);
        return rest;
    }

    private static List<String> values(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
