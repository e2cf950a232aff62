package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import dev.ferro.script.RecordedMigration;
import dev.ferro.script.ScriptDirectory;
import dev.ferro.script.ScriptLoader;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.ProgramSql;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Migrations that are files of SQL. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class SqlScriptsTest {

    @Parameter
    private TestDatabases kind;

    @TempDir
    Path folder;

    private Workbench bench;
    private String here;

    @BeforeEach
    void openDatabase() {
        bench = new Workbench(kind);
        here = bench.database().dialect().name();
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    private void script(String database, String body) throws IOException {
        Files.writeString(
                folder.resolve("Raaaa_people.sql"), "-- id: aaaa\n-- database: " + database + "\n-- upgrade\n" + body);
        try (ScriptLoader loader =
                new ScriptLoader(folder.resolve(".cache"), List.of(), SqlScriptsTest.class.getClassLoader())) {
            RecordedMigration migration =
                    loader.load(new ScriptDirectory(folder).read().files()).get(new RevisionId("aaaa"));
            bench.revision(migration);
        }
    }

    private String people() {
        String function = here.equals("postgresql")
                ? ProgramSql.NOTE_FUNCTION.statement().text(here).orElseThrow() + ";\n"
                : "";
        return "CREATE TABLE people (id INT NOT NULL, name VARCHAR(20), born DATE, notes VARCHAR(90)); -- a; b\n"
                + function
                + ProgramSql.noteChange("people").statement().text(here).orElseThrow()
                + ";\nINSERT INTO people (id, name) VALUES (1, 'Ada;');\nUPDATE people SET name = 'it''s';\n"
                + "-- without transaction\n" + analyze() + ";\n-- downgrade\nDROP TABLE people;\n";
    }

    private String analyze() {
        return switch (kind) {
            case SQLITE, POSTGRESQL, H2 -> "ANALYZE";
            case MARIADB, MYSQL -> "ANALYZE TABLE people";
        };
    }

    @Test
    void its_statements_run_both_ways() throws Exception {
        script(here, people());
        bench.upgrade("head");
        assertThat(bench.query("SELECT name, notes FROM people")).containsExactly("it's|was; Ada;");
        bench.downgrade("base");
        assertThat(bench.catalogue()).doesNotContain("people");
        assertThat(bench.rows()).isEmpty();
    }

    @Test
    void the_client_runs_the_same() throws Exception {
        script(here, people());
        try (Migrator migrator = bench.migrator()) {
            String offline = migrator.offline(migrator.planUpgrade(RevisionRange.parse("base:head")));
            DatabaseClient.run(bench.testDatabase(), offline).succeeded();
        }
        assertThat(bench.query("SELECT name, notes FROM people")).containsExactly("it's|was; Ada;");
        assertThat(bench.rows()).containsExactly("aaaa");
    }

    @Test
    void one_for_another_database_is_refused_before_anything_runs() throws Exception {
        String elsewhere = here.equals("h2") ? "sqlite" : "h2";
        script(elsewhere, "CREATE TABLE people (id INT);");
        assertThatThrownBy(() -> bench.upgrade("head"))
                .hasMessageStartingWith("Revision `aaaa` (step aaaa) is not written for ")
                .hasMessageContaining("its header says `database: " + elsewhere + "`");
        assertThat(bench.catalogue()).isEmpty();
    }

    @Test
    void what_would_end_the_transaction_is_refused() throws IOException, SQLException {
        script(here, "CREATE TABLE people (id INT);\nCOMMIT;");
        assertThatThrownBy(() -> bench.upgrade("head")).hasMessageContaining("controls its transaction by SQL");
        assertThat(bench.catalogue()).isEmpty();
    }
}
