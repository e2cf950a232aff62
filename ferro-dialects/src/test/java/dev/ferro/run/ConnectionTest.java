package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.dialect.ReflectionScope;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.type.JsonType;
import dev.ferro.schema.type.UuidType;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("server")
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

    /** MariaDB's driver speaks to both. */
    @Nested
    @ParameterizedClass
    @EnumSource(names = {"MARIADB", "MYSQL"})
    class MariadbAndMysql {

        @Parameter
        private TestDatabases kind;

        private TestDatabase database;

        @BeforeEach
        void create() {
            database = kind.create();
        }

        @AfterEach
        void close() {
            database.close();
        }

        /** {@return the URL of the database in the friendly form, with somebody's name and password} */
        private String url(String login, String name) {
            return database.url()
                    .replaceFirst("jdbc:(\\w+)://", "$1://" + login + "@")
                    .replaceFirst("/ferro_test_\\w+\\?.*", "/" + name);
        }

        private String name() {
            return database.url().replaceFirst(".*/(ferro_test_\\w+)\\?.*", "$1");
        }

        private String title() {
            return kind == TestDatabases.MARIADB ? "MariaDB" : "MySQL";
        }

        @Test
        void a_friendly_url_is_enough() throws SQLException {
            try (Connection connection = connect(url("ferro:ferro", name()))) {
                assertThat(connection.getCatalog()).isEqualTo(name());
                assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(title());
            }
        }

        @Test
        void a_server_that_is_not_there_is_asked_about() {
            String url = url("app:s3cret", "shop").replaceFirst(":\\d+/", ":1/");
            assertThatThrownBy(() -> connect(url))
                    .hasMessageContaining(title() + " cannot be reached.")
                    .hasMessageContaining("app:***@127.0.0.1:1/shop")
                    .hasMessageContaining("Is it running, and are host and port in the URL right?")
                    .hasMessageNotContaining("s3cret");
        }

        @Test
        void a_database_that_is_not_there_is_named() {
            assertThatThrownBy(() -> connect(url("ferro:ferro", "no_such_database")))
                    .hasMessageContaining("There is no such database on the server.")
                    .hasMessageContaining("no_such_database")
                    .hasMessageNotContaining("ferro:ferro");
        }

        @Test
        void a_url_without_a_database_is_refused() {
            assertThatThrownBy(() -> connect(url("ferro:ferro", "")))
                    .hasMessageContaining("The URL names no database.")
                    .hasMessageContaining("Write the name at its end");
        }

        @Test
        void a_refused_login_names_the_user_and_no_password() {
            assertThatThrownBy(() -> connect(url("ferro:s3cret", name())))
                    .hasMessageContaining(title() + " refuses the login of `ferro`.")
                    .hasMessageContaining("Check the user and the password in the URL.")
                    .hasMessageNotContaining("s3cret");
        }

        @Test
        void a_user_without_rights_on_the_database_is_told_so() throws SQLException {
            String user = name().substring(0, 24);
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE USER " + user + " IDENTIFIED BY 's3cret'");
                try {
                    assertThatThrownBy(() -> connect(url(user + ":s3cret", name())))
                            .hasMessageContaining(title() + " does not let the user `" + user + "` into the database.")
                            .hasMessageNotContaining("s3cret");
                } finally {
                    statement.execute("DROP USER " + user);
                }
            }
        }

        @Test
        void encryption_that_the_server_lacks_is_told_of() {
            assertThatThrownBy(() -> connect(url("ferro:ferro", name()) + "?sslMode=VERIFY_IDENTITY"))
                    .hasMessageContaining(title() + " and Ferro do not agree on how the connection is encrypted.")
                    .hasMessageContaining("`?sslMode=REQUIRED`");
        }
    }

    /** MySQL's usual way to log in, which the user of the tests does without. */
    @Nested
    class OnMysql {

        @Test
        void the_driver_is_mysqls_own_where_it_is_on_the_class_path() throws SQLException {
            try (TestDatabase database = TestDatabase.mysql();
                    Connection connection = connect(database.url())) {
                assertThat(connection.getMetaData().getDriverName()).isEqualTo("MySQL Connector/J");
            }
        }

        @Test
        void a_server_of_mariadb_may_be_behind_the_url() throws SQLException {
            try (TestDatabase mariadb = TestDatabase.mariadb()) {
                Database database =
                        Database.of(DatabaseUrl.parse(mariadb.url().replace("jdbc:mariadb:", "jdbc:mysql:")));
                try (Connection connection = database.connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE things (id UUID PRIMARY KEY, facts JSON NOT NULL)");
                    Schema schema = database.dialect().reflection().reflect(connection, ReflectionScope.ALL);
                    assertThat(schema.table(QualifiedName.of("things"))
                                    .orElseThrow()
                                    .columns())
                            .extracting(Column::type)
                            .containsExactly(new UuidType(), new JsonType(true));
                }
            }
        }

        @Test
        void a_password_that_is_not_encrypted_is_not_sent_unless_the_url_allows_it() throws SQLException {
            try (TestDatabase database = TestDatabase.mysql();
                    Connection administrator = database.connect();
                    Statement statement = administrator.createStatement()) {
                statement.execute("CREATE USER cautious IDENTIFIED WITH caching_sha2_password BY 's3cret'");
                try {
                    String url = database.url()
                            .replaceFirst("jdbc:(\\w+)://", "$1://cautious:s3cret@")
                            .replaceFirst("\\?.*", "");
                    assertThatThrownBy(() -> connect(url))
                            .hasMessageContaining("MySQL and Ferro do not agree on how the connection is encrypted.")
                            .hasMessageContaining("`?allowPublicKeyRetrieval=true`")
                            .hasMessageNotContaining("s3cret");
                } finally {
                    statement.execute("DROP USER cautious");
                }
            }
        }
    }
}
