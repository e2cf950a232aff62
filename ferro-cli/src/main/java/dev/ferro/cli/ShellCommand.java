package dev.ferro.cli;

/**
 * A command as the command line offers it: parse, call, print.
 *
 * @param <R> the record that it answers with; printed for people or, field by field, as JSON
 */
interface ShellCommand<R> {

    CommandModel model();

    R run(Arguments arguments, Session session);

    void print(R result, Console console);

    default int exitCode(R result) {
        return 0;
    }
}
