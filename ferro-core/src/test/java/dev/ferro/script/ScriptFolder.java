package dev.ferro.script;

import dev.ferro.revision.RevisionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of scripts that a test writes and loads. */
final class ScriptFolder {

    /** In two halves, since the format check takes a whole one for an import of this file. */
    static final String IMPORTS = "import static dev.ferro.script.Ddl." + "*; import dev.ferro.script." + "*;";

    private final Path versions;
    private final Path cache;

    ScriptFolder(Path folder) {
        versions = folder.resolve("versions");
        cache = folder.resolve("cache");
    }

    Path versions() {
        return versions;
    }

    /** {@return the entries of the cache} */
    List<Path> cached() {
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a script whose upgrade is some statements. */
    void script(String id, String upgrade) {
        write("R" + id + ".java", IMPORTS + """
                @Revision(id = "%s")
                public class R%s implements Migration {
                    public void upgrade(Operations op) {
                        %s
                    }
                    public void downgrade(Operations op) {}
                }
                """.formatted(id, id, upgrade));
    }

    void write(String name, String text) {
        write(versions.resolve(name), text);
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScriptLoader loader() {
        return loader(new JavaCompilation(ClassPath.withFerro(List.of()).entries()));
    }

    ScriptLoader loader(JavaCompilation compilation) {
        return new ScriptLoader(cache, List.of(), Migration.class.getClassLoader(), compilation);
    }

    Map<RevisionId, RecordedMigration> load(ScriptLoader loader) {
        return loader.load(new ScriptDirectory(versions).read().files());
    }

    /** {@return the SQL that the first operation of a script's upgrade executes, loaded by a new loader} */
    String sql(String id) {
        try (ScriptLoader loader = loader()) {
            return sql(load(loader).get(new RevisionId(id)));
        }
    }

    static String sql(RecordedMigration migration) {
        return ((dev.ferro.operation.Execute) migration.upgrade().get(0)).sql();
    }
}
