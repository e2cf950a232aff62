package dev.ferro.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which kinds of change which database has, as the tests found it: a golden file for each, and a page for all. */
public final class ChangeTable {

    private static final String FOLDER = "changes";
    private static final String ENDING = ".txt";
    private static final String WORKS = "works: ";
    private static final String NO_SUCH_THING = "no such thing: ";

    private final GoldenFile file;

    private ChangeTable(GoldenFile file) {
        this.file = file;
    }

    static ChangeTable of(String database) {
        return new ChangeTable(GoldenFile.of(FOLDER + "/" + database + ENDING));
    }

    void assertHolds(Map<String, Boolean> works) {
        StringBuilder lines = new StringBuilder();
        works.forEach((title, found) ->
                lines.append(found ? WORKS : NO_SUCH_THING).append(title).append('\n'));
        file.assertHolds(lines.toString());
    }

    /** {@return a table of the kinds of change and the databases, in Markdown} */
    public static String markdown() {
        Map<String, Map<String, Boolean>> databases = new TreeMap<>();
        for (Path path : files()) {
            String name = path.getFileName().toString();
            databases.put(name.substring(0, name.length() - ENDING.length()), read(path));
        }
        Map<String, Boolean> titles = new LinkedHashMap<>();
        databases.values().forEach(titles::putAll);
        StringBuilder table = new StringBuilder(
                "| | " + String.join(" | ", databases.keySet()) + " |\n|---" + "|:-:".repeat(databases.size()) + "|\n");
        for (String title : titles.keySet()) {
            table.append("| ").append(title);
            databases.values().forEach(found -> table.append(found.getOrDefault(title, false) ? " | ✓" : " | –"));
            table.append(" |\n");
        }
        return table.toString();
    }

    private static Path[] files() {
        try (Stream<Path> files =
                Files.list(GoldenFile.root().resolve("testdata").resolve(FOLDER))) {
            return files.filter(path -> path.toString().endsWith(ENDING)).toArray(Path[]::new);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Map<String, Boolean> read(Path path) {
        Map<String, Boolean> found = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(path)) {
                boolean works = line.startsWith(WORKS);
                found.put(line.substring((works ? WORKS : NO_SUCH_THING).length()), works);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return found;
    }
}
