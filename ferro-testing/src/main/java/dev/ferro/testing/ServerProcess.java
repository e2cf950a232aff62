package dev.ferro.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server that runs on a port and in a folder of its own, and that ends with this JVM, however that ends. */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LAST_MOMENTS = Duration.ofSeconds(5);

    /** The port that was free may be taken by somebody else before the server takes it. */
    private static final int ATTEMPTS = 3;

    /** Its input ends with the JVM; then it ends the server, and removes the folder. A Ctrl-C is meant for the JVM. */
    private static final String GUARD =
            "trap '' INT TERM HUP; cat >/dev/null; kill -9 \"$1\";" + " until rm -rf \"$2\"; do sleep 0.1; done";

    private final List<String> command;
    private final int port;
    private final Path folder;
    private final @Nullable SmallDisk disk;
    private Process server;
    private Process guard;

    private ServerProcess(List<String> command, int port, Path folder, @Nullable SmallDisk disk) throws IOException {
        this.command = command;
        this.port = port;
        this.folder = folder;
        this.disk = disk;
        this.server = launched();
        this.guard = guarded();
    }

    /** {@return a new server of a kind, as the tests of everything else share it} */
    static ServerProcess start(ServerProgram program) throws IOException {
        return start(program, Durability.asked(), false);
    }

    /** {@return a new server of a kind for one test, which loses nothing of what it has said is done} */
    static ServerProcess own(ServerProgram program) throws IOException {
        return start(program, Durability.DURABLE, true);
    }

    private static ServerProcess start(ServerProgram program, Durability durability, boolean smallDisk)
            throws IOException {
        Servers.require();
        ServerFiles files = ServerFiles.of(program);
        String log = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Path folder = Files.createTempDirectory("ferro-" + program.scheme() + "-");
            Path data = Files.createDirectories(folder.resolve("data"));
            files.copyData(data);
            int port = freePort();
            List<String> command = program.command(files.home(), data, port, durability);
            ServerProcess process = new ServerProcess(command, port, folder, smallDisk ? SmallDisk.in(folder) : null);
            if (process.answers()) {
                return process;
            }
            log = process.log();
            process.end();
        }
        throw new IOException(program.title() + " does not start; it says:\n" + log);
    }

    int port() {
        return port;
    }

    /** {@return the disk of a server for one test} */
    SmallDisk disk() {
        return Objects.requireNonNull(disk, "only a server of its own has a small disk");
    }

    boolean isAlive() {
        return server.isAlive();
    }

    /** {@return what it has said since it was started last} */
    String log() throws IOException {
        return Files.readString(output());
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Process launched() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output().toFile());
        if (disk != null) {
            disk.attach(builder.environment());
        }
        return builder.start();
    }

    private Process guarded() throws IOException {
        return new ProcessBuilder("sh", "-c", GUARD, "guard", String.valueOf(server.pid()), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Ends it with the processes that it has started, all at once and in the midst of whatever they do. */
    void kill() {
        List<ProcessHandle> all = server.descendants().toList();
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        Instant end = Instant.now().plus(LAST_MOMENTS);
        while ((server.isAlive() || all.stream().anyMatch(ServerProcess::isRunning))
                && Instant.now().isBefore(end)) {
            pause();
        }
    }

    /** What has ended may stay in the list of processes, without a program, until somebody asks how it ended. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Starts it again on its data and its port, once it has ended. */
    void restart() throws IOException {
        releaseGuard();
        server = launched();
        guard = guarded();
        if (!answers()) {
            throw new IOException(command.get(0) + " does not start again; it says:\n" + log());
        }
    }

    /** It would end whichever process has the number of the server by then. */
    private void releaseGuard() throws IOException {
        guard.destroyForcibly();
        try {
            guard.waitFor();
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
        guard.getOutputStream().close();
    }

    /** Ends it for good, and removes its folder. */
    void end() {
        kill();
        try {
            guard.getOutputStream().close();
            guard.waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        Instant end = Instant.now().plus(PATIENCE);
        while (server.isAlive() && Instant.now().isBefore(end)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected() && server.isAlive();
            } catch (IOException notYet) {
                pause();
            }
        }
        return false;
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(cause);
    }

    /** Runs a program to its end. */
    static void run(ProcessBuilder command, Path output) throws IOException {
        Process process = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        end(process, command, output);
    }

    /** Waits for the end of a program. */
    static void end(Process process, ProcessBuilder command, Path output) throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        String.join(" ", command.command()) + " failed; it says:\n" + Files.readString(output));
            }
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }
}
