package dev.ferro.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An SQLite file in a folder of its own, where SQLite's journal finds a place too. */
record SqliteTestDatabase(Path folder) implements TestDatabase {

    static SqliteTestDatabase create() {
        try {
            return new SqliteTestDatabase(Files.createTempDirectory("ferro-sqlite-"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String url() {
        return "jdbc:sqlite:" + folder.resolve("test.db");
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> innerFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innerFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
