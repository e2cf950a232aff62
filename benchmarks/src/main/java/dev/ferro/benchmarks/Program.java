package dev.ferro.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command that runs as a process of its own, timed from its start to its end.
 *
 * @param command the command and its arguments
 * @param folder where it runs
 * @param environment variables set for it, beside those of this process
 */
record Program(List<String> command, Path folder, Map<String, String> environment) {

    Program with(String... arguments) {
        List<String> longer =
                Stream.concat(command.stream(), Stream.of(arguments)).toList();
        return new Program(longer, folder, environment);
    }

    Program in(Path other) {
        return new Program(command, other, environment);
    }

    /**
     * Runs it to its end.
     *
     * @throws IllegalStateException if it fails, with what it printed
     */
    Run run() {
        try {
            long start = System.nanoTime();
            Process process = builder().start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (exitCode != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " ends with " + exitCode + " in " + folder + "\n" + output);
            }
            return new Run(seconds, output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /**
     * Runs it to its end and {@return the most memory it held, in megabytes; null where the system does not tell} Linux
     * keeps the high-water mark only while the process lives, so it is read again and again.
     */
    @Nullable
    Double peakMegabytes() {
        try {
            Process process =
                    builder().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            Double peak = null;
            while (process.isAlive()) {
                Double now = highWaterMark(process.pid());
                peak = now == null ? peak : now;
                Thread.sleep(2);
            }
            return peak;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }

    /** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html: VmHWM, gone once the process has ended. */
    private static @Nullable Double highWaterMark(long process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(null);
        } catch (NoSuchFileException ended) {
            return null;
        } catch (UncheckedIOException endedWhileRead) {
            return null;
        }
    }

    /**
     * A run that went well.
     *
     * @param seconds how long the process lived
     * @param output what it printed
     */
    record Run(double seconds, String output) {}
}
