package dev.ferro.run;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.Describer;
import dev.ferro.revision.RevisionRange;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts for several databases that do something on one of them only. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class OnlyOnTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;
    private Workbench other;
    private String here;
    private String elsewhere;

    @BeforeEach
    void openDatabases() {
        bench = new Workbench(kind);
        here = bench.database().dialect().name();
        elsewhere = here.equals("sqlite") ? "postgresql" : "sqlite";
        history(bench);
        other = history(new Workbench(kind));
    }

    @AfterEach
    void closeDatabases() {
        bench.close();
        other.close();
    }

    private Workbench history(Workbench workbench) {
        return workbench
                .revision(
                        "aaaa",
                        op -> {
                            op.createTable("users", column("id", bigint()).notNull(), primaryKey("pk_users", "id"));
                            op.onlyOn(here, there -> {
                                there.addColumn("users", column("note", text()));
                                there.execute("INSERT INTO users (id, note) VALUES (1, 'here')");
                            });
                            op.onlyOn(elsewhere, there -> there.execute("SELECT nonsense FROM nowhere"));
                        },
                        op -> op.dropTable("users"))
                .revision(
                        "bbbb",
                        op -> op.onlyOn(elsewhere, there -> there.addColumn("users", column("absent", text()))),
                        op -> op.onlyOn(elsewhere, there -> there.dropColumn("users", "absent")))
                .revision(
                        "cccc",
                        op -> op.onlyOn(here, there -> there.alterColumn("users", "note", note -> note.notNull())),
                        op -> op.onlyOn(
                                here, there -> there.alterColumn("users", "note", note -> note.nullable(true))));
    }

    @Test
    void what_is_for_this_database_runs_and_nothing_else() throws SQLException {
        bench.upgrade("head");
        assertThat(bench.query("SELECT id, note FROM users")).containsExactly("1|here");
        assertThat(bench.catalogue()).contains("note").doesNotContain("absent");
        assertThat(bench.rows()).containsExactly("cccc");
    }

    @Test
    void it_is_undone_where_it_was_done() throws SQLException {
        bench.upgrade("aaaa");
        String before = bench.catalogue();
        bench.upgrade("head");
        bench.downgrade("aaaa");
        assertThat(bench.catalogue()).isEqualTo(before);
    }

    @Test
    void a_script_for_the_client_holds_the_same() throws SQLException {
        bench.upgrade("head");
        DatabaseClient.run(other.testDatabase(), offline("base:head")).succeeded();
        assertThat(other.catalogue()).isEqualTo(bench.catalogue());
        assertThat(other.rows()).isEqualTo(bench.rows());
    }

    @Test
    void nothing_that_is_for_another_database_is_shown() {
        assertThat(offline("base:head"))
                .contains("note")
                .doesNotContain("absent")
                .doesNotContain("nonsense");
        try (Migrator migrator = bench.migrator()) {
            Plan plan = migrator.planUpgrade(RevisionTarget.parse("head"));
            assertThat(plan.migrations().get(0).operations().stream().map(Describer::describe))
                    .containsExactly(
                            "create table `users`",
                            "add column `note` to `users`",
                            "execute INSERT INTO users (id, note) VALUES (1, 'here')");
            assertThat(migrator.dryRun(plan).get(1).statements()).isEmpty();
        }
    }

    @Test
    void it_may_run_outside_a_transaction() throws SQLException {
        bench.revision(
                "dddd",
                op -> op.withoutTransaction(outside -> {
                    outside.onlyOn(here, there -> there.execute("INSERT INTO users (id, note) VALUES (2, 'out')"));
                    outside.onlyOn(elsewhere, there -> there.execute("BEGIN"));
                }),
                op -> op.onlyOn(
                        here,
                        there -> there.withoutTransaction(
                                outside -> outside.execute("DELETE FROM users WHERE id = 2"))));
        bench.upgrade("head");
        assertThat(bench.query("SELECT id FROM users ORDER BY id")).containsExactly("1", "2");
        bench.downgrade("cccc");
        assertThat(bench.query("SELECT id FROM users ORDER BY id")).containsExactly("1");
    }

    private String offline(String range) {
        try (Migrator migrator = bench.migrator()) {
            return migrator.offline(migrator.planUpgrade(RevisionRange.parse(range)));
        }
    }
}
