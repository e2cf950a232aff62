package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.Execute;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class PostgresqlEnumTest extends OnPostgresql {

    private static final QualifiedName MOOD = QualifiedName.of("mood");

    private static EnumType mood(String... labels) {
        return new EnumType(MOOD, List.of(labels));
    }

    private void createTables() throws SQLException {
        bench.sql(
                "CREATE TYPE mood AS ENUM ('sad', 'fine', 'glad')",
                "CREATE TABLE days (day date PRIMARY KEY, mood mood NOT NULL DEFAULT 'fine', moods mood[] DEFAULT '{sad}',"
                        + " good boolean GENERATED ALWAYS AS (mood > 'fine') STORED, UNIQUE (mood, day),"
                        + " CONSTRAINT rule CHECK (mood <> 'sad' OR day > '2000-01-01'))",
                "CREATE INDEX days_glad ON days (day) WHERE mood = 'glad'",
                "CREATE INDEX days_good ON days (good)",
                "CREATE TABLE people (mood mood PRIMARY KEY)",
                "CREATE TABLE pets (mood mood REFERENCES people)",
                "INSERT INTO days VALUES ('2020-01-01', 'glad', '{sad,glad}'), ('2020-01-02', 'fine', NULL)",
                "INSERT INTO people VALUES ('glad'), ('fine')",
                "INSERT INTO pets VALUES ('glad')");
    }

    @Test
    void labels_are_swapped_under_everything_that_uses_them() throws SQLException {
        createTables();
        thereAndBack(new ReplaceEnumValues(mood("sad", "fine", "glad"), mood("glad", "okay", "fine", "sad"), Map.of()));
        assertThat(bench.rows("SELECT mood, good FROM days ORDER BY day")).containsExactly("glad|t", "fine|f");
    }

    @Test
    void labels_are_swapped_under_an_index_that_carries_them_and_that_a_foreign_key_refers_to() throws SQLException {
        bench.sql(
                "CREATE TYPE mood AS ENUM ('sad', 'fine', 'glad')",
                "CREATE TABLE days (day date, mood mood, yesterday date)",
                "CREATE UNIQUE INDEX days_day ON days (day) INCLUDE (mood)",
                "ALTER TABLE days ADD CONSTRAINT days_yesterday FOREIGN KEY (yesterday) REFERENCES days (day)",
                "INSERT INTO days VALUES ('2020-01-01', 'glad', NULL), ('2020-01-02', 'sad', '2020-01-01')");
        thereAndBack(new ReplaceEnumValues(mood("sad", "fine", "glad"), mood("glad", "fine", "sad"), Map.of()));
    }

    @Test
    void a_label_that_goes_is_mapped_to_another_one() throws SQLException {
        bench.sql(
                "CREATE TYPE mood AS ENUM ('sad', 'fine', 'glad')",
                "CREATE TABLE days (mood mood, moods mood[])",
                "INSERT INTO days VALUES ('glad', '{sad,glad}'), ('fine', NULL)");
        bench.run(new ReplaceEnumValues(
                mood("sad", "fine", "glad"), mood("sad", "happy", "fine"), Map.of("glad", "happy")));
        assertThat(bench.rows("SELECT mood, coalesce(moods::text, '-') FROM days ORDER BY mood"))
                .containsExactly("happy|{sad,happy}", "fine|-");
    }

    @Test
    void a_row_with_a_label_that_goes_is_found_first() throws SQLException {
        createTables();
        Schema before = bench.reflect();
        ReplaceEnumValues loss = new ReplaceEnumValues(mood("sad", "fine", "glad"), mood("sad", "fine"), Map.of());
        assertThatThrownBy(() -> bench.run(loss)).hasMessageContaining("hold a label in `mood`");
        assertThat(bench.reflect()).isEqualTo(before);
    }

    @Test
    void an_added_label_can_be_used_by_the_next_migration() throws SQLException {
        createTables();
        bench.run(new AddEnumValue(mood("sad", "fine", "glad"), mood("awful", "sad", "fine", "good", "glad", "super")));
        bench.run(new Execute("UPDATE days SET mood = 'super'", List.of()));
        assertThat(bench.rows("SELECT unnest(enum_range(NULL::mood))"))
                .containsExactly("awful", "sad", "fine", "good", "glad", "super");
    }
}
