package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.ferro.application.Ferro;
import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Ferro works on the connections of an application's pool, and gives them back as they were. */
class DataSourceTest {

    private static final String SCRIPT = "migrations/versions/Raaaa1_make_one.java";

    private static Workbench bench(TestDatabases kind) {
        Workbench bench = Workbench.on(kind);
        bench.done("init", "--url", bench.url());
        bench.write(SCRIPT, """
                package migrations.versions;

                import static dev.ferro.script.Ddl.column;
                import static dev.ferro.script.Ddl.integer;
                import static dev.ferro.script.Ddl.json;
                import static dev.ferro.script.Ddl.primaryKey;
                import static dev.ferro.script.Ddl.timestamptz;
                import static dev.ferro.script.Ddl.uuid;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;
                import java.time.Instant;
                import java.util.Map;

                /** Make one. */
                @Revision(id = "aaaa1")
                public final class Raaaa1_make_one implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.createTable("one",
                                column("id", integer()).notNull(),
                                column("token", uuid()),
                                column("data", json()),
                                column("at", timestamptz()),
                                primaryKey("pk_one", "id"));
                        op.insert("one", Map.of("id", 1, "token", "00000000-0000-0000-0000-00000000000a",
                                "data", "{}", "at", Instant.EPOCH));
                        op.execute("INSERT INTO one (id, token, data, at) VALUES (?, ?, ?, ?)", 2,
                                "00000000-0000-0000-0000-00000000000b", "{}", Instant.EPOCH);
                        op.execute("INSERT INTO one (id) VALUES (3); INSERT INTO one (id) VALUES (4)");
                        op.run("set what scripts set", connection -> {
                            try (var statement = connection.createStatement()) {
                                statement.executeUpdate("INSERT INTO one (id) VALUES (5)");
                            }
                        });
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropTable("one");
                    }
                }
                """);
        return bench;
    }

    /** What a session says of itself, as far as anything of a run may change it. */
    private static List<String> settings(Connection connection, TestDatabases kind) throws SQLException {
        List<String> settings = new ArrayList<>();
        settings.add("" + connection.getAutoCommit());
        settings.add("" + connection.getTransactionIsolation());
        for (String query : queries(kind)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    settings.add(row.getString(1));
                }
            }
        }
        return settings;
    }

    private static List<String> queries(TestDatabases kind) {
        return switch (kind) {
            case SQLITE -> List.of("PRAGMA busy_timeout", "PRAGMA foreign_keys", "PRAGMA legacy_alter_table");
            case POSTGRESQL ->
                List.of("SELECT name || setting FROM pg_settings WHERE name NOT IN ('transaction_isolation')");
            case H2 ->
                List.of(
                        "SELECT SETTING_NAME || SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                                + " WHERE SETTING_NAME <> 'info.FILE_WRITE' AND SETTING_NAME NOT LIKE 'info.%'",
                        "CALL LOCK_TIMEOUT()", "CALL SCHEMA()");
            case MARIADB, MYSQL ->
                List.of("SELECT CONCAT(VARIABLE_NAME, VARIABLE_VALUE) FROM information_schema.SESSION_VARIABLES WHERE"
                        + " VARIABLE_NAME NOT IN ('TIMESTAMP', 'LAST_INSERT_ID', 'RAND_SEED1', 'RAND_SEED2',"
                        + " 'PSEUDO_THREAD_ID', 'LAST_GTID', 'INSERT_ID', 'IDENTITY')");
        };
    }

    private static void setOtherwise(Connection connection, TestDatabases kind) throws SQLException {
        List<String> statements = switch (kind) {
            case SQLITE -> List.of("PRAGMA foreign_keys = ON", "PRAGMA busy_timeout = 123");
            case POSTGRESQL ->
                List.of("SET TimeZone = 'Asia/Tokyo'", "SET lock_timeout = '77s'", "SET search_path = public, x");
            case H2 -> List.of("SET TIME ZONE 'Asia/Tokyo'", "SET LOCK_TIMEOUT 77");
            case MARIADB, MYSQL ->
                List.of("SET SESSION sql_mode = 'NO_ZERO_DATE', time_zone = '+09:00', lock_wait_timeout = 77");
        };
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @EachDatabase
    void one_connection_is_enough_and_comes_back_as_it_was(TestDatabases kind) throws SQLException {
        try (Workbench bench = bench(kind);
                BuiltApplication application = BuiltApplication.of(bench);
                HikariDataSource pool = application.pool(1, true)) {
            List<String> before;
            try (Connection connection = pool.getConnection()) {
                setOtherwise(connection, kind);
                before = settings(connection, kind);
            }
            try (Ferro ferro = application
                    .configure()
                    .dataSource(pool)
                    .lockTimeout(Duration.ofSeconds(3))
                    .load()) {
                ferro.upgrade("head");
                assertThatThrownBy(() -> ferro.downgrade("base"))
                        .hasMessageContaining("drops what holds data: table `one`");
                ferro.status();
                ferro.downgrade("base", true);
                ferro.upgrade("head");
                ferro.validate();
                ferro.stamp("head");
            }
            try (Connection connection = pool.getConnection()) {
                assertThat(settings(connection, kind)).isEqualTo(before);
            }
            assertThat(bench.query("SELECT id FROM one ORDER BY id")).containsExactly("1", "2", "3", "4", "5");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_fails_gives_its_connection_back_too(TestDatabases kind) throws SQLException {
        try (Workbench bench = bench(kind);
                BuiltApplication application = BuiltApplication.of(bench)) {
            bench.write(SCRIPT, bench.read(SCRIPT).replace("VALUES (5)", "VALUES (4)"));
            application.build();
            try (HikariDataSource pool = application.pool(2, false)) {
                List<String> before;
                try (Connection connection = pool.getConnection()) {
                    before = settings(connection, kind);
                    connection.rollback();
                }
                try (Ferro ferro = application.configure().dataSource(pool).load()) {
                    for (int attempt = 0; attempt < 3; attempt++) {
                        assertThatThrownBy(() -> ferro.upgrade("head")).hasMessageContaining("aaaa1");
                    }
                }
                assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
                try (Connection one = pool.getConnection();
                        Connection other = pool.getConnection()) {
                    assertThat(settings(one, kind)).isEqualTo(before);
                    assertThat(settings(other, kind)).isEqualTo(before);
                    one.rollback();
                    other.rollback();
                }
            }
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @EachDatabase
    void a_pool_that_has_no_connection_left_is_told_of(TestDatabases kind) throws SQLException {
        try (Workbench bench = bench(kind);
                BuiltApplication application = BuiltApplication.of(bench);
                HikariDataSource pool = application.pool(1, true);
                Ferro ferro = application.configure().dataSource(pool).load()) {
            ferro.current();
            try (Connection held = pool.getConnection()) {
                assertThat(held.isClosed()).isFalse();
                assertThatThrownBy(() -> ferro.upgrade("head"))
                        .hasMessageContaining("gives Ferro no connection")
                        .hasMessageContaining("Ferro needs one connection of a pool");
            }
            ferro.upgrade("head");
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_of_without_a_password() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:postgresql://localhost:1/app?user=me&password=secret");
            pool.setConnectionTimeout(500);
            try (Ferro ferro = Ferro.configure().dataSource(pool).load()) {
                assertThatThrownBy(ferro::current)
                        .hasMessageContaining("gives Ferro no connection")
                        .hasMessageContaining("localhost:1 refused")
                        .hasMessageNotContaining("secret");
            }
        }
    }
}
