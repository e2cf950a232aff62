package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.ferro.run.Database;
import dev.ferro.run.DatabaseUrl;
import dev.ferro.testing.CatalogDump;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;

/** Before anything is run, all that the database holds is written to a file, from which it comes back. */
class BackupTest {

    private static Workbench bench(TestDatabases kind) {
        Workbench bench = Workbench.withModels(kind);
        bench.set("PATH", DatabaseClient.path());
        bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
        bench.done("upgrade", "head");
        bench.execute("INSERT INTO users (username, bio) VALUES ('ann', 'it''s ü'), ('bob', NULL)");
        bench.done("revision", "-m", "Forget", "--rev-id", "bbbb1");
        String script = "migrations/versions/Rbbbb1_forget.java";
        bench.write(
                script,
                bench.read(script)
                        .replaceFirst(
                                "upgrade\\(Operations op\\) \\{",
                                "upgrade(Operations op) { op.dropColumn(\"users\", \"bio\");"
                                        + " op.execute(\"DELETE FROM users\");"));
        return bench;
    }

    private static boolean isThere(TestDatabases kind) {
        return kind != TestDatabases.POSTGRESQL || DatabaseClient.has("pg_dump");
    }

    @ParameterizedTest
    @EachDatabase
    void a_backup_brings_back_what_a_migration_has_destroyed(TestDatabases kind) throws Exception {
        try (Workbench bench = bench(kind)) {
            if (!isThere(kind)) {
                bench.refused("backup-program-missing", 1, "upgrade", "head", "--backup", "before");
                return;
            }
            String catalogue = bench.catalogue();
            String out = bench.done("upgrade", "head", "--backup", "before").out();
            assertThat(out).startsWith("Backed up to before. To go back to it:\n  ");
            assertThat(bench.query("SELECT * FROM users")).isEmpty();
            Path backup = bench.folder().resolve("before");
            assertThat(bench.folder().resolve("before.sha256")).content().matches("[0-9a-f]{64}  before\n");
            assertThat(bench.folder().resolve("before.partial")).doesNotExist();
            try (TestDatabase other = kind.create();
                    Connection restored = restored(kind, bench, backup, other)) {
                assertThat(CatalogDump.of(restored)).isEqualTo(catalogue);
                assertThat(rows(restored)).containsExactly("ann|it's ü", "bob|null");
            }
        }
    }

    /** {@return a connection to what comes out of the backup} */
    private static Connection restored(TestDatabases kind, Workbench bench, Path backup, TestDatabase other)
            throws IOException, SQLException, InterruptedException {
        return switch (kind) {
            case SQLITE ->
                Database.of(DatabaseUrl.parse("jdbc:sqlite:" + backup)).connect();
            case H2 -> {
                DatabaseClient.run(other, Files.readString(backup)).succeeded();
                yield other.connect();
            }
            case POSTGRESQL -> {
                String url = other.url().substring("jdbc:".length());
                Process restore = new ProcessBuilder("pg_restore", "--dbname=" + url, backup.toString())
                        .inheritIO()
                        .start();
                assertThat(restore.waitFor()).isZero();
                yield other.connect();
            }
            case MARIADB, MYSQL -> {
                DatabaseClient.run(bench.database(), Files.readString(backup)).succeeded();
                yield bench.connect();
            }
        };
    }

    private static List<String> rows(Connection connection) throws SQLException {
        Stream.Builder<String> found = Stream.builder();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT username, bio FROM users ORDER BY username")) {
            while (row.next()) {
                found.add(row.getString(1) + "|" + row.getString(2));
            }
        }
        return found.build().toList();
    }

    @Test
    void in_a_folder_it_is_named_after_the_time() throws IOException {
        try (Workbench bench = bench(TestDatabases.SQLITE)) {
            Files.createDirectory(bench.folder().resolve("backups"));
            bench.done("upgrade", "head", "--backup", "backups");
            try (Stream<Path> files = Files.list(bench.folder().resolve("backups"))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .allMatch(name -> name.matches("ferro-\\d{8}-\\d{6}\\.db(\\.sha256)?"))
                        .hasSize(2);
            }
        }
    }

    @Test
    void no_file_is_overwritten_and_nothing_is_run_without_a_backup() {
        try (Workbench bench = bench(TestDatabases.SQLITE)) {
            bench.write("before", "mine");
            bench.refused("backup-exists", 1, "upgrade", "head", "--backup", "before");
            bench.refused("backup-failed", 1, "upgrade", "head", "--backup", "nowhere/before");
            assertThat(bench.done("current").out()).contains("aaaa1");
        }
    }

    /** The system's own files lie where there is no room at all. */
    @EnabledOnOs(OS.LINUX)
    @Test
    void nothing_is_run_where_there_is_no_room_for_a_backup() {
        try (Workbench bench = bench(TestDatabases.SQLITE)) {
            Workbench.Run run = bench.ferro("upgrade", "head", "--backup", "/proc/before");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("There is not enough space for the backup.", "and 0 are free");
            assertThat(bench.done("current").out()).contains("aaaa1");
        }
    }

    @Test
    void a_program_that_is_not_installed_is_named_with_its_package() {
        try (Workbench bench = bench(TestDatabases.POSTGRESQL)) {
            bench.set("PATH", "/nowhere");
            bench.refused("backup-program-missing", 1, "upgrade", "head", "--backup", "before");
        }
    }

    @Test
    void where_nothing_is_run_no_backup_is_made() {
        try (Workbench bench = bench(TestDatabases.SQLITE)) {
            bench.refused("backup-without-run", 2, "upgrade", "head", "--dry-run", "--backup", "before");
            bench.done("upgrade", "head");
            bench.done("upgrade", "head", "--backup", "before");
            assertThat(bench.folder().resolve("before")).doesNotExist();
        }
    }

    @Test
    void the_document_has_it_too() {
        try (Workbench bench = bench(TestDatabases.SQLITE)) {
            String document = bench.done("upgrade", "head", "--backup", "before", "--json")
                    .raw();
            assertThat(JsonParser.parseString(document)
                            .getAsJsonObject()
                            .getAsJsonObject("backup")
                            .keySet())
                    .containsExactly("file", "bytes", "sha256", "restoring");
        }
    }
}
