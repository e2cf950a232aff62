package dev.ferro.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What a server needs to start, kept in the user's cache folder from one run to the next, so that only the first one has to
 * unpack the program and to fill a data folder.
 *
 * @param home where the program is
 * @param data a data folder, to be copied
 */
record ServerFiles(Path home, Path data) {

    /** Another one wherever the same artifact is laid out or filled in another way. */
    private static final String LAYOUT = "-2";

    static ServerFiles of(ServerProgram program) throws IOException {
        Path cache = Files.createDirectories(cache());
        Path folder = cache.resolve(program.version() + LAYOUT);
        try (FileChannel channel = FileChannel.open(
                        cache.resolve(program.version() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(folder)) {
                provide(program, folder);
            }
        }
        return in(folder);
    }

    private static ServerFiles in(Path folder) {
        return new ServerFiles(folder.resolve("home"), folder.resolve("data"));
    }

    /** As the launcher has it. */
    private static Path cache() {
        String named = System.getenv("XDG_CACHE_HOME");
        Path caches =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return caches.resolve("ferro").resolve("servers");
    }

    /** What is not finished, because this ends in its midst, never has the name of what is. */
    private static void provide(ServerProgram program, Path folder) throws IOException {
        Path work = folder.resolveSibling(folder.getFileName() + ".work");
        delete(work);
        ServerFiles files = in(work);
        program.unpack(Files.createDirectories(files.home()));
        program.fill(files.home(), Files.createDirectories(files.data()));
        Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Copies the data folder. */
    void copyData(Path target) throws IOException {
        try (Stream<Path> found = Files.walk(data)) {
            for (Path file : found.toList()) {
                Files.copy(file, target.resolve(data.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
