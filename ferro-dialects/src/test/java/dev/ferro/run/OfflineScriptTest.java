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
import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
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

    private static Workbench history(Workbench bench) {
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

    /** The lines that only the database's own client understands are left out. */
    private static void play(String script, Workbench bench) throws SQLException {
        String sql = script.lines()
                .filter(line -> !line.startsWith(".") && !line.startsWith("\\"))
                .collect(Collectors.joining("\n"));
        try (Connection connection = bench.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
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

    @Test
    void a_range_needs_no_database_to_know_its_tables() throws SQLException {
        play(upgrade(":aaaa"), other);
        play(upgrade("aaaa:"), other);
        bench.upgrade("head");
        assertThat(other.catalogue()).isEqualTo(bench.catalogue());
    }

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

    @Test
    void it_names_revisions_and_keeps_each_in_a_transaction() {
        assertThat(upgrade("base:aaaa").replace("BEGIN IMMEDIATE;", "BEGIN;"))
                .containsSubsequence(
                        "-- upgrade base -> aaaa: step aaaa\nBEGIN;\nCREATE TABLE users (",
                        "INSERT INTO ferro_version (revision) VALUES ('aaaa');\n",
                        "INSERT INTO ferro_ledger (",
                        "COMMIT;\n");
        assertThat(upgrade("aaaa:head"))
                .contains("UPDATE ferro_version SET revision = 'bbbb' WHERE revision = 'aaaa';");
    }

    @Test
    void the_same_plan_is_always_the_same_script() {
        assertThat(upgrade("base:head")).isEqualTo(upgrade("base:head"));
    }

    @Test
    void what_runs_outside_a_transaction_stands_outside() {
        bench.revision(
                "dddd",
                op -> {
                    op.execute("DELETE FROM users");
                    op.withoutTransaction(out -> out.execute("ANALYZE"));
                },
                op -> {});
        assertThat(upgrade("cccc:head").replace("BEGIN IMMEDIATE;", "BEGIN;"))
                .containsSubsequence(
                        "BEGIN;\nDELETE FROM users;\nCOMMIT;\nANALYZE;\nBEGIN;\nUPDATE ferro_version", "COMMIT;");
    }

    @Test
    void java_code_is_refused_with_its_revision() {
        bench.revision("dddd", op -> op.run("think", connection -> {}), op -> {});
        assertThatThrownBy(() -> upgrade("base:head"))
                .hasMessageContaining("Revision `dddd` (step dddd) runs Java code, which no SQL script can hold.")
                .hasMessageContaining("Rdddd.java");
    }

    @Test
    void an_end_that_only_the_database_knows_is_refused() {
        assertThatThrownBy(() -> upgrade("current:head")).hasMessageContaining("`current` cannot be an end of a range");
        assertThatThrownBy(() -> upgrade("base:+1")).hasMessageContaining("`+1` cannot be an end of a range");
    }

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
}
