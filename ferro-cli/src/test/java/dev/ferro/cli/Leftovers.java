package dev.ferro.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scratch databases that are there beside that of a workbench. */
final class Leftovers {

    private Leftovers() {}

    static List<String> beside(Workbench bench) {
        return switch (bench.kind()) {
            case SQLITE -> temporaryFiles();
            case POSTGRESQL -> bench.query("SELECT datname FROM pg_database WHERE datname LIKE 'ferro_verify%'");
            case MARIADB, MYSQL ->
                bench.query("SELECT schema_name FROM information_schema.schemata"
                        + " WHERE schema_name LIKE 'ferro_verify%'");
            case H2 -> List.of();
        };
    }

    private static List<String> temporaryFiles() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("ferro_verify"))
                    .toList();
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }
}
