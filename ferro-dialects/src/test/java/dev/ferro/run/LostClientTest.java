package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A server that is at a long statement notices that nobody waits for it any more. */
class LostClientTest {

    @Test
    void what_a_migrator_that_is_gone_has_sent_does_not_run_on_under_its_lock() throws SQLException {
        try (Workbench bench = new Workbench(TestDatabases.POSTGRESQL);
                Connection migrator = bench.database().connect()) {
            assertThat(bench.database().dialect().locks().tryAcquire(migrator, "ferro:ferro_version"))
                    .isTrue();
            CompletableFuture<Void> statement = CompletableFuture.runAsync(() -> sleep(migrator));
            String sleeping = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND query = 'SELECT pg_sleep(120)'";
            waitUntil(bench, sleeping, "1", Duration.ofSeconds(10));
            migrator.abort(Runnable::run);
            assertThatThrownBy(statement::join).hasRootCauseInstanceOf(java.io.IOException.class);
            waitUntil(bench, sleeping, "0", Duration.ofSeconds(30));
            assertThat(bench.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                            + " (SELECT oid FROM pg_database WHERE datname = current_database())"))
                    .containsExactly("0");
        }
    }

    @Test
    void what_an_administrator_has_set_stays() throws SQLException {
        try (Workbench bench = new Workbench(TestDatabases.POSTGRESQL)) {
            bench.execute("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET client_connection_check_interval = 70000',"
                    + " current_database()); END $$");
            try (Connection migrator = bench.database().connect();
                    Statement statement = migrator.createStatement()) {
                bench.database().dialect().locks().tryAcquire(migrator, "ferro:ferro_version");
                try (ResultSet row = statement.executeQuery("SHOW client_connection_check_interval")) {
                    row.next();
                    assertThat(row.getString(1)).isEqualTo("70s");
                }
            }
        }
    }

    private static void sleep(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_sleep(120)");
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static void waitUntil(Workbench bench, String query, String answer, Duration atMost) throws SQLException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!bench.query(query).equals(java.util.List.of(answer))) {
            assertThat(System.nanoTime()).as(query).isLessThan(end);
        }
    }
}
