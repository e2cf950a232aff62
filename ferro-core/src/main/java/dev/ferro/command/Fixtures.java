package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files that put rows into a scratch database, in SQL or Java, each after the revision that it is named after: {@code
 * fixtures/1a2b3c4d5e6f.sql}, {@code fixtures/1a2b3c4d5e6f_orders.sql}, {@code fixtures/R1a2b3c4d5e6f_orders.java}.
 *
 * @param files those of each revision, by their names
 * @param strangers those that are named after no revision
 */
record Fixtures(Map<RevisionId, List<Path>> files, List<Path> strangers) {

    private static final String FOLDER = "fixtures";

    private static final String SQL = ".sql";

    private static final String JAVA = ".java";

    static Fixtures in(Path scriptLocation, Collection<Revision> revisions) {
        Map<RevisionId, List<Path>> files = new LinkedHashMap<>();
        List<Path> strangers = new ArrayList<>();
        for (Path file : list(scriptLocation.resolve(FOLDER))) {
            revisions.stream()
                    .map(Revision::id)
                    .filter(id -> isOf(id, file.getFileName().toString()))
                    .findFirst()
                    .map(id -> files.computeIfAbsent(id, each -> new ArrayList<>()))
                    .orElse(strangers)
                    .add(file);
        }
        return new Fixtures(files, strangers);
    }

    private static boolean isOf(RevisionId id, String name) {
        String start = isJava(name) ? "R" + id.value() : id.value();
        return name.equals(start + SQL) || name.equals(start + JAVA) || name.startsWith(start + "_");
    }

    private static boolean isJava(String name) {
        return name.endsWith(JAVA);
    }

    static boolean isJava(Path file) {
        return isJava(file.toString());
    }

    /** {@return the Java files among them} */
    List<Path> java() {
        return files.values().stream()
                .flatMap(List::stream)
                .filter(Fixtures::isJava)
                .toList();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SQL) || isJava(file))
                    .sorted()
                    .toList();
        } catch (IOException exception) {
            throw Problem.of("file-problem", "The folder of the fixtures cannot be read.")
                    .at(folder.toString())
                    .because(exception.toString())
                    .refused()
                    .causedBy(exception);
        }
    }

    List<Path> of(RevisionId id) {
        return files.getOrDefault(id, List.of());
    }
}
