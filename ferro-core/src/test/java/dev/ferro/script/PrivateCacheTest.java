package dev.ferro.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled scripts are run: nobody but their owner may put them into the cache. */
class PrivateCacheTest {

    private static final RevisionId ID = new RevisionId("1a2b");

    @TempDir
    private Path temporary;

    private String sql(ScriptFolder folder) {
        try (ScriptLoader loader = folder.loader()) {
            return ScriptFolder.sql(folder.load(loader).get(ID));
        }
    }

    private static Path compiled(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".classes"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void what_others_could_have_put_there_is_not_run() throws IOException {
        Path one = Files.createDirectory(temporary.resolve("one"));
        Path other = Files.createDirectory(temporary.resolve("other"));
        ScriptFolder folder = new ScriptFolder(one);
        folder.script("1a2b", "op.execute(\"SELECT 1\");");
        assertThat(sql(folder)).isEqualTo("SELECT 1");
        Path cached = compiled(one);
        assertThat(permissions(cached)).isEqualTo("rw-------");
        assertThat(permissions(cached.getParent())).isEqualTo("rwx------");

        ScriptFolder evil = new ScriptFolder(other);
        evil.script("1a2b", "op.execute(\"DROP TABLE users\");");
        sql(evil);
        Files.copy(compiled(other), cached, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(cached.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(sql(folder)).isEqualTo("SELECT 1");
        assertThat(permissions(cached.getParent())).isEqualTo("rwx------");
    }
}
