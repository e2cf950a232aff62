package dev.ferro.command;

import dev.ferro.command.Verify.Fault;
import dev.ferro.command.Verify.Outcome;
import dev.ferro.command.Verify.Tried;
import dev.ferro.diff.Difference;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.run.Database;
import dev.ferro.run.Inspection;
import dev.ferro.run.ScratchDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link Verify}, revision by revision: each is tried when it is asked for, in the order of the history. */
public final class Trial implements AutoCloseable {

    private final Project project;
    private final Verify.Input input;
    private final RevisionGraph graph;
    private final List<RevisionId> applied;
    private final List<Revision> revisions;
    private final List<String> notes = new ArrayList<>();
    private final @Nullable DesiredSchema desired;
    private final ScratchDatabase scratch;
    private final Stairway stairway;
    private boolean complete = true;

    private Trial(Project project, Verify.Input input) {
        this.project = project;
        this.input = input;
        Standing standing = Standing.at(
                input.pending() ? project.rows() : List.of(), project.graph().sound());
        graph = standing.graph();
        Set<RevisionId> before = graph.ancestors(standing.rows());
        applied = graph.revisions().stream()
                .map(Revision::id)
                .filter(before::contains)
                .toList();
        revisions = graph.revisions().stream()
                .filter(revision -> !before.contains(revision.id()))
                .toList();
        Database target = project.database();
        Fixtures fixtures = Fixtures.in(project.configuration().scriptLocation(), graph.revisions());
        fixtures.strangers().forEach(file -> notes.add("`" + file + "` is named after no revision"));
        scratch = scratch(target);
        try {
            desired = project.isModelled() ? project.models(scratch.database()) : null;
            stairway = new Stairway(project, scratch, graph, fixtures);
        } catch (RuntimeException | Error failure) {
            scratch.close();
            throw failure;
        }
    }

    /** {@return the trial of the revisions that were asked for, of which none is tried yet} */
    public static Trial begin(Project project, Verify.Input input) {
        Trial trial = new Trial(project, input);
        try {
            trial.stairway.begin(trial.applied);
            return trial;
        } catch (RuntimeException | Error failure) {
            trial.close();
            throw failure;
        }
    }

    private ScratchDatabase scratch(Database target) {
        String url = input.scratchUrl();
        return url == null
                ? ScratchDatabase.beside(target)
                : ScratchDatabase.at(project.databaseAt(url, input.workingFolder()), target);
    }

    /** {@return what is to be tried, in order} */
    public List<Revision> revisions() {
        return revisions;
    }

    /** {@return how a revision has stood the test} All before it have been tried. */
    public Tried climb(Revision revision) {
        Tried tried = stairway.climb(revision);
        complete &= isApplied(tried);
        return tried;
    }

    private static boolean isApplied(Tried tried) {
        Fault fault = tried.fault();
        return tried.outcome() != Outcome.UNTRIED
                && (fault == null || !fault.step().equals(Verify.UPGRADE));
    }

    /**
     * {@return what would have to be done to the result to make it what the models say} Null where there are no models, or
     * not all revisions could be applied.
     */
    @Nullable
    List<ChangeView> models() {
        if (!complete || desired == null) {
            return null;
        }
        stairway.mend();
        return compare(desired);
    }

    private List<ChangeView> compare(DesiredSchema described) {
        Database result = scratch.database();
        try (Inspection inspection = Inspection.of(result)) {
            DesiredSchema here = project.ofInterest(described.on(inspection));
            Comparison comparison = Comparison.of(project, inspection, here, result.dialect(), here.renames());
            Difference difference = comparison.difference();
            notes.addAll(comparison.warnings());
            difference.notes().forEach(note -> notes.add("`" + note.table() + "`: " + note.text()));
            return ChangeView.of(difference.operations(), result.safetyChecks());
        }
    }

    /** Empties a database that stays, as far as that can be done, and {@return what is worth knowing by then} */
    List<String> end() {
        stairway.clear().forEach(left -> notes.add("the scratch database is not empty now: " + left));
        return List.copyOf(notes);
    }

    @Override
    public void close() {
        try (scratch) {
            stairway.close();
        }
    }
}
