package dev.ferro.cli;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints why a command ended without doing its work. */
final class ErrorPrinter {

    private static final String INDENT = "\n         ";

    private final Surroundings surroundings;
    private final Console console;
    private final boolean json;

    ErrorPrinter(Surroundings surroundings, Console console, boolean json) {
        this.surroundings = surroundings;
        this.console = console;
        this.json = json;
    }

    void print(FerroException exception) {
        surroundings.out().flush();
        if (json) {
            printJson(exception.problems());
        } else {
            exception.problems().forEach(this::print);
        }
        stackTrace(exception);
    }

    /** {@return what is no {@link FerroException} as one: a defect of Ferro, or of code that a migration brought along} */
    static FerroException defect(Throwable defect) {
        return Problem.of("defect", "Ferro met something that it does not expect.")
                .because(defect.toString())
                .advise("Please report it with the output of the same command and `--verbose`.")
                .refused()
                .causedBy(defect);
    }

    /** Prints what is wrong although the command could do its work. */
    void warn(List<Problem> problems) {
        surroundings.out().flush();
        problems.forEach(problem -> print(console.paint().yellow("warning: "), problem));
    }

    private void print(Problem problem) {
        print(console.paint().red("error: "), problem);
    }

    private void print(String kind, Problem problem) {
        StringBuilder text = new StringBuilder(kind).append(problem.what());
        part(text, "where: ", problem.where());
        part(text, "why:   ", problem.why());
        part(text, "do:    ", problem.advice());
        surroundings.err().println(text);
    }

    private void part(StringBuilder text, String label, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            text.append("\n  ")
                    .append(console.paint().dim(label))
                    .append(part.strip().replace("\n", INDENT));
        }
    }

    private void printJson(List<Problem> problems) {
        surroundings.out().println(Json.print(document(problems)));
    }

    /** {@return problems as JSON shows them} */
    static Map<String, Object> document(List<Problem> problems) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("error", problems.get(0));
        if (problems.size() > 1) {
            document.put("errors", problems);
        }
        return document;
    }

    /** Prints where a failure comes from, if that was asked for; its message has been told by then. */
    void stackTrace(Throwable exception) {
        if (console.isVerbose()) {
            StringWriter trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace));
            surroundings
                    .err()
                    .print(exception.getClass().getName()
                            + trace.toString().substring(exception.toString().length()));
        }
    }
}
