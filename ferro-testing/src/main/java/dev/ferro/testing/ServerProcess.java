package dev.ferro.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A server that runs on a port and in a folder of its own, and that ends with this JVM, however that ends. */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The port that was free may be taken by somebody else before the server takes it. */
    private static final int ATTEMPTS = 3;

    /** Its input ends with the JVM; then it ends the server, and removes the folder. A Ctrl-C is meant for the JVM. */
    private static final String GUARD =
            "trap '' INT TERM HUP; cat >/dev/null; kill -9 \"$1\";" + " until rm -rf \"$2\"; do sleep 0.1; done";

    private final ServerProgram program;

    private ServerProcess(ServerProgram program) {
        this.program = program;
    }

    /** {@return the port of a new server of a kind} */
    static int start(ServerProgram program) throws IOException {
        return new ServerProcess(program).start(ServerFiles.of(program));
    }

    private int start(ServerFiles files) throws IOException {
        String log = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Path folder = Files.createTempDirectory("ferro-" + program.scheme() + "-");
            Path data = Files.createDirectories(folder.resolve("data"));
            Path output = folder.resolve("output");
            files.copyData(data);
            int port = freePort();
            Process server = new ProcessBuilder(program.command(files.home(), data, port))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            guard(server, folder);
            if (answers(server, port)) {
                return port;
            }
            log = Files.readString(output);
        }
        throw new IOException(program.title() + " does not start; it says:\n" + log);
    }

    private static void guard(Process server, Path folder) throws IOException {
        new ProcessBuilder("sh", "-c", GUARD, "guard", String.valueOf(server.pid()), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(Process server, int port) {
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

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Runs a program to its end. */
    static void run(ProcessBuilder command, Path output) throws IOException {
        Process process = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        String.join(" ", command.command()) + " failed; it says:\n" + Files.readString(output));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
