package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {

    private static Connection connect(String url) {
        return Database.of(DatabaseUrl.parse(url)).connect();
    }

    @Nested
    class Sqlite {

        @TempDir
        Path folder;

        @Test
        void a_new_file_is_created_to_write_and_not_to_read() throws SQLException {
            Path file = folder.resolve("new.db");
            Database database = Database.of(DatabaseUrl.parse("jdbc:sqlite:" + file));
            try (Connection connection = database.connectToRead()) {
                assertThat(new VersionTable(database.dialect(), MigratorSettings.VERSION_TABLE).read(connection))
                        .isEmpty();
            }
            assertThat(file).doesNotExist();
            database.connect().close();
            assertThat(file).exists();
        }

        @Test
        void a_missing_folder_is_named() {
            Path missing = folder.resolve("missing");
            assertThatThrownBy(() -> connect("jdbc:sqlite:" + missing.resolve("app.db")))
                    .hasMessage("The folder of the SQLite database does not exist.\n  where: " + missing
                            + "\n  do:    Create it with `mkdir -p " + missing + "`, or correct the URL `jdbc:sqlite:"
                            + missing.resolve("app.db") + "`.");
        }

        @Test
        void a_file_that_is_no_database_is_left_alone() throws IOException {
            Path file = Files.writeString(folder.resolve("notes.txt"), "these are notes, and no database at all");
            Database database = Database.of(DatabaseUrl.parse("jdbc:sqlite:" + file));
            assertThatThrownBy(() -> {
                        try (Connection connection = database.connect()) {
                            new VersionTable(database.dialect(), MigratorSettings.VERSION_TABLE).read(connection);
                        }
                    })
                    .hasMessageContaining("not a database");
            assertThat(file).hasContent("these are notes, and no database at all");
        }

        @Test
        void a_folder_is_no_database() {
            assertThatThrownBy(() -> connect("jdbc:sqlite:" + folder))
                    .hasMessageContaining("The SQLite database cannot be opened.")
                    .hasMessageContaining(folder.toString());
        }
    }

    @Nested
    class Postgresql {

        @Test
        void a_server_that_is_not_there_is_asked_about() throws IOException {
            int free;
            try (ServerSocket socket = new ServerSocket(0)) {
                free = socket.getLocalPort();
            }
            assertThatThrownBy(() -> connect("postgresql://app:s3cret@localhost:" + free + "/shop"))
                    .hasMessageContaining("PostgreSQL cannot be reached.")
                    .hasMessageContaining("where: postgresql://app:***@localhost:" + free + "/shop")
                    .hasMessageContaining("Is it running, and are host and port in the URL right?")
                    .hasMessageNotContaining("s3cret");
        }

        @Test
        void a_database_that_is_not_there_is_named() {
            try (TestDatabase database = TestDatabase.postgresql()) {
                String url = database.url().replaceFirst("ferro_test_\\w+", "no_such_database");
                assertThatThrownBy(() -> connect(url))
                        .hasMessageContaining("There is no such database on the server.")
                        .hasMessageContaining("no_such_database");
            }
        }

        @Test
        void a_refused_login_names_the_user_and_no_password() throws SQLException {
            try (TestDatabase database = TestDatabase.postgresql()) {
                String url = database.url().replaceFirst("\\?.*", "").replace("//", "//no_such_user:s3cret@");
                assertThatThrownBy(() -> connect(url))
                        .hasMessageContaining("PostgreSQL refuses the login of `no_such_user`.")
                        .hasMessageContaining("Check the user and the password in the URL.")
                        .hasMessageNotContaining("s3cret");
            }
        }

        @Test
        void the_version_table_of_somebody_else_is_not_taken_for_ours() throws SQLException {
            try (TestDatabase test = TestDatabase.postgresql()) {
                try (Connection connection = test.connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE ferro_version (number INT)");
                }
                Database database = Database.of(DatabaseUrl.parse(test.url()));
                try (Connection connection = database.connect()) {
                    assertThatThrownBy(() -> new VersionTable(database.dialect(), MigratorSettings.VERSION_TABLE)
                                    .read(connection))
                            .hasMessageContaining("The table `ferro_version` cannot be read.");
                }
            }
        }
    }
}
