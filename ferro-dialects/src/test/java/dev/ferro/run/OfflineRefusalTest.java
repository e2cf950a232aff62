package dev.ferro.run;

import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.enumeration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.revision.RevisionRange;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A script stops at the first thing that is wrong, and what is in its way stays as it was. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class OfflineRefusalTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = OfflineScriptTest.history(new Workbench(kind));
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    private String upgrade(String range) {
        try (Migrator migrator = bench.migrator()) {
            return migrator.offline(migrator.planUpgrade(RevisionRange.parse(range)));
        }
    }

    private void play(String script) {
        DatabaseClient.run(bench.testDatabase(), script).succeeded();
    }

    private void refused(String script, String why) throws SQLException {
        String before = bench.catalogue();
        List<String> rows = bench.rows();
        DatabaseClient.Outcome outcome = DatabaseClient.run(bench.testDatabase(), script);
        assertThat(outcome.exitCode()).as(outcome.output()).isNotZero();
        assertThat(outcome.output()).contains(why);
        assertThat(bench.catalogue()).isEqualTo(before);
        assertThat(bench.rows()).isEqualTo(rows);
    }

    @Test
    void where_the_database_is_past_the_start() throws SQLException {
        bench.upgrade("bbbb");
        refused(upgrade("base:head"), "The database is not at base, which this script goes on from.");
        refused(upgrade("aaaa:head"), "The database is not at aaaa, which this script goes on from.");
    }

    @Test
    void where_the_database_is_before_the_start() throws SQLException {
        bench.upgrade("aaaa");
        refused(upgrade("bbbb:head"), "The database is not at bbbb");
    }

    @Test
    void where_the_script_has_run_already() throws SQLException {
        String script = upgrade("base:head");
        play(script);
        refused(script, "The database is not at base");
    }

    @Test
    void at_the_first_error() throws SQLException {
        bench.revision(
                        "dddd",
                        op -> {
                            op.execute(
                                    kind.rollsBackDdl()
                                            ? "CREATE TABLE left_behind (id INTEGER)"
                                            : "UPDATE users SET name = 'left behind'");
                            op.execute("INSERT INTO nowhere VALUES (1)");
                        },
                        op -> {})
                .revision("eeee", op -> op.execute("CREATE TABLE never (id INTEGER)"), op -> {});
        bench.upgrade("cccc");
        refused(upgrade("cccc:head"), "nowhere");
    }

    @Test
    void where_a_row_forbids_it() throws SQLException {
        bench.upgrade("cccc");
        bench.execute("INSERT INTO users (id, name, role) VALUES (1, 'ann', 'boss')");
        bench.revision(
                "dddd",
                op -> {
                    op.createEnum("mood", "happy", "sad");
                    op.addColumn("users", column("mood", enumeration("mood")));
                    op.execute("UPDATE users SET mood = 'sad'");
                    op.replaceEnumValues("mood", List.of("happy", "sad"), List.of("happy"), Map.of());
                },
                op -> {});
        if (!kind.rollsBackDdl()) {
            DatabaseClient.Outcome outcome = DatabaseClient.run(bench.testDatabase(), upgrade("cccc:head"));
            assertThat(outcome.exitCode()).isNotZero();
            assertThat(outcome.output()).contains(kind == TestDatabases.H2 ? "hold a label" : "Data truncated");
            assertThat(bench.rows()).containsExactly("cccc");
            return;
        }
        refused(upgrade("cccc:head"), kind == TestDatabases.SQLITE ? "CHECK" : "hold a label");
    }
}
