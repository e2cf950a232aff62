package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Halves;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.dialect.Dialect;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.script.RecordedMigration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes plans from the graph and the scripts, touching no database. */
final class Planner {

    private final Dialect dialect;
    private final RevisionGraph graph;
    private final Function<Collection<RevisionId>, Map<RevisionId, RecordedMigration>> loader;

    Planner(
            Dialect dialect,
            RevisionGraph graph,
            Function<Collection<RevisionId>, Map<RevisionId, RecordedMigration>> loader) {
        this.dialect = dialect;
        this.graph = graph;
        this.loader = loader;
    }

    RevisionGraph graph() {
        return graph;
    }

    /**
     * {@return the plan from some rows to a target}
     *
     * @param read whether the rows were read from the database
     */
    Plan plan(Direction direction, List<RevisionId> rows, RevisionTarget target, boolean read) {
        Route route = Route.of(graph, direction, rows, target);
        List<PlannedMigration> migrations = migrations(direction, route);
        String remark = migrations.isEmpty() ? remark(direction, rows, target) : null;
        return new Plan(direction, target, rows, read, migrations, remark);
    }

    /** {@return the plan that takes back one applied revision, which no other applied one needs} */
    Plan takeBack(List<RevisionId> rows, RevisionId id) {
        RevisionTarget target = new RevisionTarget.Named(id.value());
        List<PlannedMigration> migrations = migrations(Direction.DOWNGRADE, Route.back(graph, rows, id));
        return new Plan(Direction.DOWNGRADE, target, rows, true, migrations, null);
    }

    private List<PlannedMigration> migrations(Direction direction, Route route) {
        if (route.steps().isEmpty()) {
            return List.of();
        }
        Map<RevisionId, RecordedMigration> scripts = loader.apply(route.ids());
        List<Problem> problems = new ArrayList<>();
        for (Route.Step step : route.steps()) {
            problems.addAll(elsewhere(step.revision(), script(step, scripts)));
            if (direction == Direction.DOWNGRADE && !step.counts()) {
                problems.addAll(irreversible(step.revision(), script(step, scripts)));
            }
        }
        List<PlannedMigration> migrations = Halves.of(route.steps(), part -> planned(direction, part, scripts)).stream()
                .flatMap(List::stream)
                .toList();
        refuseImpossible(migrations, problems);
        return migrations;
    }

    /** Runs the scripts, which record what they do. */
    private List<PlannedMigration> planned(
            Direction direction, List<Route.Step> steps, Map<RevisionId, RecordedMigration> scripts) {
        List<PlannedMigration> planned = new ArrayList<>(steps.size());
        for (Route.Step step : steps) {
            RecordedMigration script = script(step, scripts);
            List<Operation> operations = step.counts() ? List.of() : here(operations(direction, script));
            List<Section> sections = TransactionPolicy.sections(operations, dialect.capabilities());
            planned.add(new PlannedMigration(
                    step.revision(),
                    direction,
                    step.counts(),
                    operations,
                    Feasibility.compiled(dialect, sections),
                    script,
                    step.before(),
                    step.after()));
        }
        return planned;
    }

    private static RecordedMigration script(Route.Step step, Map<RevisionId, RecordedMigration> scripts) {
        return Objects.requireNonNull(scripts.get(step.revision().id()), "script not loaded");
    }

    /** @param problems what is wrong already */
    private void refuseImpossible(List<PlannedMigration> migrations, List<Problem> problems) {
        for (PlannedMigration migration : migrations) {
            Revision revision = migration.revision();
            problems.addAll(TransactionPolicy.problems(dialect, revision, migration.sections()));
            problems.addAll(Feasibility.problems(dialect, revision, migration.sections()));
        }
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
    }

    private static List<Operation> operations(Direction direction, RecordedMigration script) {
        return switch (direction) {
            case UPGRADE -> script.upgrade();
            case DOWNGRADE -> script.downgrade();
        };
    }

