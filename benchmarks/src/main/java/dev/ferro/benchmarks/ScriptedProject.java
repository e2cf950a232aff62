package dev.ferro.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A project of Ferro with migrations that create a table and an index each, and the same as plain SQL.
 *
 * @param folder the project's folder
 * @param migrations how many there are
 */
record ScriptedProject(Path folder, int migrations) {

    /** Writes the project, without its configuration. */
    static ScriptedProject create(Path folder, int migrations) {
        ScriptedProject project = new ScriptedProject(folder, migrations);
        for (int number = 1; number <= migrations; number++) {
            Path file = folder.resolve("migrations/versions").resolve(className(number) + ".java");
            write(file, script(number));
            age(file);
        }
        write(project.plain(), project.plainSql());
        return project;
    }

    /** Lets the project speak of this database from now on. */
    ScriptedProject connect(String url) {
        write(folder.resolve("ferro.toml"), "url = \"" + url + "\"\nscript_location = \"migrations\"\n");
        return this;
    }

    /** {@return the file of plain statements, one on each line, an empty line after each migration} */
    Path plain() {
        return folder.resolve("plain.sql");
    }

    /** {@return the statements of each migration, without those for Ferro's own table} */
    List<List<String>> plainMigrations() {
        return IntStream.rangeClosed(1, migrations)
                .mapToObj(ScriptedProject::statements)
                .toList();
    }

    private static List<String> statements(int number) {
        String table = table(number);
        return List.of(
                "CREATE TABLE " + table + " (id bigint NOT NULL, name varchar(50) NOT NULL, "
                        + "created_at timestamp, CONSTRAINT pk_" + table + " PRIMARY KEY (id))",
                "CREATE INDEX ix_" + table + "_name ON " + table + " (name)");
    }

    private String plainSql() {
        StringBuilder sql = new StringBuilder("CREATE TABLE ferro_version (revision VARCHAR(255) PRIMARY KEY)\n\n");
        for (int number = 1; number <= migrations; number++) {
            String id = id(number);
            statements(number).forEach(statement -> sql.append(statement).append('\n'));
            sql.append(number == 1 ? "INSERT INTO ferro_version VALUES ('" : "UPDATE ferro_version SET revision = '");
            sql.append(id).append(number == 1 ? "')\n\n" : "'\n\n");
        }
        return sql.toString();
    }

    private static String script(int number) {
        return """
                package migrations.versions;

                import static dev.ferro.script.Ddl.%5$s;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Create %2$s. */
                @Revision(id = "%3$s",%4$s created = "2026-11-22T10:15:30Z")
                public final class %1$s implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.createTable("%2$s",
                                column("id", bigint()).notNull(),
                                column("name", varchar(50)).notNull(),
                                column("created_at", timestamp()),
                                primaryKey("pk_%2$s", "id"));
                        op.createIndex("ix_%2$s_name", "%2$s", "name");
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropTable("%2$s");
                    }
                }
                """.formatted(
                        className(number),
                        table(number),
                        id(number),
                        number == 1 ? "" : " revises = \"" + id(number - 1) + "\",",
                        "*");
    }

    private static String id(int number) {
        return "%012x".formatted(0x1a2b_0000_0000L + number);
    }

    private static String table(int number) {
        return "item_%05d".formatted(number);
    }

    private static String className(int number) {
        return "R" + id(number) + "_create_" + table(number);
    }

    /** Scripts are as old as a project's usually are: what was written a moment ago is read again each time. */
    private static void age(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
