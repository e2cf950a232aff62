package dev.ferro.run;

import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.date;
import static dev.ferro.script.Ddl.integer;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.timestamp;
import static dev.ferro.script.Ddl.timestamptz;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.revision.RevisionRange;
import dev.ferro.script.Operations;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that a client could take for its own, for the end of something, or for a variable: they arrive as they are. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class HostileTextsTest {

    private static final List<String> TEXTS = List.of(
            "it's",
            "''",
            "a\\nb\\",
            "\\",
            ";",
            "; DROP TABLE words; --",
            "-- no comment",
            "/* no comment",
            "$$ $a$ $ferro$ $1",
            ":name :'name' :\"name\" :{?name} ::text @x #{y} ?1 ?",
            "%s %% {fn now()} {d '2026-01-01'}",
            "one\ntwo\n\\q\n\\! echo hacked\n\\.\n.quit\n.shell echo hacked\n#!/bin/sh\n/\ngo\nGO\n;\n",
            "\n.tables\n",
            "carriage\r\nreturn\ralone\r\n",
            "tab\tand\u0001control\u007f",
            "größer, 名簿, \uD83D\uDC18, e\u0301, \u2028",
            "\"double\" `back` [bracket]",
            "E'\\''",
            "'; SELECT pg_sleep(1); '");

    @Parameter
    private TestDatabases kind;

    private Workbench online;
    private Workbench offline;

    @BeforeEach
    void openDatabases() {
        online = new Workbench(kind);
        offline = new Workbench(kind);
    }

    @AfterEach
    void closeDatabases() {
        online.close();
        offline.close();
    }

    /** Runs an upgrade in both ways. */
    private void both(Consumer<Operations> upgrade) {
        online.revision("aaaa", upgrade, op -> {}).upgrade("head");
        offline.revision("aaaa", upgrade, op -> {});
        DatabaseClient.run(offline.testDatabase(), script()).succeeded();
        assertThat(offline.rows()).isEqualTo(online.rows());
    }

    private String script() {
        try (Migrator migrator = offline.migrator()) {
            return migrator.offline(migrator.planUpgrade(RevisionRange.parse("base:head")));
        }
    }

    private void assertSame(String query) throws SQLException {
        assertThat(offline.query(query)).isEqualTo(online.query(query)).isNotEmpty();
    }

    // C4: a script is in UTF-8, whatever it says
    @Test
    void as_values_of_rows() throws SQLException {
        both(op -> {
            op.createTable("words", column("id", integer()), column("word", text()));
            for (int index = 0; index < TEXTS.size(); index++) {
                op.insert("words", List.of("id", "word"), List.of(List.of(index, TEXTS.get(index))));
                op.execute("INSERT INTO words VALUES (?, ?)", 100 + index, TEXTS.get(index));
            }
        });
        assertSame("SELECT id, word FROM words ORDER BY id");
        assertThat(offline.query("SELECT word FROM words WHERE id < 100 ORDER BY id"))
                .isEqualTo(TEXTS);
    }

    @Test
    void as_literals_of_the_scripts_own_sql() throws SQLException {
        both(op -> {
            op.createTable("words", column("id", integer()), column("word", text()));
            for (int index = 0; index < TEXTS.size(); index++) {
                op.execute(
                        "INSERT INTO words VALUES (" + index + ",\n" + offline.literal(TEXTS.get(index)) + ") -- so");
                op.execute("-- first\n/* then */ UPDATE words SET id = id; -- done");
            }
        });
        assertSame("SELECT id, word FROM words ORDER BY id");
        assertThat(offline.query("SELECT word FROM words ORDER BY id")).isEqualTo(TEXTS);
    }

    @Test
    void as_names_and_comments() throws SQLException {
        both(op -> {
            for (int index = 0; index < TEXTS.size(); index++) {
                String name = name(TEXTS.get(index).replace("\r\n", "\n"));
                String table = '"' + ("t" + index + name).replace("\"", "\"\"") + '"';
                op.createTable(
                        table, column("c" + name, varchar(200)).comment(TEXTS.get(index)), column("id", integer()));
                op.createIndex("i" + index + name, table, "c" + name);
            }
        });
        assertThat(offline.catalogue()).isEqualTo(online.catalogue()).contains("größer");
    }

    /** MariaDB and MySQL have names of 64 characters of the basic plane, and none that ends in space. */
    private String name(String text) {
        return switch (kind) {
            case SQLITE, POSTGRESQL, H2 -> text;
            case MARIADB, MYSQL ->
                text.substring(0, Math.min(text.length(), 50))
                                .replace("\uD83D\uDC18", "")
                                .strip() + "x";
        };
    }

    @Test
    void as_defaults_and_checks() throws SQLException {
        both(op -> {
            for (int index = 0; index < TEXTS.size(); index++) {
                String literal = offline.literal(TEXTS.get(index).replace("\r\n", "\n"));
                op.createTable(
                        "t" + index,
                        column("word", text()).defaultsTo(literal),
                        dev.ferro.script.Ddl.check("ck_" + index, "word <> " + literal + " || 'x'"));
            }
        });
        assertThat(offline.catalogue()).isEqualTo(online.catalogue());
    }

    @Test
    void in_lines_that_a_client_takes_for_the_end_of_a_statement() throws SQLException {
        both(op -> {
            op.createTable("words", column("id", integer()));
            op.execute("INSERT INTO words SELECT 10\n/\n2");
            op.execute("INSERT INTO words SELECT 10 -- ten\n  /\n5");
            op.execute("INSERT INTO words SELECT go.go FROM (SELECT 7 AS\ngo\n) AS\ngo\n");
        });
        assertSame("SELECT id FROM words ORDER BY id");
    }

    @Test
    void in_slices_and_casts_that_look_like_variables() throws SQLException {
        if (kind == TestDatabases.POSTGRESQL) {
            both(op -> {
                op.createTable("words", column("word", text()));
                op.execute(
                        "INSERT INTO words SELECT (ARRAY['a', 'b', 'c'])[1:DBNAME]::text FROM (SELECT 2 AS DBNAME) d");
                op.execute("INSERT INTO words SELECT 1::text || :: text '2'".replace(":: text", "text"));
                op.execute("DO $do$ DECLARE n int; BEGIN n := 3; INSERT INTO words VALUES (n :: text); END $do$");
                op.execute("INSERT INTO words VALUES (E'it\\'s \\\\ ; :HOST')");
            });
            assertSame("SELECT word FROM words ORDER BY word");
        }
    }

    @Test
    void as_code_that_is_a_command_of_the_client_are_refused() {
        String command = kind == TestDatabases.SQLITE ? "SELECT 1;\n.shell echo hacked" : "SELECT 1 \\! echo hacked";
        offline.revision("aaaa", op -> op.execute(command), op -> {});
        if (kind == TestDatabases.H2) {
            assertThat(script()).as("RunScript has no commands of its own").contains(command);
            return;
        }
        assertThatThrownBy(this::script)
                .hasMessageContaining("for a command of its own")
                .hasMessageContaining("Raaaa.java")
                .hasMessageContaining("without `--sql`");
    }

    @Test
    void that_would_swallow_the_rest_of_the_script_are_refused() {
        offline.revision("aaaa", op -> op.execute("SELECT 'oops"), op -> {});
        assertThatThrownBy(this::script).hasMessageContaining("opens a quote that it does not close");
        offline.forget("aaaa").revision("bbbb", op -> op.execute("SELECT 1 /* oops"), op -> {});
        assertThatThrownBy(this::script).hasMessageContaining("opens a comment that it does not close");
    }

    @Test
    void beside_times_with_and_without_a_zone() throws SQLException {
        LocalDate day = LocalDate.of(2026, 2, 28);
        both(op -> {
            op.createTable(
                    "times",
                    column("id", integer()),
                    column("day", date()),
                    column("local", timestamp()),
                    column("zoned", timestamptz()));
            List<Object> times = List.of(
                    day.atTime(1, 2, 3),
                    Instant.parse("2026-02-28T23:30:00.123456Z"),
                    OffsetDateTime.of(LocalDateTime.of(2026, 2, 28, 23, 0), ZoneOffset.ofHours(-5)));
            for (Object time : times) {
                op.insert("times", List.of("id", "day", "local", "zoned"), List.of(List.of(1, day, time, time)));
                op.execute("INSERT INTO times (id, local) VALUES (?, ?)", 2, time);
                op.execute("INSERT INTO times (id, zoned) VALUES (?, ?)", 3, time);
            }
            if (kind == TestDatabases.POSTGRESQL) {
                op.execute("INSERT INTO times (id, local) VALUES (4, ? + interval '1 day')", day);
                op.execute("INSERT INTO times (id, zoned) VALUES (5, ? + interval '1 day')", times.get(2));
                op.execute("INSERT INTO times (id, local) VALUES (6, ? + ?)", day, LocalTime.of(1, 2));
            }
        });
        assertSame("SELECT id, " + offline.quoted("day") + ", local, zoned FROM times ORDER BY id, local, zoned");
    }

    @Test
    void of_any_length() throws SQLException {
        String long1 = "it's; ".repeat(20_000);
        both(op -> {
            op.createTable("words", column("word", text()));
            op.execute("INSERT INTO words VALUES (?)", long1);
            op.execute("INSERT INTO words SELECT ? || '" + "x''y".repeat(20_000) + "'", "a");
        });
        assertSame("SELECT length(word), word FROM words ORDER BY 1");
    }
}
