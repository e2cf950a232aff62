package dev.ferro.run;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.binary;
import static dev.ferro.script.Ddl.bool;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.date;
import static dev.ferro.script.Ddl.decimal;
import static dev.ferro.script.Ddl.doublePrecision;
import static dev.ferro.script.Ddl.integer;
import static dev.ferro.script.Ddl.jsonb;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.time;
import static dev.ferro.script.Ddl.timestamp;
import static dev.ferro.script.Ddl.timestamptz;
import static dev.ferro.script.Ddl.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.revision.RevisionTarget;
import dev.ferro.script.Operations;
import dev.ferro.testing.TestDatabases;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** SQL, values and Java code reach the database as they were written, run or shown. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class StatementsTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = new Workbench(kind);
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    private void run(Consumer<Operations> upgrade) {
        bench.revision("aaaa", upgrade, op -> {});
        bench.upgrade("head");
    }

    private static void createNotes(Operations op) {
        op.createTable("notes", column("id", integer()), column("note", text()));
    }

    @Test
    void text_is_passed_on_unchanged() throws SQLException {
        List<String> notes = List.of(
                "what?",
                "50%",
                "a:b",
                "{d '2026-01-01'}",
                "{fn now()}",
                "$1",
                "\\n",
                "semi;colon",
                "-- no comment",
                "ä€😀");
        run(op -> {
            createNotes(op);
            notes.forEach(note -> op.execute("INSERT INTO notes VALUES (1, " + bench.literal(note) + ")"));
        });
        assertThat(bench.query("SELECT note FROM notes")).containsExactlyInAnyOrderElementsOf(notes);
    }

    @Test
    void operators_that_look_like_parameters_are_passed_on() throws SQLException {
        boolean postgresql = kind == TestDatabases.POSTGRESQL;
        run(op -> {
            createNotes(op);
            op.execute(
                    postgresql
                            ? "INSERT INTO notes SELECT 1, 'yes'::text WHERE '{\"a\": 1}'::jsonb ? 'a' AND '2' ~ '[%?]|2'"
                            : kind == TestDatabases.SQLITE
                                    ? "INSERT INTO notes SELECT 1, 'yes' WHERE '{\"a\": 1}' ->> 'a' = 1"
                                    : "INSERT INTO notes SELECT 1, 'yes' FROM (SELECT 1) AS one WHERE '2' REGEXP '[%?]|2'");
        });
        assertThat(bench.query("SELECT note FROM notes")).containsExactly("yes");
    }

    @Test
    void all_statements_of_a_text_are_run() throws SQLException {
        run(op -> {
            createNotes(op);
            op.execute("INSERT INTO notes VALUES (1, 'one'); INSERT INTO notes VALUES (2, 'two;');");
        });
        assertThat(bench.query("SELECT note FROM notes ORDER BY id")).containsExactly("one", "two;");
    }

    @Test
    void a_query_may_be_executed() throws SQLException {
        run(op -> {
            createNotes(op);
            op.execute("SELECT * FROM notes");
        });
        assertThat(bench.rows()).containsExactly("aaaa");
    }

    @Test
    void as_many_values_as_question_marks_are_wanted() throws SQLException {
        bench.revision("aaaa", op -> op.createTable("t", column("a", integer()), column("b", text())), op -> {});
        bench.upgrade("head");
        bench.revision("bbbb", op -> op.execute("INSERT INTO t VALUES (?, ? || '?') -- ?", 1), op -> {});
        assertThatThrownBy(() -> bench.upgrade("head"))
                .hasMessageContaining("A statement has 1 value, but not as many question marks.")
                .hasMessageContaining("It was rolled back");
        bench.forget("bbbb").revision("cccc", op -> op.execute("INSERT INTO t VALUES (?, 'x')", 1, 2), op -> {});
        assertThatThrownBy(() -> bench.upgrade("head")).hasMessageContaining("A statement has 2 values");
        assertThat(bench.query("SELECT * FROM t")).isEmpty();
        bench.forget("cccc")
                .revision("dddd", op -> op.execute("INSERT INTO t VALUES (?, ? || '?') -- ?", 1, "x"), op -> {});
        bench.upgrade("head");
        assertThat(bench.query("SELECT * FROM t")).containsExactly("1|x?");
    }

    @Test
    void parameters_are_bound_in_order() throws SQLException {
        run(op -> {
            createNotes(op);
            op.execute("INSERT INTO notes (id, note) VALUES (?, ?)", 7, "it's ? here");
            op.execute("INSERT INTO notes (id, note) VALUES (?, '?')", (Object) null);
        });
        assertThat(bench.query("SELECT id, note FROM notes ORDER BY note")).containsExactly("null|?", "7|it's ? here");
    }

    private static final UUID IDENTIFIER = UUID.fromString("0190f3c1-2b3c-7d4e-8f50-616263646566");

    private static void createThings(Operations op) {
        op.createTable(
                "things",
                column("b", bool()),
                column("i", integer()),
                column("l", bigint()),
                column("d", doublePrecision()),
                column("n", decimal(20, 4)),
                column("t", text()),
                column("u", uuid()),
                column("day", date()),
                column("clock", time()),
                column("ts", timestamp()),
                column("tz", timestamptz()),
                column("j", jsonb()),
                column("raw", binary()));
    }

    private static final List<String> COLUMNS =
            List.of("b", "i", "l", "d", "n", "t", "u", "day", "clock", "ts", "tz", "j", "raw");

    private static List<Object> values() {
        return List.of(
                true,
                (short) 7,
                BigInteger.TWO.pow(40),
                1.5,
                new BigDecimal("12.3400"),
                DayOfWeek.MONDAY,
                IDENTIFIER,
                LocalDate.of(2026, 2, 28),
                LocalTime.of(23, 59, 58),
                LocalDateTime.of(2026, 2, 28, 1, 2, 3, 4_000_000),
                Instant.parse("2026-02-28T01:02:03.004Z"),
                "{\"a\": [1, \"?\"]}",
                new byte[] {0, 1, (byte) 255});
    }

    private static void insertThings(Operations op) {
        op.insert("things", COLUMNS, List.of(values(), Arrays.asList(new Object[COLUMNS.size()])));
        op.insert(
                "things",
                Map.of("t", 'c', "tz", OffsetDateTime.of(2026, 2, 28, 3, 2, 3, 4_000_000, ZoneOffset.ofHours(2))),
                Map.of("t", "z", "tz", Instant.parse("2026-02-28T01:02:03.004Z").atZone(ZoneId.of("Asia/Tokyo"))));
    }

    private List<String> things() throws SQLException {
        String hex = switch (kind) {
            case POSTGRESQL -> "encode(raw, 'hex')";
            case SQLITE, MARIADB, MYSQL -> "lower(hex(raw))";
            case H2 -> "lower(rawtohex(raw))";
        };
        String zone = switch (kind) {
            case POSTGRESQL -> "to_char(tz AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS')";
            case SQLITE, MARIADB, MYSQL -> "tz";
            case H2 -> "CAST(tz AT TIME ZONE 'UTC' AS TIMESTAMP)";
        };
        String stamp = kind == TestDatabases.POSTGRESQL ? "to_char(ts, 'YYYY-MM-DD HH24:MI:SS.MS')" : "ts";
        return bench.query("SELECT CASE WHEN b THEN 'true' END, i, l, d, n * 10000, t, u, " + bench.quoted("day")
                + ", clock, " + stamp + ", " + zone + ", j, " + hex + " FROM things ORDER BY t");
    }

    @Test
    void values_of_every_kind_are_inserted() throws SQLException {
        run(op -> {
            createThings(op);
            insertThings(op);
        });
        assertThat(things())
                .hasSize(4)
                .anySatisfy(row -> assertThat(row)
                        .matches("true\\|7\\|1099511627776\\|1.5\\|123400(\\.0*)?\\|MONDAY\\|" + IDENTIFIER
                                + "\\|2026-02-28\\|23:59:58(\\.0*)?\\|2026-02-28 01:02:03.0040*\\|2026-02-28 01:02:03.0040*\\|"
                                + "\\{\"a\": ?\\[1, ?\"\\?\"]}\\|0001ff"));
        assertThat(things())
                .filteredOn(row -> row.contains("2026-02-28 01:02:03.004"))
                .hasSize(3);
        assertThat(things())
                .filteredOn(row -> row.startsWith("null|null|null|null|null|null"))
                .hasSize(1);
    }

    @Test
    void a_script_writes_the_same_values_as_are_bound() throws SQLException {
        bench.revision("aaaa", StatementsTest::createThings, op -> {});
        bench.upgrade("head");
        bench.revision("bbbb", StatementsTest::insertThings, op -> op.execute("DELETE FROM things"));
        List<String> statements;
        try (Migrator migrator = bench.migrator()) {
            statements = migrator.dryRun(migrator.planUpgrade(RevisionTarget.parse("head")))
                    .get(0)
                    .statements();
        }
        bench.upgrade("head");
        List<String> bound = things();
        bench.downgrade("-1");
        for (String statement : statements) {
            bench.execute(statement);
        }
        assertThat(things()).isEqualTo(bound);
    }

    @Test
    void java_code_runs_at_its_place_in_the_transaction() throws SQLException {
        run(op -> {
            createNotes(op);
            op.insert("notes", Map.of("id", 1, "note", "first"));
            op.run("copy the note", connection -> {
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO notes SELECT id + ?, note FROM notes")) {
                    insert.setInt(1, 1);
                    insert.executeUpdate();
                }
            });
            op.execute("UPDATE notes SET note = 'last' WHERE id = 2");
        });
        assertThat(bench.query("SELECT id, note FROM notes ORDER BY id")).containsExactly("1|first", "2|last");
        assertThat(bench.heard).contains("statement -- Java code: copy the note");
    }

    @Test
    void a_wrong_number_of_values_is_refused_in_a_script() {
        bench.revision("aaaa", op -> op.execute("SELECT ?, ?", 1), op -> {});
        try (Migrator migrator = bench.migrator()) {
            Plan plan = migrator.planUpgrade(RevisionTarget.parse("head"));
            assertThatThrownBy(() -> migrator.offline(plan)).hasMessageContaining("A statement has 1 value,");
        }
    }
}
