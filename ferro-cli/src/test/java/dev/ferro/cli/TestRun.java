package dev.ferro.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Tests as a user has them, run in this JVM.
 *
 * @param reports what was told, in order
 */
record TestRun(List<Report> reports) {

    /**
     * What was told of a test, a class or a factory of tests.
     *
     * @param name how it is shown
     * @param depth how far it is shown from the left
     * @param outcome successful, failed or aborted
     * @param message why, if it is not successful
     */
    record Report(String name, int depth, TestExecutionResult.Status outcome, String message) {

        String line() {
            String mark = switch (outcome) {
                case SUCCESSFUL -> "✓";
                case FAILED -> "✗";
                case ABORTED -> "–";
            };
            return "  ".repeat(depth) + mark + " " + name;
        }
    }

    static TestRun of(Map<String, String> parameters, Class<?>... classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        Stream.of(classes).map(DiscoverySelectors::selectClass).toList())
                .configurationParameters(parameters)
                .configurationParameter("junit.jupiter.execution.timeout.default", "5 m")
                .build();
        List<Report> reports = new ArrayList<>();
        LauncherFactory.create().execute(request, new Listener(reports));
        return new TestRun(reports);
    }

    /** On the project of a workbench. */
    static TestRun on(Workbench bench, Class<?>... classes) {
        return of(
                Map.of("ferro.test.config", bench.folder().resolve("ferro.toml").toString()), classes);
    }

    boolean isSuccessful() {
        return reports.stream().allMatch(report -> report.outcome() == TestExecutionResult.Status.SUCCESSFUL);
    }

    /** {@return a line for each test, class and factory} */
    List<String> lines() {
        return reports.stream().map(Report::line).toList();
    }

    /** {@return why a test failed, or a part of it} */
    String message(String name) {
        return reports.stream()
                .filter(report -> report.name().equals(name))
                .map(Report::message)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + lines()));
    }

    boolean isFailed() {
        return reports.stream().anyMatch(report -> report.outcome() == TestExecutionResult.Status.FAILED);
    }

    /** {@return the lines, each with what is to be said about it} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Report report : reports) {
            text.append(report.line()).append('\n').append(report.message().indent(2 * report.depth() + 4));
        }
        return text.toString();
    }

    /** A class or factory stands before its tests, though it ends after them. */
    private record Listener(List<Report> reports, List<Integer> open) implements TestExecutionListener {

        Listener(List<Report> reports) {
            this(reports, new ArrayList<>());
        }

        @Override
        public void executionStarted(TestIdentifier test) {
            if (isShown(test)) {
                open.add(reports.size());
                reports.add(new Report(name(test), open.size() - 1, TestExecutionResult.Status.SUCCESSFUL, ""));
            }
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (isShown(test)) {
                int place = open.remove(open.size() - 1);
                Report begun = reports.get(place);
                String message =
                        result.getThrowable().map(Throwable::getMessage).orElse("");
                reports.set(place, new Report(begun.name(), begun.depth(), result.getStatus(), message));
            }
        }

        private static boolean isShown(TestIdentifier test) {
            return test.getParentId().isPresent();
        }

        private static String name(TestIdentifier test) {
            TestSource source = test.getSource().orElse(null);
            return source instanceof ClassSource type ? type.getJavaClass().getSimpleName() : test.getDisplayName();
        }
    }
}
