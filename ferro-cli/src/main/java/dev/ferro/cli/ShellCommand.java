package dev.ferro.cli;

/**
 * A command as the command line offers it: parse, call, print.
 *
 * @param <R> what it answers with
 */
interface ShellCommand<R> {

    /** The exit code of an answer that is "no". */
    int NO = 3;

    CommandModel model();

    /** {@return whether it needs the project's configuration, and is run for each of its databases} */
    default boolean isAboutProject() {
        return true;
    }

    R run(Arguments arguments, Session session);

    void print(R result, Console console);

    /** {@return the record that is printed, field by field, as JSON} */
    default Object document(R result) {
        return result;
    }

    default int exitCode(R result) {
        return 0;
    }
}
