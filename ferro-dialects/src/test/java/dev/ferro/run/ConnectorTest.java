package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are made before anybody asks for them. */
class ConnectorTest {

    private static int connections(Connection observer) throws SQLException {
        try (Statement statement = observer.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Whoever connects also closes; the server notices a little later. */
    private static void waitUntilAlone(Connection observer) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while ((isConnecting() || connections(observer) > 1) && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertThat(isConnecting()).isFalse();
        assertThat(connections(observer)).isOne();
    }

    private static boolean isConnecting() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("ferro-connect"));
    }

    @Test
    void one_that_is_made_ahead_is_the_one_that_is_given() throws SQLException {
        try (TestDatabase database = TestDatabase.postgresql();
                Connection observer = database.connect();
                Connector connector = Connector.ahead(Database.of(DatabaseUrl.parse(database.url())))) {
            try (Connection connection = connector.connectToRead()) {
                assertThat(connection.isValid(5)).isTrue();
                assertThat(connections(observer)).isEqualTo(2);
            }
            try (Connection another = connector.connect()) {
                assertThat(another.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void one_that_nobody_wants_is_closed() throws Exception {
        try (TestDatabase database = TestDatabase.postgresql();
                Connection observer = database.connect()) {
            Connector connector = Connector.ahead(Database.of(DatabaseUrl.parse(database.url())));

            connector.close();

            waitUntilAlone(observer);
        }
    }

    @Test
    void one_that_cannot_be_made_is_told_of_when_it_is_wanted() {
        Database nobody = Database.of(DatabaseUrl.parse("jdbc:postgresql://localhost:1/shop"));
        try (Connector connector = Connector.ahead(nobody)) {
            FerroException failure = catchThrowableOfType(FerroException.class, connector::connect);

            assertThat(failure.problems().get(0).code()).isEqualTo("database-unreachable");
        }
    }

    @Test
    void a_file_is_not_created_ahead(@TempDir Path folder) {
        Path file = folder.resolve("app.db");
        Connector connector = Connector.ahead(Database.of(DatabaseUrl.parse("jdbc:sqlite:" + file)));
        assertThat(file).doesNotExist();

        connector.close();

        assertThat(file).doesNotExist();
    }
}
