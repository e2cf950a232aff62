package dev.ferro.cli;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.command.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command on one database of the project after the other, until one fails. An answer that is "no" is no failure.
 *
 * @param <R> what the command answers with
 */
final class EachDatabase<R> {

    private final ShellCommand<R> command;
    private final Arguments arguments;
    private final Session session;
    private final ErrorPrinter errors;
    private final Map<String, Object> documents = new LinkedHashMap<>();

    EachDatabase(ShellCommand<R> command, Arguments arguments, Session session, ErrorPrinter errors) {
        this.command = command;
        this.arguments = arguments;
        this.session = session;
        this.errors = errors;
    }

    /** What came of all of them, as one JSON document. */
    private record Document(Map<String, Object> databases, List<String> remaining) {}

    /** {@return the exit code: that of the failure, else that of "no" if one said so} */
    int run() {
        checkScript();
        int exitCode = 0;
        List<Project> projects = session.projects();
        for (int index = 0; index < projects.size(); index++) {
            Project project = projects.get(index);
            FerroException failure = null;
            try {
                exitCode = Math.max(exitCode, answer(project, index == 0));
            } catch (FerroException exception) {
                failure = exception;
            } catch (RuntimeException | LinkageError exception) {
                failure = ErrorPrinter.defect(exception);
            }
            if (failure != null) {
                fail(project, failure, names(projects.subList(index + 1, projects.size())));
                return failure.refusal().exitCode();
            }
        }
        document(List.of());
        return exitCode;
    }

    private int answer(Project project, boolean first) {
        session.choose(project);
        if (!session.isJson()) {
            session.console().heading(name(project), first);
        }
        R result = command.run(arguments, session);
        if (session.isJson()) {
            documents.put(name(project), command.document(result));
        } else {
            command.print(result, session.console());
        }
        errors.warn(session.problems());
        return command.exitCode(result);
    }

    private void fail(Project project, FerroException failure, List<String> remaining) {
        if (session.isJson()) {
            documents.put(name(project), ErrorPrinter.document(failure.problems()));
            document(remaining);
            errors.stackTrace(failure);
            return;
        }
        errors.print(failure);
        if (!remaining.isEmpty() && failure.refusal() != Refusal.USAGE) {
            session.console()
                    .warning("not tried after that: `" + String.join("`, `", remaining)
                            + "`; `-d NAME` takes one alone.");
        }
    }

    private void document(List<String> remaining) {
        if (session.isJson()) {
            session.console().answer(Json.print(new Document(documents, remaining)));
        }
    }

    /** Two scripts one after the other are none: each is for a client that is connected to its database. */
    private void checkScript() {
        if (arguments.has("--sql") && !session.isJson()) {
            throw Problem.of("usage", "`--sql` writes a script for one database, and there are several.")
                    .advise("Choose one with `-d`: " + String.join(", ", names(session.projects())) + ".")
                    .usage();
        }
    }

    private static List<String> names(List<Project> projects) {
        List<String> names = new ArrayList<>();
        for (Project project : projects) {
            names.add(name(project));
        }
        return names;
    }

    private static String name(Project project) {
        @Nullable String name = project.configuration().database();
        return name == null ? "" : name;
    }
}
