package dev.ferro.cli;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs one command line: parses it, calls the command, prints what it answers or why it does not. */
final class Shell {

    private final Surroundings surroundings;

    Shell(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    int run(String[] words) {
        Console console = console(words);
        ErrorPrinter errors =
                new ErrorPrinter(surroundings, console, List.of(words).contains("--json"));
        try {
            ArgumentParser.Parsed parsed = ArgumentParser.parse(words);
            checkColor(parsed.arguments());
            return run(parsed, console, errors);
        } catch (FerroException exception) {
            errors.print(exception);
            return exception.refusal().exitCode();
        } catch (RuntimeException | LinkageError exception) {
            errors.print(ErrorPrinter.defect(exception));
            return Refusal.REFUSED.exitCode();
        }
    }

    private int run(ArgumentParser.Parsed parsed, Console console, ErrorPrinter errors) {
        Arguments arguments = parsed.arguments();
        ShellCommand<?> command = parsed.command();
        if (arguments.has("--version")) {
            console.answer(
                    arguments.has("--json")
                            ? Json.print(Map.of("version", Version.text()))
                            : "ferro " + Version.text());
            return 0;
        }
        if (command == null || arguments.has("--help")) {
            Usage.print(command, console);
            return command != null || arguments.has("--help") ? 0 : Refusal.USAGE.exitCode();
        }
        try (Session session = new Session(surroundings, arguments, console)) {
            return command.isAboutProject() && session.hasSeveralDatabases()
                    ? new EachDatabase<>(command, arguments, session, errors).run()
                    : answer(command, arguments, session, errors);
        }
    }

    private static <R> int answer(ShellCommand<R> command, Arguments arguments, Session session, ErrorPrinter errors) {
        R result = command.run(arguments, session);
        if (session.isJson()) {
            session.console().answer(Json.print(command.document(result)));
        } else {
            command.print(result, session.console());
        }
        errors.warn(session.problems());
        return command.exitCode(result);
    }

    /** The options that decide how an error looks are looked for by hand: parsing may be what fails. */
    private Console console(String[] words) {
        List<String> all = List.of(words);
        boolean verbose = all.contains("--verbose") || all.contains("-v");
        boolean quiet = all.contains("--quiet") || all.contains("-q");
        return new Console(surroundings, isColoured(words) ? Paint.COLOURED : Paint.PLAIN, quiet, verbose);
    }

    private boolean isColoured(String[] words) {
        String when = colorOption(words);
        if (when != null && !when.equals("auto")) {
            return when.equals("always");
        }
        String forbidden = surroundings.variables().get("NO_COLOR");
        boolean dumb = "dumb".equals(surroundings.variables().get("TERM"));
        return surroundings.terminal() != null && (forbidden == null || forbidden.isEmpty()) && !dumb;
    }

    private static @Nullable String colorOption(String[] words) {
        for (int index = 0; index < words.length; index++) {
            if (words[index].startsWith("--color=")) {
                return words[index].substring("--color=".length());
            }
            if (words[index].equals("--color") && index + 1 < words.length) {
                return words[index + 1];
            }
        }
        return null;
    }

    private static void checkColor(Arguments arguments) {
        String when = arguments.text("--color");
        List<String> choices = List.of("auto", "always", "never");
        if (when != null && !choices.contains(when)) {
            String suggestion = Suggestion.of(when, choices);
            throw Problem.of("usage", "`--color` cannot be `" + when + "`.")
                    .advise(suggestion.isEmpty() ? "Say `auto`, `always` or `never`." : suggestion)
                    .usage();
        }
    }
}
