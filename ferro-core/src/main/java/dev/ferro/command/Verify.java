package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

        /** {@return what is wrong in a sentence, without its period} The differences or the problems tell the rest. */
        public String sentence() {
            return problems.isEmpty()
                    ? "After the " + step + " the database is not as it was "
                            + (step.equals(DOWNGRADE) ? "before the upgrade" : "after the first one")
                    : "The " + step + " fails";
        }

        static Fault of(String step, FerroException failure) {
            return new Fault(step, List.of(), here(failure));
        }

        /** {@return what is wrong, as it is on a database that is gone soon} */
        static List<Problem> here(FerroException failure) {
            return failure.problems().stream().map(Fault::here).toList();
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

    private Verify() {}

    public static Result run(Project project, Input input, Listener listener) {
        try (Trial trial = Trial.begin(project, input)) {
            listener.begun(trial.revisions().size());
            List<Tried> all = new ArrayList<>();
            for (Revision revision : trial.revisions()) {
                Tried tried = trial.climb(revision);
                listener.tried(tried);
                all.add(tried);
            }
            List<ChangeView> models = trial.models();
            return new Result(project.database().url().toString(), List.copyOf(all), models, trial.end());
        }
    }
}
