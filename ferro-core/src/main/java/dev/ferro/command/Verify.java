package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.diff.Difference;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.run.Database;
import dev.ferro.run.Inspection;
import dev.ferro.run.ScratchDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries every revision up, down and up again on a scratch database, and compares the result with the models. */
public final class Verify {

    static final String UPGRADE = "upgrade";
    static final String DOWNGRADE = "downgrade";
    static final String SECOND_UPGRADE = "second upgrade";
    static final String FIXTURE = "fixture";

    /**
     * What was asked for.
     *
     * @param pending whether only the revisions are tried that the database has not run yet
     * @param scratchUrl an empty database to try them on; null for one that is made beside the target
     * @param workingFolder the folder that relative paths in the URL start from
     */
    public record Input(boolean pending, @Nullable String scratchUrl, Path workingFolder) {}

    /** How a revision has stood the test. */
    public enum Outcome {
        /** Up, down and up again leads where it should. */
        PASSED,
        /** It goes up; it has no downgrade, so that it cannot be taken back. */
        ONE_WAY,
        /** A step failed, or led to something else. */
        FAULTY,
        /** The upgrade of a revision that it needs fails. */
        UNTRIED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What is wrong with a revision.
     *
     * @param step the step that shows it: upgrade, downgrade, second upgrade or fixture
     * @param differences what leads from what the database should hold after the step to what it holds
     * @param problems why the step failed, if it did
     */
    public record Fault(String step, List<String> differences, List<Problem> problems) {

        static Fault of(String step, FerroException failure) {
            return new Fault(
                    step,
                    List.of(),
                    failure.problems().stream().map(Fault::here).toList());
        }

        /** What is usually to be done after a failure is about a database that stays. */
        private static Problem here(Problem problem) {
            return problem.code().equals("migration-failed")
                    ? new Problem(problem.code(), problem.what(), problem.where(), problem.why(), null)
                    : problem;
        }
    }

    /**
     * A revision that was tried.
     *
     * @param id the revision
     * @param message what it does
     * @param script its file
     * @param outcome how it has stood the test
     * @param fault what is wrong with it, if anything
     * @param took how long that took
     */
    public record Tried(
            String id,
            String message,
            Path script,
            Outcome outcome,
            @Nullable Fault fault,
            Duration took) {}

    /**
     * What was found.
     *
     * @param database the URL of the target, without a password, on which nothing was done
     * @param revisions those that were tried, in order
     * @param models what would have to be done to the result to make it what the models say; null where there are no
     *     models, or not all revisions could be applied
     * @param notes what is worth knowing beside that
     */
    public record Result(
            String database,
            List<Tried> revisions,
            @Nullable List<ChangeView> models,
            List<String> notes) {

        public List<Tried> faulty() {
            return revisions.stream()
                    .filter(tried -> tried.outcome() == Outcome.FAULTY)
                    .toList();
        }

        public boolean isGood() {
            return faulty().isEmpty() && (models == null || models.isEmpty());
        }
    }

    /** Hears what is being tried. */
    public interface Listener {

        /** So many revisions will be tried. */
        void begun(int revisions);

        void tried(Tried revision);
    }

    private final Project project;
    private final Input input;
    private final Listener listener;
    private final List<String> notes = new ArrayList<>();
    private final RevisionGraph graph;
    private final List<RevisionId> applied;
    private final List<Revision> revisions;

    private Verify(Project project, Input input, Listener listener) {
        this.project = project;
        this.input = input;
        this.listener = listener;
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
    }

    public static Result run(Project project, Input input, Listener listener) {
        return new Verify(project, input, listener).run();
    }

    private Result run() {
        Database target = project.database();
        boolean modelled = !project.configuration().models().packages().isEmpty();
        DesiredSchema desired = modelled ? project.models(target) : null;
        Fixtures fixtures = Fixtures.in(project.configuration().scriptLocation(), graph.revisions());
        fixtures.strangers().forEach(file -> notes.add("`" + file + "` is named after no revision"));
        try (ScratchDatabase scratch = scratch(target);
                Stairway stairway = new Stairway(project, scratch, graph, fixtures)) {
            List<Tried> tried = climb(stairway);
            boolean complete = tried.stream().allMatch(Verify::isApplied);
            List<ChangeView> models =
                    complete && desired != null ? compare(stairway, desired, scratch.database()) : null;
            stairway.clear().forEach(left -> notes.add("the scratch database is not empty now: " + left));
            return new Result(target.url().toString(), tried, models, List.copyOf(notes));
        }
    }

    private ScratchDatabase scratch(Database target) {
        String url = input.scratchUrl();
        return url == null
                ? ScratchDatabase.beside(target)
                : ScratchDatabase.at(project.databaseAt(url, input.workingFolder()), target);
    }

    private List<Tried> climb(Stairway stairway) {
        listener.begun(revisions.size());
        stairway.begin(applied);
        List<Tried> all = new ArrayList<>();
        for (Revision revision : revisions) {
            Tried tried = stairway.climb(revision);
            listener.tried(tried);
            all.add(tried);
        }
        return List.copyOf(all);
    }

    private static boolean isApplied(Tried tried) {
        Fault fault = tried.fault();
        return tried.outcome() != Outcome.UNTRIED
                && (fault == null || !fault.step().equals(UPGRADE));
    }

    private List<ChangeView> compare(Stairway stairway, DesiredSchema desired, Database result) {
        stairway.mend();
        try (Inspection inspection = Inspection.of(result)) {
            DesiredSchema here = project.ofInterest(desired.on(inspection));
            Comparison comparison = Comparison.of(project, inspection, here, result.dialect(), here.renames());
            Difference difference = comparison.difference();
            notes.addAll(comparison.warnings());
            difference.notes().forEach(note -> notes.add("`" + note.table() + "`: " + note.text()));
            return ChangeView.of(difference.operations(), result.safetyChecks());
        }
    }
}
