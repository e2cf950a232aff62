package dev.ferro.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The entry of the command {@code ferro}. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        Charset charset = charset();
        PrintStream out = stream(FileDescriptor.out, charset);
        PrintStream err = stream(FileDescriptor.err, charset);
        BufferedReader terminal = Terminal.open(charset);
        int exitCode = run(new Surroundings(Path.of("").toAbsolutePath(), System.getenv(), out, err, terminal), words);
        System.exit(exitCode);
    }

    /**
     * Runs one command line in process.
     *
     * @return the exit code
     */
    public static int run(Surroundings surroundings, String... words) {
        int exitCode = new Shell(surroundings).run(words);
        surroundings.out().flush();
        surroundings.err().flush();
        return exitCode;
    }

    /** Answers are buffered; what stands on standard error must be there at once. */
    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        boolean buffered = descriptor == FileDescriptor.out;
        FileOutputStream file = new FileOutputStream(descriptor);
        return new PrintStream(buffered ? new BufferedOutputStream(file) : file, !buffered, charset);
    }

    /** The terminal's own charset, which JDK 17 does not yet take for its streams. */
    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}
