package dev.ferro.command;

import dev.ferro.dialect.Dialect;
import dev.ferro.diff.Condenser;
import dev.ferro.diff.Overlap;
import dev.ferro.diff.Renames;
import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.schema.Schema;
import dev.ferro.script.RecordedMigration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a database holds once the scripts up to a target have run on it, as far as they tell. */
final class HistorySchema {

    private final RevisionGraph graph;
    private final Map<RevisionId, RecordedMigration> migrations;
    private final UnaryOperator<List<Operation>> here;

    private HistorySchema(
            RevisionGraph graph, Map<RevisionId, RecordedMigration> migrations, UnaryOperator<List<Operation>> here) {
        this.graph = graph;
        this.migrations = migrations;
        this.here = here;
    }

    /**
     * {@return what scripts lead to} A warning names each step of which only its author knows what it does.
     *
     * @param target the last of them, in the grammar of targets
     * @param dialect says what is done on this kind of database, and what it makes of a schema
     */
    static DesiredSchema at(Project project, RevisionTarget target, Dialect dialect) {
        Set<RevisionId> rows = target.needsDatabase() ? new LinkedHashSet<>(project.rows()) : Set.of();
        RevisionGraph graph = project.graph().seenFrom(rows, target);
        Set<RevisionId> needed = graph.ancestors(graph.resolve(target, rows));
        HistorySchema history = new HistorySchema(
                graph, project.load(needed), operations -> OperationList.on(dialect.name(), operations));
        return new DesiredSchema(
                history.after(needed, dialect.normalizer()::normalize), Renames.NONE, history.unknown(needed));
    }

    /** {@return what revisions lead to, in the order of the history; their scripts are loaded} */
    static Schema after(
            RevisionGraph graph,
            Map<RevisionId, RecordedMigration> migrations,
            Set<RevisionId> revisions,
            UnaryOperator<Schema> normalizer) {
        return new HistorySchema(graph, migrations, UnaryOperator.identity()).after(revisions, normalizer);
    }

    private Schema after(Set<RevisionId> revisions, UnaryOperator<Schema> normalizer) {
        return Condenser.after(inOrder(revisions).stream().map(this::upgrade).toList(), Schema.EMPTY, normalizer);
    }

    private List<String> unknown(Set<RevisionId> revisions) {
        return inOrder(revisions).stream()
                .flatMap(revision -> upgrade(revision).stream()
                        .filter(operation -> !Overlap.isKnown(operation))
                        .map(operation -> "Only its author knows what a step of " + revision.title() + " does: "
                                + Describer.describe(operation)))
                .toList();
    }

    private List<Revision> inOrder(Set<RevisionId> revisions) {
        return graph.revisions().stream()
                .filter(revision -> revisions.contains(revision.id()))
                .toList();
    }

    private List<Operation> upgrade(Revision revision) {
        return here.apply(Objects.requireNonNull(migrations.get(revision.id())).upgrade());
    }
}
