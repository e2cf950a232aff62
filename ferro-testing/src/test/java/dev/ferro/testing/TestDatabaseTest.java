package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TestDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void each_database_is_fresh_and_alone(TestDatabases kind) throws SQLException {
        try (TestDatabase one = kind.create();
                TestDatabase other = kind.create();
                Connection first = one.connect();
                Connection second = other.connect();
                Statement here = first.createStatement();
                Statement there = second.createStatement()) {
            here.execute("CREATE TABLE t (id integer)");
            there.execute("CREATE TABLE t (id integer)");
            assertThat(one.url()).isNotEqualTo(other.url());
        }
    }

    static List<Supplier<TestDatabase>> onServers() {
        return List.of(TestDatabase::postgresql, TestDatabase::mariadb, TestDatabase::mysql);
    }

    @ParameterizedTest
    @MethodSource("onServers")
    void closing_ends_what_is_still_connected(Supplier<TestDatabase> server) throws SQLException {
        TestDatabase database = server.get();
        Connection connection = database.connect();
        database.close();
        assertThat(connection.isValid(5)).isFalse();
        connection.close();
    }

    @Test
    void postgresql_keeps_text_in_utf_8() throws SQLException {
        try (TestDatabase database = TestDatabase.postgresql();
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_encoding")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("UTF8");
        }
    }

    static List<Supplier<TestDatabase>> onMysqlServers() {
        return List.of(TestDatabase::mariadb, TestDatabase::mysql);
    }

    @ParameterizedTest
    @MethodSource("onMysqlServers")
    void mariadb_and_mysql_keep_text_in_utf_8_of_four_bytes(Supplier<TestDatabase> server) throws SQLException {
        try (TestDatabase database = server.get();
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@character_set_database")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("utf8mb4");
        }
    }

    @Test
    void a_database_that_is_closed_is_gone() throws SQLException {
        String url;
        try (TestDatabase database = TestDatabase.mariadb()) {
            url = database.url();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url)).hasMessageContaining("Unknown database");
    }

    @Test
    void another_database_of_a_server_keeps_the_options_of_its_url() {
        PostgresqlServer server = new PostgresqlServer("jdbc:postgresql://localhost:5432/postgres?user=ferro");
        assertThat(server.url("shop")).isEqualTo("jdbc:postgresql://localhost:5432/shop?user=ferro");
    }
}