    /** {@return what of some operations is done on this database} */
    private List<Operation> here(List<Operation> operations) {
        return OperationList.on(dialect.name(), operations);
    }

    /** {@return what is wrong with a script that is written for another database} */
    private List<Problem> elsewhere(Revision revision, RecordedMigration script) {
        return script.database().filter(name -> !name.equals(dialect.name())).stream()
                .map(name -> Problem.of(
                                "script-for-another-database",
                                "Revision " + revision.title() + " is not written for " + dialect.title() + ".")
                        .at(revision.place())
                        .because("its header says `database: " + name + "`")
                        .advise("Write it in Java, or take the line out if every database understands its SQL."))
                .toList();
    }

    private static List<Problem> irreversible(Revision revision, RecordedMigration script) {
        return script.irreversible().stream()
                .map(why -> Problem.of("irreversible", "Revision " + revision.title() + " cannot be taken back.")
                        .at(revision.place())
                        .because("its script says: " + why)
                        .advise("Write a new revision that does what is needed, or restore a backup."))
                .toList();
    }

    /** {@return what is left of a plan if the rows are others by now, or empty if something else is to be done by now} */
    Optional<List<PlannedMigration>> adapted(Plan plan, List<RevisionId> rows, List<PlannedMigration> rest) {
        Map<RevisionId, PlannedMigration> planned = new HashMap<>();
        rest.forEach(migration -> planned.put(migration.revision().id(), migration));
        Route route = Route.of(graph, plan.direction(), rows, plan.target());
        List<PlannedMigration> left = new ArrayList<>();
        for (Route.Step step : route.steps()) {
            PlannedMigration migration = planned.get(step.revision().id());
            if (migration == null || migration.counts() != step.counts()) {
                return Optional.empty();
            }
            left.add(migration.between(step.before(), step.after()));
        }
        return Optional.of(left);
    }

    /** Whoever names a revision is told when the database is there, or past it, already. */
    private @Nullable String remark(Direction direction, List<RevisionId> rows, RevisionTarget target) {
        List<RevisionId> meant = graph.resolve(target, new LinkedHashSet<>(rows));
        return switch (direction) {
            case UPGRADE ->
                meant.isEmpty()
                        ? "There are no revisions yet."
                        : Texts.rows(meant) + (meant.size() == 1 ? " is" : " are")
                                + " applied already; the database is at " + Texts.rows(rows) + ".";
            case DOWNGRADE -> "There is nothing to take back; the database is at " + Texts.rows(rows) + ".";
        };
    }

    /** {@return whether somebody has completed a migration by hand, and stamped it} */
    boolean isDoneByHand(Unfinished left, List<RevisionId> rows) {
        boolean applied =
                graph.isKnown(left.revision()) && graph.ancestors(rows).contains(left.revision());
        return applied == (left.direction() == Direction.UPGRADE);
    }

    /** {@return what a migration that is done in part does here, in order; nothing if no script declares it} */
    List<Operation> operations(Unfinished left) {
        if (!graph.isKnown(left.revision())) {
            return List.of();
        }
        RecordedMigration script =
                Objects.requireNonNull(loader.apply(List.of(left.revision())).get(left.revision()));
        List<Operation> operations = here(operations(left.direction(), script));
        return TransactionPolicy.sections(operations, dialect.capabilities()).stream()
                .flatMap(section -> section.operations().stream())
                .toList();
    }

    /** {@return the operations of everything that is applied when a database is at some rows, in order} */
    List<Operation> history(List<RevisionId> rows) {
        RevisionGraph seen = graph.seenFrom(rows);
        Set<RevisionId> applied = seen.ancestors(rows);
        List<Revision> path = seen.revisions().stream()
                .filter(revision -> applied.contains(revision.id()))
                .toList();
        Map<RevisionId, RecordedMigration> scripts =
                loader.apply(path.stream().map(Revision::id).toList());
        return path.stream()
                .flatMap(revision ->
                        here(Objects.requireNonNull(scripts.get(revision.id())).upgrade()).stream())
                .toList();
    }
}
