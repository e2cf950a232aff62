package dev.ferro.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.Execute;
import dev.ferro.operation.Operation;
import dev.ferro.operation.WithoutTransaction;
import dev.ferro.revision.RevisionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlScriptTest {

    @TempDir
    Path folder;

    private static final String HEADER = """
            -- Create the users.
            --
            -- id: 1a2b
            -- revises: 0a0a, 0b0b
            -- dependsOn: billing
            -- labels: shop
            -- created: 2026-11-22T10:15:30Z
            """;

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Scripts scripts() {
        return new ScriptDirectory(folder).read();
    }

    private RecordedMigration migration(String text) {
        write("R1a2b_users.sql", text);
        try (ScriptLoader loader =
                new ScriptLoader(folder.resolve(".cache"), List.of(), SqlScriptTest.class.getClassLoader())) {
            return loader.load(scripts().files()).get(new RevisionId("1a2b"));
        }
    }

    private static Operation sql(String text) {
        return new Execute(text, List.of());
    }

    @Test
    void it_can_say_that_nothing_takes_it_back() {
        String text = HEADER + "\n-- upgrade\nDELETE FROM users;\n\n-- downgrade\n-- irreversible: they are gone\n";
        assertThat(migration(text).irreversible()).contains("they are gone");
        assertThat(ScriptChecksum.ofSql(text, SqlScript.quoting(null)))
                .isNotEqualTo(ScriptChecksum.ofSql(text.replace("-- irr", "-- not irr"), SqlScript.quoting(null)));
        assertThatThrownBy(() -> migration(HEADER + "\n-- upgrade\n-- irreversible: they are gone\n")
                        .upgrade())
                .hasMessageContaining("`-- irreversible` does not stand below `-- downgrade`.");
    }

    @Test
    void its_header_says_where_it_belongs() {
        Path file = write("R1a2b_users.sql", HEADER + "\n-- upgrade\n");
        assertThat(scripts().files().get(0).revision())
                .isEqualTo(new dev.ferro.revision.Revision(
                        new RevisionId("1a2b"),
                        List.of(new RevisionId("0a0a"), new RevisionId("0b0b")),
                        List.of("billing"),
                        List.of("shop"),
                        Instant.parse("2026-11-22T10:15:30Z"),
                        "Create the users",
                        file.toString()));
    }

    @Test
    void its_statements_are_recorded_for_both_ways() {
        RecordedMigration migration = migration(HEADER + """

                -- upgrade
                CREATE TABLE users (id INT);
                INSERT INTO users VALUES (1); -- why not?

                -- Without Transaction
                VACUUM;
                -- in transaction
                DELETE FROM users WHERE id = 2;

                -- downgrade
                DROP TABLE users;
                """);
        assertThat(migration.upgrade())
                .containsExactly(
                        sql("CREATE TABLE users (id INT)"),
                        sql("INSERT INTO users VALUES (1)"),
                        new WithoutTransaction(List.of(sql("VACUUM"))),
                        sql("DELETE FROM users WHERE id = 2"));
        assertThat(migration.downgrade()).containsExactly(sql("DROP TABLE users"));
        assertThat(migration.database()).isEmpty();
    }

    @Test
    void it_may_say_for_which_database_it_is() {
        assertThat(migration(HEADER + "-- database: postgresql\n-- upgrade").database())
                .contains("postgresql");
    }

    @Test
    void a_mark_within_a_text_is_none() {
        assertThat(migration(HEADER + "-- upgrade\nSELECT '\n-- downgrade\n';").upgrade())
                .containsExactly(sql("SELECT '\n-- downgrade\n'"));
    }

    @Test
    void it_stands_beside_java_scripts_and_files_that_are_no_scripts() {
        write("R0a0a_first.java", "@Revision(id = \"0a0a\") class R0a0a_first implements Migration {}");
        write("R1a2b_users.sql", HEADER);
        write("seed.sql", "-- rows for tests\nINSERT INTO users VALUES (1);");
        assertThat(scripts().files())
                .extracting(file -> file.revision().id().value())
                .containsExactlyInAnyOrder("0a0a", "1a2b");
        assertThat(scripts().unreadable()).isEmpty();
        assertThat(scripts().files())
                .allSatisfy(file -> assertThat(file.helpers()).isEmpty());
    }

    @Test
    void a_header_that_cannot_be_used_is_told_with_its_line() {
        write("R1a2b_users.sql", "-- upgrade\nSELECT 1;");
        write("R2a2b_more.sql", "-- id: 2a2b\n-- revise: 1a2b\n");
        assertThat(scripts().problems())
                .extracting(problem -> problem.what() + " " + problem.where())
                .containsExactlyInAnyOrder(
                        "`R1a2b_users.sql` has no `-- id:`. " + folder.resolve("R1a2b_users.sql"),
                        "The header does not know `revise`, but `revises`. " + folder.resolve("R2a2b_more.sql") + ":2");
    }

    @Test
    void what_cannot_be_cut_is_told_with_its_line() {
        refused(HEADER + "SELECT 1;\n-- upgrade\n", "A statement stands before `-- upgrade`.", 8);
        refused(
                HEADER + "-- upgrade\nSELECT 1;\nSELECT 'open;\n",
                "The script opens a quote that it does not close.",
                10);
        refused(HEADER, "The script has no `-- upgrade`.", 1);
    }

    private void refused(String text, String what, int line) {
        RecordedMigration migration = migration(text);
        assertThatThrownBy(migration::upgrade)
                .hasMessageStartingWith(what)
                .hasMessageContaining("R1a2b_users.sql:" + line);
    }

    @Test
    void its_parents_can_be_changed_and_nothing_else() {
        Path file = write("R1a2b_users.sql", HEADER);
        assertThat(HeaderEditor.revises(file, HEADER, List.of(new RevisionId("0c0c"))))
                .isEqualTo(HEADER.replace("0a0a, 0b0b", "0c0c"));
        String first = "-- id: 1a2b\n-- upgrade\n";
        assertThat(HeaderEditor.revises(file, first, List.of(new RevisionId("0c0c"))))
                .isEqualTo("-- id: 1a2b\n-- revises: 0c0c\n-- upgrade\n");
    }
}
