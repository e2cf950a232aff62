package dev.ferro.testing.junit;

import dev.ferro.Problem;
import dev.ferro.command.Project;
import dev.ferro.command.Trial;
import dev.ferro.command.Verify;
import dev.ferro.command.Verify.Fault;
import dev.ferro.command.Verify.Outcome;
import dev.ferro.command.Verify.Tried;
import dev.ferro.revision.Revision;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** A test for each revision, which tries it when the test runs. */
final class RevisionTests {

    private RevisionTests() {}

    /** Whoever has asked for the stream closes it. */
    static Stream<DynamicTest> of(Project project) {
        Trial trial = Trial.begin(project, new Verify.Input(false, null, Path.of("")));
        return trial.revisions().stream().map(revision -> test(trial, revision)).onClose(trial::close);
    }

    private static DynamicTest test(Trial trial, Revision revision) {
        return DynamicTest.dynamicTest(
                revision.id() + "  " + revision.message(),
                Path.of(revision.place()).toUri(),
                () -> require(trial.climb(revision)));
    }

    private static void require(Tried tried) {
        Fault fault = tried.fault();
        if (fault != null) {
            Assertions.fail("Revision `" + tried.id() + "` (" + tried.message() + ") is faulty. " + text(fault)
                    + "\n  where: " + tried.script());
        }
        Assumptions.assumeFalse(
                tried.outcome() == Outcome.UNTRIED,
                "revision `" + tried.id() + "` is not tried, since it needs one whose upgrade fails");
    }

    private static String text(Fault fault) {
        return fault.problems().isEmpty()
                ? fault.sentence() + ". The difference:\n  " + String.join("\n  ", fault.differences())
                : fault.sentence() + ":\n"
                        + fault.problems().stream()
                                .map(Problem::text)
                                .collect(Collectors.joining("\n"))
                                .indent(2)
                                .stripTrailing();
    }
}
