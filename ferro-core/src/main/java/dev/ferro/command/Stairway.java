package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.command.Verify.Fault;
import dev.ferro.command.Verify.Outcome;
import dev.ferro.command.Verify.Tried;
import dev.ferro.operation.ConnectionWork;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.run.Inspection;
import dev.ferro.run.Migrator;
import dev.ferro.run.Plan;
import dev.ferro.run.PlannedMigration;
import dev.ferro.run.ScratchDatabase;
import dev.ferro.script.RecordedMigration;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes revisions up, down and up again, one after the other, on a scratch database, and looks at it after each step.
 *
 * <p>Whatever a revision has broken, the next one is tried on a database that is as it should be: where that is not so, it
 * is made anew.
 */
final class Stairway implements AutoCloseable {

    private final Project project;
    private final ScratchDatabase scratch;
    private final RevisionGraph graph;
    private final Fixtures fixtures;
    private final Map<Path, ConnectionWork> works;
    private final Map<RevisionId, RecordedMigration> scripts = new HashMap<>();
    private final List<RevisionId> done = new ArrayList<>();
    private final Set<RevisionId> outOfReach = new HashSet<>();
    private final Snapshot atFirst;
    private Migrator migrator;
    private Inspection inspection;
    private Snapshot ground;
    private boolean broken;

    /** @param graph the history as it is for where the stairway begins */
    Stairway(Project project, ScratchDatabase scratch, RevisionGraph graph, Fixtures fixtures) {
        this.project = project;
        this.scratch = scratch;
        this.graph = graph;
        this.fixtures = fixtures;
        works = project.works(fixtures.java());
        load(graph.revisions().stream().map(Revision::id).toList());
        migrator = project.migrator(scratch.database(), this::load);
        inspection = Inspection.of(scratch.database());
        atFirst = Clearing.look(scratch, inspection);
        requireEmpty();
        migrator.ensureVersion();
        ground = look();
    }

    private void requireEmpty() {
        if (!scratch.isOwn() && !atFirst.isEmpty()) {
            disconnect();
            throw Problem.of("scratch-not-empty", "The scratch database is not empty.")
                    .at(scratch.database().url().toString())
                    .because("what is in it would be taken for the work of a revision, and could be lost")
                    .advise("Name an empty one.")
                    .refused();
        }
    }

    private Map<RevisionId, RecordedMigration> load(Collection<RevisionId> ids) {
        List<RevisionId> missing =
                ids.stream().filter(id -> !scripts.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            scripts.putAll(project.load(missing));
        }
        return scripts;
    }

    private Snapshot look() {
        return Snapshot.of(inspection, scratch.database(), project.everything());
    }

    /** Takes revisions up only: they are not to be tried. */
    void begin(List<RevisionId> applied) {
        ascend(applied);
        done.addAll(applied);
        ground = look();
    }

    /** Where nothing is to be put between them, many revisions are applied by one run. */
    private void ascend(List<RevisionId> ids) {
        Set<RevisionId> tops = new HashSet<>(graph.rows(ids));
        for (RevisionId id : ids) {
            if (tops.contains(id) || !fixtures.of(id).isEmpty()) {
                up(id);
                seed(id);
            }
        }
    }

    /** {@return how a revision has stood the test} All that it needs has been tried before. */
    Tried climb(Revision revision) {
        Instant started = Instant.now();
        if (graph.ancestors(List.of(revision.id())).stream().anyMatch(outOfReach::contains)) {
            return tried(revision, Outcome.UNTRIED, null, started);
        }
        mend();
        try {
            up(revision.id());
        } catch (FerroException failure) {
            outOfReach.add(revision.id());
            broken = true;
            return tried(revision, Outcome.FAULTY, Fault.of(Verify.UPGRADE, failure), started);
        }
        return climbed(revision, started);
    }

