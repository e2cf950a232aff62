package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where revisions are tried: on a database that Ferro makes, or on one that a person gives. */
@Tag("server")
class ScratchTest {

    private static final String ALL = "dev.ferro.testing.TestDatabases#all";

    private Workbench bench;

    private void history(TestDatabases kind, String downgrade) {
        bench = Workbench.on(kind);
        bench.ferro("init", "--url", bench.url());
        bench.write("migrations/versions/Raaaa1_users.java", """
                import static dev.ferro.script.Ddl.column;
                import static dev.ferro.script.Ddl.integer;
                import static dev.ferro.script.Ddl.varchar;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Users. */
                @Revision(id = "aaaa1")
                public final class Raaaa1_users implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.createTable("users", column("id", integer()).notNull(), column("username", varchar(50)));
                        op.execute("CREATE VIEW names AS SELECT username FROM users");
                    }

                    @Override
                    public void downgrade(Operations op) {
                        %s
                    }
                }
                """.formatted(downgrade));
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    private static String tables(TestDatabases kind, TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CommandsTest.tables(kind))) {
            StringBuilder tables = new StringBuilder();
            while (rows.next()) {
                tables.append(rows.getString(1)).append(' ');
            }
            return tables.toString();
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void a_database_that_was_given_is_used_and_empty_afterwards(TestDatabases kind) throws SQLException {
        history(kind, "op.execute(\"DROP VIEW names\"); op.dropTable(\"users\");");
        try (TestDatabase given = kind.create()) {
            Workbench.Run run = bench.done("verify", "--scratch-url", given.url());
            assertThat(run.shown()).contains("1 revision stands the test.").doesNotContain("note");
            assertThat(tables(kind, given)).isEmpty();
            assertThat(bench.query(CommandsTest.tables(kind))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void what_cannot_be_taken_out_of_it_is_told(TestDatabases kind) {
        history(kind, "");
        try (TestDatabase given = kind.create()) {
            assertThat(bench.done("verify", "--scratch-url", given.url()).shown())
                    .contains("the scratch database is not empty now:", "create view `names`");
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void one_that_holds_something_is_refused(TestDatabases kind) throws SQLException {
        history(kind, "");
        try (TestDatabase given = kind.create()) {
            try (Connection connection = given.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE precious (id INTEGER)");
            }
            Workbench.Run run = bench.ferro("verify", "--scratch-url", given.url());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("The scratch database is not empty.");
            assertThat(tables(kind, given)).isEqualTo("precious ");
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void the_target_itself_is_refused(TestDatabases kind) {
        history(kind, "");
        bench.execute("CREATE TABLE precious (id INTEGER)", "DROP TABLE precious");
        Workbench.Run run = bench.ferro("verify", "--scratch-url", bench.url());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("The scratch database is the target itself.");
        assertThat(bench.query(CommandsTest.tables(kind))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("namedDatabases")
    void what_names_the_target_is_not_run(TestDatabases kind) {
        history(kind, "");
        String target = bench.query("SELECT DATABASE()").get(0);
        bench.execute("CREATE TABLE precious (id INTEGER)", "INSERT INTO precious VALUES (1)");
        String script = bench.read("migrations/versions/Raaaa1_users.java");
        bench.write(
                "migrations/versions/Raaaa1_users.java",
                script.replace("CREATE VIEW names AS", "DELETE FROM `" + target + "`.precious; SELECT * FROM"));
        Workbench.Run run = bench.ferro("verify");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.shown()).contains("names the target database");
        assertThat(bench.query("SELECT id FROM precious")).containsExactly("1");
    }

    static TestDatabases[] namedDatabases() {
        return new TestDatabases[] {TestDatabases.MARIADB, TestDatabases.MYSQL};
    }

    @Test
    void one_of_another_kind_is_refused() {
        history(TestDatabases.SQLITE, "");
        assertThat(bench.ferro("verify", "--scratch-url", "jdbc:h2:mem:other").err())
                .contains("The scratch database is of another kind than the target.");
    }

    @Test
    void a_user_who_may_not_create_databases_on_postgresql_is_told_of_the_way_out() {
        history(TestDatabases.POSTGRESQL, "");
        bench.execute("CREATE ROLE ferro_reader LOGIN PASSWORD 'reader'");
        try {
            Workbench.Run run = bench.ferro("--url", as(bench.url(), "ferro_reader", "reader"), "verify");
            assertThat(run.exitCode()).as(run.transcript()).isEqualTo(1);
            assertThat(run.err())
                    .contains("No scratch database can be created beside the target.", "--scratch-url URL");
        } finally {
            bench.execute("DROP OWNED BY ferro_reader", "DROP ROLE ferro_reader");
        }
    }

    @Test
    void a_user_who_may_not_create_databases_on_mariadb_is_told_of_the_way_out() {
        history(TestDatabases.MARIADB, "");
        String database = bench.query("SELECT DATABASE()").get(0);
        bench.execute(
                "CREATE USER ferro_reader@'%' IDENTIFIED BY 'reader'",
                "GRANT ALL ON " + database + ".* TO ferro_reader@'%'");
        try {
            Workbench.Run run = bench.ferro("--url", as(bench.url(), "ferro_reader", "reader"), "verify");
            assertThat(run.exitCode()).as(run.transcript()).isEqualTo(1);
            assertThat(run.err())
                    .contains("No scratch database can be created beside the target.", "--scratch-url URL");
        } finally {
            bench.execute("DROP USER ferro_reader@'%'");
        }
    }

    private static String as(String url, String user, String password) {
        return url.replaceAll("user=[^&]*", "user=" + user).replaceAll("password=[^&]*", "password=" + password)
                + (url.contains("password=") ? "" : "&password=" + password);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void what_a_killed_run_has_left_is_dropped_and_nothing_else(TestDatabases kind) {
        history(kind, "op.execute(\"DROP VIEW names\"); op.dropTable(\"users\");");
        String dead = mark(host(), 999_999_999L);
        String elsewhere = mark("another-machine", 999_999_999L);
        String alive = mark(host(), ProcessHandle.current().pid());
        left(kind, "ferro_verify_test_dead", dead);
        left(kind, "ferro_verify_test_elsewhere", elsewhere);
        left(kind, "ferro_verify_test_alive", alive);
        left(kind, "ferro_verify_test_unmarked", null);
        left(kind, "ferro_other_test", dead);
        try {
            bench.done("verify");
            assertThat(bench.query(databases(kind)))
                    .contains(
                            "ferro_verify_test_elsewhere",
                            "ferro_verify_test_alive",
                            "ferro_verify_test_unmarked",
                            "ferro_other_test")
                    .doesNotContain("ferro_verify_test_dead");
        } finally {
            for (String name : new String[] {"verify_test_dead", "verify_test_elsewhere", "verify_test_alive"}) {
                bench.execute("DROP DATABASE IF EXISTS ferro_" + name);
            }
            bench.execute("DROP DATABASE ferro_verify_test_unmarked", "DROP DATABASE ferro_other_test");
        }
    }

    static TestDatabases[] servers() {
        return new TestDatabases[] {TestDatabases.POSTGRESQL, TestDatabases.MARIADB, TestDatabases.MYSQL};
    }

    private static String mark(String host, long process) {
        return "scratch database of ferro verify: host " + host + ", process " + process
                + ", since 2026-01-01T00:00:00Z";
    }

    private static String host() {
        return dev.ferro.run.MigratorSettings.defaults().host();
    }

    private void left(TestDatabases kind, String name, String mark) {
        bench.execute("CREATE DATABASE " + name);
        if (mark != null) {
            bench.execute(
                    kind == TestDatabases.POSTGRESQL
                            ? "COMMENT ON DATABASE " + name + " IS '" + mark + "'"
                            : "CREATE TABLE " + name + ".ferro_verify_mark (nothing INT) COMMENT = '" + mark + "'");
        }
    }

    private static String databases(TestDatabases kind) {
        return kind == TestDatabases.POSTGRESQL
                ? "SELECT datname FROM pg_database"
                : "SELECT schema_name FROM information_schema.schemata";
    }
}
