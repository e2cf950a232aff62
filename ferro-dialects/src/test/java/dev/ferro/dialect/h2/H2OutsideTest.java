package dev.ferro.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a statement of H2 has been carried out can be told, when a run that broke off goes on. */
class H2OutsideTest {

    private final TestDatabase database = TestDatabase.h2();

    private Connection connection;

    @BeforeEach
    void create() throws SQLException {
        connection = database.connect();
        execute("CREATE SCHEMA stock");
        execute("CREATE TABLE owners (id INTEGER NOT NULL, name VARCHAR(50), CONSTRAINT pk_owners PRIMARY KEY (id))");
        execute("CREATE TABLE things (id INTEGER NOT NULL, owner_id INTEGER, size INTEGER CHECK (size > 0))");
        execute("CREATE TABLE stock.\"Shelves\" (id INTEGER NOT NULL)");
        execute("CREATE INDEX ix_things_size ON things (size)");
        execute("CREATE SEQUENCE numbers");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Optional<String> shown(String sql) throws SQLException {
        return new H2Dialect().reflection().subject(connection, sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE others (id INTEGER)",
                "CREATE TABLE stock.others (id INTEGER)",
                "DROP TABLE things",
                "DROP TABLE stock.\"Shelves\"",
                "ALTER TABLE things ADD COLUMN color VARCHAR(10) DEFAULT 'red'",
                "ALTER TABLE stock.\"Shelves\" ADD COLUMN width INTEGER",
                "ALTER TABLE public.things ALTER COLUMN size SET NOT NULL",
                "ALTER TABLE things RENAME COLUMN size TO width",
                "ALTER TABLE things RENAME TO parts",
                "ALTER TABLE things ADD CONSTRAINT fk FOREIGN KEY (owner_id) REFERENCES owners (id) ON DELETE CASCADE",
                "ALTER TABLE things ADD CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (owner_id)",
                "ALTER TABLE owners DROP CONSTRAINT pk_owners",
                "ALTER TABLE things ADD CONSTRAINT ck CHECK (size < 100)",
                "CREATE INDEX ix_things_owner ON things (owner_id)",
                "CREATE UNIQUE NULLS NOT DISTINCT INDEX ux_things_owner ON things (owner_id)",
                "CREATE INDEX IF NOT EXISTS stock.ix_shelves ON stock.\"Shelves\" (id)",
                "DROP INDEX ix_things_size",
                "ALTER INDEX ix_things_size RENAME TO ix_size",
                "CREATE SEQUENCE tickets START WITH 7",
                "CREATE SEQUENCE stock.numbers",
                "ALTER SEQUENCE numbers INCREMENT BY 5",
                "DROP SEQUENCE IF EXISTS numbers",
                "COMMENT ON TABLE things IS 'What there is'",
                "COMMENT ON COLUMN things.size IS 'In metres'",
                "COMMENT ON COLUMN stock.\"Shelves\".id IS 'A number'",
                "CREATE SCHEMA archive",
                "DROP SCHEMA stock CASCADE"
            })
    void what_a_statement_changes_is_another_when_it_is_done(String sql) throws SQLException {
        String before = shown(sql).orElseThrow();
        assertThat(shown(sql)).contains(before);

        execute(sql);

        assertThat(shown(sql)).isPresent().get().isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE owners ADD COLUMN age INTEGER",
                "CREATE INDEX ix_owners_name ON owners (name)",
                "CREATE SEQUENCE tickets"
            })
    void what_others_change_elsewhere_does_not_count(String sql) throws SQLException {
        String before = shown(sql).orElseThrow();

        execute("CREATE TABLE others (id INTEGER)");
        execute("CREATE INDEX ix_others ON others (id)");
        execute("ALTER TABLE things ADD COLUMN color VARCHAR(10)");
        execute("ALTER SEQUENCE numbers INCREMENT BY 5");

        assertThat(shown(sql)).contains(before);
    }

    @Test
    void a_comment_on_anything_else_is_made_again() throws SQLException {
        String sql = "COMMENT ON INDEX ix_things_size IS 'By size'";
        String before = shown(sql).orElseThrow();

        execute(sql);

        assertThat(shown(sql)).contains(before);
    }

    @Test
    void rows_are_not_told_of() throws SQLException {
        assertThat(shown("INSERT INTO owners VALUES (1, 'ann')")).isEmpty();
    }
}
