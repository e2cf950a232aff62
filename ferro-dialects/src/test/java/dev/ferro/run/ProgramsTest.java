package dev.ferro.run;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.date;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.sqlOn;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.revision.RevisionRange;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.ProgramSql;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Views, functions and triggers in migrations that Ferro or the database's own client runs. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class ProgramsTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;
    private Workbench other;

    @BeforeEach
    void openDatabases() {
        bench = history(new Workbench(kind));
        other = history(new Workbench(kind));
    }

    @AfterEach
    void closeDatabases() {
        bench.close();
        other.close();
    }

    private static Workbench history(Workbench bench) {
        return bench.revision(
                        "aaaa",
                        op -> {
                            op.createTable(
                                    "people",
                                    column("id", bigint()).notNull(),
                                    column("name", varchar(20)).notNull(),
                                    column("born", date()),
                                    column("notes", text()),
                                    primaryKey("pk_people", "id"));
                            op.createView("names", "SELECT name FROM people;");
                            op.onlyOn(
                                    "postgresql",
                                    there -> there.createFunction(
                                            "note_change()", ProgramSql.NOTE_FUNCTION.statement()));
                            op.createTrigger(
                                    "note_change",
                                    "people",
                                    ProgramSql.noteChange("people").statement());
                        },
                        op -> {
                            op.dropTrigger("note_change", "people");
                            op.onlyOn("postgresql", there -> there.dropFunction("note_change()"));
                            op.dropView("names");
                            op.dropTable("people");
                        })
                .revision(
                        "bbbb",
                        op -> op.replaceView("names", "SELECT name FROM people", "SELECT id, name FROM people"),
                        op -> op.replaceView("names", "SELECT id, name FROM people", "SELECT name FROM people"));
    }

    private void firesIn(Workbench workbench) throws SQLException {
        workbench.execute("INSERT INTO people (id, name) VALUES (1, 'Ada')");
        workbench.execute("UPDATE people SET name = 'Lovelace'");
        assertThat(workbench.query("SELECT name, notes FROM people")).containsExactly("Lovelace|was; Ada");
        assertThat(workbench.query("SELECT id, name FROM names")).containsExactly("1|Lovelace");
    }

    @Test
    void they_come_and_go() throws SQLException {
        bench.upgrade("aaaa");
        String first = bench.catalogue();
        bench.upgrade("head");
        firesIn(bench);
        bench.downgrade("aaaa");
        assertThat(bench.catalogue()).isEqualTo(first);
        bench.downgrade("base");
        assertThat(bench.catalogue()).doesNotContain("names").doesNotContain("note_change");
    }

    @Test
    void their_bodies_survive_the_client() throws SQLException {
        DatabaseClient.run(other.testDatabase(), offline("base:head")).succeeded();
        firesIn(other);
        bench.upgrade("head");
        assertThat(other.catalogue()).isEqualTo(bench.catalogue());
        try (Migrator migrator = other.migrator()) {
            String back = migrator.offline(migrator.planDowngrade(RevisionRange.parse("head:base")));
            DatabaseClient.run(other.testDatabase(), back).succeeded();
        }
        assertThat(other.catalogue()).doesNotContain("names").doesNotContain("note_change");
    }

    @Test
    void a_trigger_stays_when_its_table_changes_in_the_same_migration() throws SQLException {
        bench.revision(
                "cccc",
                op -> {
                    op.dropTrigger(
                            "note_change",
                            "people",
                            ProgramSql.noteChange("people").statement());
                    op.createTrigger(
                            "note_change",
                            "people",
                            ProgramSql.noteChange("people").statement());
                    op.alterColumn("people", column("name", varchar(20)).notNull(), column("name", varchar(20)));
                },
                op -> {});
        bench.upgrade("head");
        firesIn(bench);
    }

    @Test
    void what_has_no_sql_here_is_refused_before_anything_runs() throws SQLException {
        String here = bench.database().dialect().name();
        String elsewhere = here.equals("h2") ? "sqlite" : "h2";
        bench.revision("cccc", op -> op.createView("v", sqlOn(elsewhere, "SELECT 1")), op -> {});
        assertThatThrownBy(() -> bench.upgrade("head"))
                .hasMessageContaining("There is no SQL for view `v` on")
                .hasMessageContaining("where: Rcccc.java")
                .hasMessageContaining("the script has it for " + elsewhere + " only");
        assertThat(bench.rows()).isEmpty();
        assertThat(bench.catalogue()).doesNotContain("people");
    }

    private String offline(String range) {
        try (Migrator migrator = bench.migrator()) {
            return migrator.offline(migrator.planUpgrade(RevisionRange.parse(range)));
        }
    }
}
