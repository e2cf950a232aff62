package dev.ferro.run;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.revision.RevisionRange;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class OfflineScriptTest {

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

    static Workbench history(Workbench bench) {
        return bench.revision(
                        "aaaa",
                        op -> op.createTable(
                                "users",
                                column("id", bigint()).notNull(),
                                column("name", text()),
                                primaryKey("pk_users", "id")),
                        op -> op.dropTable("users"))
                .revision(
                        "bbbb",
                        op -> {
                            op.addColumn("users", column("role", varchar(20)));
                            op.execute("UPDATE users SET role = ?", "it's");
                            op.alterColumn("users", "role", role -> role.notNull());
                        },
                        op -> op.dropColumn("users", "role"))
                .revision(
                        "cccc",
                        op -> op.createIndex("ix_users_role", "users", "role"),
                        op -> op.dropIndex("ix_users_role", "users"));
    }

    private String upgrade(String range) {
        try (Migrator migrator = bench.migrator()) {
            return migrator.offline(migrator.planUpgrade(RevisionRange.parse(range)));
        }
    }

    private String upgradeFromDatabase(String target) {
        try (Migrator migrator = bench.migrator()) {
            return migrator.offline(migrator.planUpgrade(RevisionTarget.parse(target)));
        }
    }

    private static void play(String script, Workbench bench) {
        DatabaseClient.run(bench.testDatabase(), script).succeeded();
    }

    @Test
    void a_script_leads_to_the_same_catalogue_version_and_ledger() throws SQLException {
        bench.upgrade("head");
        play(upgrade("base:head"), other);
        assertThat(other.catalogue()).isEqualTo(bench.catalogue());
        assertThat(other.rows()).isEqualTo(bench.rows());
        String ledger = "SELECT revision, description, direction, outcome, checksum, tool_version FROM ferro_ledger"
                + " ORDER BY id";
        assertThat(other.query(ledger)).isEqualTo(bench.query(ledger));
    }

    @Test
    void a_script_goes_on_where_the_database_is() throws SQLException {
        bench.upgrade("aaaa");
        other.upgrade("aaaa");
        play(upgradeFromDatabase("head"), bench);
        other.upgrade("head");
        assertThat(bench.catalogue()).isEqualTo(other.catalogue());
        assertThat(bench.rows()).containsExactly("cccc");
        bench.downgrade("base");
        assertThat(bench.rows()).isEmpty();
    }

    // C21
    @Test
    void a_range_needs_no_database_to_know_its_tables() throws SQLException {
        play(upgrade(":aaaa"), other);
        play(upgrade("aaaa:"), other);
        bench.upgrade("head");
        assertThat(other.catalogue()).isEqualTo(bench.catalogue());
    }

    // C21: without a range it starts where the database is, which Alembic refuses
    @Test
    void a_downgrade_is_written_too() throws SQLException {
        String empty = bench.catalogue();
        bench.upgrade("head");
        String script;
        try (Migrator migrator = bench.migrator()) {
            script = migrator.offline(migrator.planDowngrade(RevisionTarget.parse("base")));
        }
        play(script, bench);
        assertThat(bench.catalogue()).isEqualTo(empty);
        assertThat(bench.rows()).isEmpty();
    }

    // C2, C15: a transaction for each revision, never one around them all
    @Test
    void it_names_revisions_and_keeps_each_in_a_transaction() {
        assertThat(upgrade("base:aaaa").replace("BEGIN IMMEDIATE;", "BEGIN;"))
                .containsSubsequence(
                        "-- upgrade base -> aaaa: step aaaa\nBEGIN;\n",
                        "\nCREATE TABLE users (",
                        "INSERT INTO ferro_version (revision) VALUES ('aaaa');\n",
                        "INSERT INTO ferro_ledger (",
                        "COMMIT;\n");
        assertThat(upgrade("aaaa:head"))
                .contains("UPDATE ferro_version SET revision = 'bbbb' WHERE revision = 'aaaa';")
                .doesNotContain("CREATE TABLE IF NOT EXISTS");
    }

    @Test
    void the_same_plan_is_always_the_same_script() {
        assertThat(upgrade("base:head")).isEqualTo(upgrade("base:head"));
    }

    // C2: Alembic leaves the transactions out for a whole database that cannot roll back
    @Test
    void what_runs_outside_a_transaction_stands_outside() {
        bench.revision(
                "dddd",
                op -> {
                    op.execute("DELETE FROM users");
                    op.withoutTransaction(out -> out.execute(bench.analyze()));
                },
                op -> {});
        assertThat(upgrade("cccc:head").replace("BEGIN IMMEDIATE;", "BEGIN;"))
                .containsSubsequence(
                        "BEGIN;\n",
                        "DELETE FROM users;\nCOMMIT;\n" + bench.analyze() + ";\nBEGIN;\n",
                        "UPDATE ferro_version",
                        "COMMIT;")
                .containsOnlyOnce(bench.analyze() + ";");
        bench.upgrade("cccc");
        play(upgrade("cccc:head"), bench);
        assertThat(bench.rows()).containsExactly("dddd");
    }

    @Test
    void what_runs_only_outside_a_transaction_begins_outside() {
        String outside = kind.rollsBackDdl() ? "VACUUM" : bench.analyze();
        bench.revision("dddd", op -> op.withoutTransaction(out -> out.execute(outside)), op -> {});
        bench.upgrade("cccc");
        String script = upgrade("cccc:head").replace("BEGIN IMMEDIATE;", "BEGIN;");
        assertThat(script.substring(0, script.indexOf(outside + ";"))).doesNotContain("\nBEGIN");
        assertThat(script).containsSubsequence(outside + ";\nBEGIN;\n", "UPDATE ferro_version", "COMMIT;");
        play(upgrade("cccc:head"), bench);
        assertThat(bench.rows()).containsExactly("dddd");
    }

    @Test
    void java_code_is_refused_with_its_revision() {
        bench.revision("dddd", op -> op.run("think", connection -> {}), op -> {});
        assertThatThrownBy(() -> upgrade("base:head"))
                .hasMessageContaining("Revision `dddd` (step dddd) runs Java code, which no SQL script can hold.")
                .hasMessageContaining("Rdddd.java");
    }

    // C14: a purge as a script, too, which Alembic refuses; C18
    @Test
    void stamping_and_creating_are_written_too() throws SQLException {
        try (Migrator migrator = bench.migrator()) {
            play(migrator.ensureVersionScript(), bench);
            play(migrator.stampScript(List.of(RevisionTarget.parse("bbbb")), false), bench);
        }
        assertThat(bench.rows()).containsExactly("bbbb");
        try (Migrator migrator = bench.migrator()) {
            play(migrator.stampScript(List.of(RevisionTarget.parse("head")), true), bench);
        }
        assertThat(bench.rows()).containsExactly("cccc");
        assertThat(bench.catalogue()).doesNotContain("users");
    }

    @Test
    void nothing_to_do_is_a_script_that_does_nothing() throws SQLException {
        assertThat(upgrade("cccc:head")).contains("-- There is nothing to do.").doesNotContain("BEGIN");
        String before = bench.catalogue();
        play(upgrade("head:head"), bench);
        assertThat(bench.catalogue()).isEqualTo(before);
        assertThatThrownBy(() -> bench.query("SELECT * FROM ferro_version")).isInstanceOf(SQLException.class);
    }

    @Test
    void every_revision_with_java_code_is_named() {
        bench.revision("dddd", op -> op.run("think", connection -> {}), op -> {})
                .revision("eeee", op -> op.run("think again", connection -> {}), op -> {});
        assertThatThrownBy(() -> upgrade("base:head"))
                .hasMessageContaining("Rdddd.java")
                .hasMessageContaining("Reeee.java");
    }

    // C21
    @Test
    void no_message_of_a_revision_leaves_its_comment() throws SQLException {
        Workbench hostile = new Workbench(kind);
        try (hostile) {
            hostile.revision("aaaa", op -> {}, op -> {});
            hostile.describe("aaaa", "first\nDROP TABLE ferro_version;\r\n\\q\n.quit");
            try (Migrator migrator = hostile.migrator()) {
                play(migrator.offline(migrator.planUpgrade(RevisionRange.parse("base:head"))), hostile);
            }
            assertThat(hostile.rows()).containsExactly("aaaa");
            assertThat(hostile.query("SELECT count(*) FROM ferro_ledger")).containsExactly("1");
        }
    }
}
