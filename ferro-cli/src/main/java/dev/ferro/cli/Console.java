package dev.ferro.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Where a command's words go: answers to standard output, progress and errors to standard error. */
final class Console {

    private final Surroundings surroundings;
    private final Paint paint;
    private final boolean quiet;
    private final boolean verbose;

    Console(Surroundings surroundings, Paint paint, boolean quiet, boolean verbose) {
        this.surroundings = surroundings;
        this.paint = paint;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    Paint paint() {
        return paint;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** Prints a script, which is for a client and not for the terminal, and therefore always in UTF-8. */
    void script(String text) {
        surroundings.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Prints a line of the answer. */
    void answer(String line) {
        surroundings.out().println(line);
    }

    /** Prints what the answers below are about. */
    void heading(String title, boolean first) {
        answer((first ? "" : System.lineSeparator()) + paint.bold("[" + title + "]"));
    }

    /** Prints a line that a person follows while the command works. */
    void progress(String line) {
        if (!quiet) {
            surroundings.out().flush();
            surroundings.err().println(line);
        }
    }

    /** {@return whether a person follows the progress as it goes on} */
    boolean followsProgress() {
        return !quiet && surroundings.terminal() != null;
    }

    /** {@return where progress is drawn} */
    PrintStream progressStream() {
        surroundings.out().flush();
        return surroundings.err();
    }

    /** Prints a line that must be seen, quiet or not. */
    void warning(String line) {
        surroundings.err().println(paint.yellow("warning: ") + line);
    }

    /** {@return a path as a person in the working folder would write it} */
    String shown(Path path) {
        Path folder = surroundings.workingFolder().toAbsolutePath().normalize();
        return path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
    }

    boolean canAsk() {
        return surroundings.terminal() != null;
    }

    /** {@return what the person at the terminal says to a question of several words} */
    String ask(String question) {
        surroundings.out().flush();
        surroundings.err().print(question + " ");
        surroundings.err().flush();
        try {
            String line = surroundings.terminal() == null
                    ? null
                    : surroundings.terminal().readLine();
            return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    boolean confirm(String question) {
        String answer = ask(question + " [y/N]");
        return answer.equals("y") || answer.equals("yes");
    }
}