    private Tried climbed(Revision revision, Instant started) {
        Snapshot after = look();
        boolean wayBack = !isIrreversible(revision.id());
        Fault fault = null;
        try {
            if (wayBack) {
                Plan back = migrator.planTakingBack(revision.id());
                wayBack = ground.equals(after) || hasOperations(back);
                fault = wayBack ? downAndUp(back, after) : null;
            }
        } catch (FerroException failure) {
            fault = Fault.of(Verify.DOWNGRADE, failure);
        }
        if (fault != null) {
            settle(revision.id(), after, fault);
        }
        done.add(revision.id());
        ground = after;
        Fault unsown = seed(revision.id());
        return tried(revision, outcome(fault, unsown, wayBack), fault == null ? unsown : fault, started);
    }

    private boolean isIrreversible(RevisionId id) {
        RecordedMigration script = scripts.get(id);
        return script != null && script.irreversible().isPresent();
    }

    private static Outcome outcome(@Nullable Fault fault, @Nullable Fault unsown, boolean wayBack) {
        if (fault != null || unsown != null) {
            return Outcome.FAULTY;
        }
        return wayBack ? Outcome.PASSED : Outcome.ONE_WAY;
    }

    private static boolean hasOperations(Plan plan) {
        return plan.migrations().stream().map(PlannedMigration::operations).anyMatch(some -> !some.isEmpty());
    }

    private @Nullable Fault downAndUp(Plan back, Snapshot after) {
        run(back);
        List<String> left = ground.differences(look());
        if (!left.isEmpty()) {
            return new Fault(Verify.DOWNGRADE, left, List.of());
        }
        try {
            up(back.migrations().get(0).revision().id());
        } catch (FerroException failure) {
            return Fault.of(Verify.SECOND_UPGRADE, failure);
        }
        List<String> other = after.differences(look());
        return other.isEmpty() ? null : new Fault(Verify.SECOND_UPGRADE, other, List.of());
    }

    private void up(RevisionId id) {
        run(migrator.planUpgrade(new RevisionTarget.Named(id.value())));
    }

    private void run(Plan plan) {
        scratch.refuseReaching(() -> migrator.dryRun(plan));
        migrator.run(plan);
    }

    /** What has failed may be done in part; where there is only a difference, the revision can often be applied again. */
    private void settle(RevisionId id, Snapshot after, Fault fault) {
        broken = true;
        if (fault.problems().isEmpty()) {
            try {
                up(id);
                broken = !after.differences(look()).isEmpty();
            } catch (FerroException stuck) {
                // it is made anew
                return;
            }
        }
    }

    /** Makes the database anew, where it is not as the revisions so far have left it. */
    void mend() {
        if (!broken) {
            return;
        }
        List<String> left = clear();
        if (!left.isEmpty()) {
            throw Problem.of("scratch-not-cleared", "The scratch database cannot be emptied for the next revision.")
                    .at(scratch.database().url().toString())
                    .because("this stays in it: " + String.join("; ", left))
                    .advise("Empty it, mend the revision that failed, and try again.")
                    .refused();
        }
        disconnect();
        scratch.renew();
        migrator = project.migrator(scratch.database(), this::load);
        inspection = Inspection.of(scratch.database());
        migrator.ensureVersion();
        ascend(done);
        ground = look();
        broken = false;
    }

    /** {@return what is wrong with the rows of a revision, if anything} */
    private @Nullable Fault seed(RevisionId id) {
        try {
            for (Path file : fixtures.of(id)) {
                ConnectionWork work = works.get(file);
                if (work == null) {
                    scratch.seed(file.toString(), TextFiles.read(file));
                } else {
                    scratch.seed(file.toString(), work);
                }
            }
            return null;
        } catch (FerroException failure) {
            return Fault.of(Verify.FIXTURE, failure);
        }
    }

    private Tried tried(Revision revision, Outcome outcome, @Nullable Fault fault, Instant started) {
        return new Tried(
                revision.id().value(),
                revision.message(),
                project.script(revision.id()),
                outcome,
                fault,
                Duration.between(started, Instant.now()));
    }

    /** Empties a database that stays, as far as that can be done, and {@return what is left in it} */
    List<String> clear() {
        return scratch.isOwn() ? List.of() : new Clearing(scratch, migrator, inspection).run(atFirst);
    }

    private void disconnect() {
        migrator.close();
        inspection.close();
    }

    @Override
    public void close() {
        disconnect();
    }
}
