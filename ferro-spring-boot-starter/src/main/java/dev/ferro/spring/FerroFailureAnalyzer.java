package dev.ferro.spring;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in place of a stack trace why the migrations keep an application from starting. */
final class FerroFailureAnalyzer extends AbstractFailureAnalyzer<FerroException> {

    /** What can be done in an application's own words, by the code of the problem. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "migrations-pending",
            "With `ferro.mode=upgrade` the application runs them when it starts.",
            "several-heads",
            "With `ferro.target=heads` all of them are run.",
            "locked",
            "In an application it is `ferro.lock-wait` that says how long to wait.",
            "lock-timeout",
            "In an application it is `ferro.lock-timeout` that says how long a statement waits.",
            "script-edited",
            "In an application it is `ferro.edited-scripts=warn` that lets it pass.",
            "data-source-failed",
            "Look at `spring.datasource.url`, or at `ferro.url` where that is set.",
            "scripts-location-missing",
            "In an application it is `ferro.locations` that names the places; `ferro.enabled=false` does without.");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FerroException cause) {
        String description = cause.problems().stream()
                .map(problem ->
                        new Problem(problem.code(), problem.what(), problem.where(), problem.why(), null).text())
                .collect(Collectors.joining("\n"));
        String action = cause.problems().stream()
                .map(FerroFailureAnalyzer::action)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(description, action, cause);
    }

    private static String action(Problem problem) {
        String property = PROPERTIES.get(problem.code());
        String advice = Objects.requireNonNullElse(problem.advice(), "");
        return property == null ? advice : (advice + " " + property).strip();
    }
}
