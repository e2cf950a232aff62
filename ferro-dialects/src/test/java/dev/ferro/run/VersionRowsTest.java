package dev.ferro.run;

import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.revision.RevisionTarget;
import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class VersionRowsTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = new Workbench(kind);
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    /** The only word of these statements in which the databases differ. */
    private String varcharOf20() {
        return bench.database().dialect().types().print(varchar(20));
    }

    private void threeRevisions() {
        bench.revision("aaaa", MigratorTest::createUsers, op -> op.dropTable("users"))
                .revision(
                        "bbbb",
                        op -> op.addColumn("users", column("role", varchar(20))),
                        op -> op.dropColumn("users", "role"))
                .revision(
                        "cccc",
                        op -> op.createIndex("ix_users_role", "users", "role"),
                        op -> op.dropIndex("ix_users_role", "users"));
    }

    @Nested
    class Reading {

        // C11, C19
        @Test
        void commands_that_only_read_create_nothing() throws SQLException {
            threeRevisions();
            assertThat(bench.rows()).isEmpty();
            try (Migrator migrator = bench.migrator()) {
                Plan plan = migrator.planUpgrade(RevisionTarget.parse("head"));
                migrator.dryRun(plan);
                migrator.offline(plan);
                migrator.stampScript(List.of(RevisionTarget.parse("head")), false);
            }
            try (Connection connection = bench.connect();
                    ResultSet tables = connection.getMetaData().getTables(null, null, "ferro%", null)) {
                assertThat(tables.next()).isFalse();
            }
        }

        @Test
        void nothing_to_do_creates_nothing() throws SQLException {
            bench.upgrade("head");
            assertThatThrownBy(() -> bench.query("SELECT * FROM ferro_version")).isInstanceOf(SQLException.class);
        }

        /** MariaDB and MySQL are told what would go without saying, as a TIMESTAMP would be NOT NULL. */
        private String nullable() {
            return isMysql() ? " NULL" : "";
        }

        private String createIndex() {
            return isMysql()
                    ? "ALTER TABLE users ADD INDEX ix_users_role (role)"
                    : "CREATE INDEX ix_users_role ON users (role)";
        }

        private boolean isMysql() {
            return kind == TestDatabases.MARIADB || kind == TestDatabases.MYSQL;
        }

        @Test
        void a_dry_run_shows_each_migrations_statements() {
            threeRevisions();
            bench.revision(
                    "dddd",
                    op -> {
                        op.execute("UPDATE users SET role = ? WHERE name <> '?'", "o'clock");
                        op.run("count them", connection -> {});
                    },
                    op -> {});
            bench.upgrade("aaaa");
            try (Migrator migrator = bench.migrator()) {
                List<MigrationStatements> shown = migrator.dryRun(migrator.planUpgrade(RevisionTarget.parse("head")));
                assertThat(shown)
                        .extracting(MigrationStatements::statements)
                        .containsExactly(
                                List.of("ALTER TABLE users ADD COLUMN role " + varcharOf20() + nullable()),
                                List.of(createIndex()),
                                List.of(
                                        "UPDATE users SET role = 'o''clock' WHERE name <> '?'",
                                        "-- Java code: count them"));
            }
            assertThat(bench.rows()).containsExactly("aaaa");
        }

        @Test
        void a_dry_run_knows_what_earlier_migrations_will_have_done() {
            threeRevisions();
            bench.revision(
                    "dddd",
                    op -> op.alterColumn(
                            "users", "role", column -> column.notNull().defaultsTo("'user'")),
                    op -> op.alterColumn("users", "role", column -> column.nullable(true)));
            try (Migrator migrator = bench.migrator()) {
                List<String> last = migrator.dryRun(migrator.planUpgrade(RevisionTarget.parse("head")))
                        .get(3)
                        .statements();
                assertThat(String.join("\n", last)).contains("role").contains("NOT NULL");
            }
        }
    }

    @Nested
    class Stamping {

        private List<String> stamp(boolean purge, String... targets) {
            try (Migrator migrator = bench.migrator()) {
                return migrator
                        .stamp(Stream.of(targets).map(RevisionTarget::parse).toList(), purge)
                        .stream()
                        .map(Object::toString)
                        .toList();
            }
        }

        // C16, C19: a stamp creates the table
        @Test
        void it_sets_the_version_and_runs_nothing() throws SQLException {
            threeRevisions();
            assertThat(stamp(false, "head")).containsExactly("cccc");
            assertThat(bench.rows()).containsExactly("cccc");
            assertThat(bench.catalogue()).doesNotContain("users");
            assertThat(stamp(false, "aaaa")).containsExactly("aaaa");
            assertThat(stamp(false, "base")).isEmpty();
            assertThat(bench.rows()).isEmpty();
        }

        // C14
        @Test
        void purging_forgets_rows_that_no_script_declares() {
            threeRevisions();
            bench.upgrade("head");
            bench.forget("cccc");
            assertThatThrownBy(() -> stamp(false, "bbbb")).hasMessageContaining("ferro stamp --purge");
            assertThat(stamp(true, "bbbb")).containsExactly("bbbb");
            assertThat(bench.rows()).containsExactly("bbbb");
        }

        // C18
        @Test
        void ensuring_the_version_creates_empty_tables_once() throws SQLException {
            try (Migrator migrator = bench.migrator()) {
                migrator.ensureVersion();
                migrator.ensureVersion();
            }
            assertThat(bench.query("SELECT * FROM ferro_version")).isEmpty();
            assertThat(bench.query("SELECT * FROM ferro_ledger")).isEmpty();
        }
    }
}
