package dev.ferro.run;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.bool;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.date;
import static dev.ferro.script.Ddl.decimal;
import static dev.ferro.script.Ddl.enumeration;
import static dev.ferro.script.Ddl.integer;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.timestamp;
import static dev.ferro.script.Ddl.uuid;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.schema.type.DataType;
import dev.ferro.script.Operations;
import dev.ferro.testing.TestDatabases;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are filled in a range at a time, whatever else happens to their table. */
class BackfillTest {

    private static final String DATABASES = "dev.ferro.testing.TestDatabases#all";

    /** A database with users 1 to 5, none of which has a role. */
    private static Workbench users(TestDatabases kind, Consumer<Operations> upgrade) {
        Workbench bench = new Workbench(kind);
        bench.revision("r001", BackfillTest::createUsers, op -> op.dropTable("users"));
        bench.revision("r002", upgrade, op -> {});
        return bench;
    }

    private static void createUsers(Operations op) {
        op.createTable(
                "users",
                column("id", integer()).notNull(),
                column("role", varchar(20)),
                column("fills", integer()).notNull(),
                primaryKey("pk_users", "id"));
        op.insert(
                "users",
                List.of("id", "fills"),
                List.of(List.of(1, 0), List.of(2, 0), List.of(3, 0), List.of(4, 0), List.of(5, 0)));
    }

    private static void giveRoles(Operations op) {
        op.backfill("users", "role = 'user', fills = fills + 1", "role IS NULL", 2);
    }

    private static Problem refusal(Workbench bench) {
        return catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"))
                .problems()
                .get(0);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void each_row_is_filled_once_a_range_at_a_time(TestDatabases kind) throws SQLException {
        try (Workbench bench = users(kind, BackfillTest::giveRoles)) {
            bench.upgrade("head");
            assertThat(bench.query("SELECT id, role, fills FROM users ORDER BY id"))
                    .containsExactly("1|user|1", "2|user|1", "3|user|1", "4|user|1", "5|user|1");
            assertThat(bench.heard.stream().filter(event -> event.startsWith("filled")))
                    .containsExactly("filled 2", "filled 4", "filled 5", "filled 5");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void what_comes_before_is_committed_and_what_comes_after_sees_the_rows_filled(TestDatabases kind)
            throws SQLException {
        Consumer<Operations> upgrade = op -> {
            op.addColumn("users", column("level", integer()));
            op.backfill("users", "level = id * 10", "level IS NULL", 3);
            op.alterColumn("users", "level", column -> column.notNull());
        };
        try (Workbench bench = users(kind, upgrade)) {
            bench.upgrade("head");
            assertThat(bench.query("SELECT level FROM users ORDER BY id"))
                    .containsExactly("10", "20", "30", "40", "50");
            assertThat(bench.rows()).containsExactly("r002");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void a_backfill_that_broke_off_goes_on_where_it_was(TestDatabases kind) throws SQLException {
        try (Workbench bench = users(kind, BackfillTest::giveRoles)) {
            bench.upgrade("r001");
            bench.execute("UPDATE users SET fills = 2147483647 WHERE id = 4");
            if (kind == TestDatabases.SQLITE) {
                bench.execute("CREATE TRIGGER full BEFORE UPDATE ON users WHEN NEW.fills > 2147483647"
                        + " BEGIN SELECT RAISE(ABORT, 'too many'); END");
            }
            FerroException failure = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));
            assertThat(failure).hasMessageContaining("The 2 rows that the backfill has filled stay so");
            assertThat(bench.rows()).containsExactly("r001");
            assertThat(bench.query("SELECT id FROM users WHERE role IS NULL ORDER BY id"))
                    .containsExactly("3", "4", "5");
            bench.execute("UPDATE users SET fills = 0 WHERE id = 4");
            bench.upgrade("head");
            assertThat(bench.query("SELECT DISTINCT role, fills FROM users")).containsExactly("user|1");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void rows_that_others_add_behind_it_are_filled_too(TestDatabases kind) throws SQLException {
        try (Workbench bench = users(kind, BackfillTest::giveRoles)) {
            Adding adding = new Adding(bench);
            try (Migrator migrator = bench.migrator(adding)) {
                migrator.run(migrator.planUpgrade(RevisionTarget.parse("head")));
            }
            assertThat(adding.added).isTrue();
            assertThat(bench.query("SELECT id, role, fills FROM users WHERE id < 2 ORDER BY id"))
                    .containsExactly("-1|user|1", "0|user|1", "1|user|1");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void a_condition_that_filled_rows_still_fulfil_is_refused_before_any_is_changed(TestDatabases kind)
            throws SQLException {
        try (Workbench bench = users(kind, op -> op.backfill("users", "fills = fills + 1", "fills >= 0"))) {
            Problem problem = refusal(bench);
            assertThat(problem.code()).isEqualTo("backfill-endless");
            assertThat(bench.query("SELECT DISTINCT fills FROM users")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void a_table_without_a_primary_key_is_refused(TestDatabases kind) {
        Consumer<Operations> upgrade = op -> {
            op.createTable("pages", column("text", varchar(20)));
            op.backfill("pages", "text = 'a'", "text IS NULL");
        };
        try (Workbench bench = users(kind, upgrade)) {
            assertThat(refusal(bench).code()).isEqualTo("backfill-without-key");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void a_table_that_is_not_there_is_refused(TestDatabases kind) {
        try (Workbench bench = users(kind, op -> op.backfill("nobody", "text = 'a'", "text IS NULL"))) {
            assertThat(refusal(bench).code()).isEqualTo("backfill-without-table");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void a_question_mark_is_text_within_quotes_and_refused_elsewhere(TestDatabases kind) throws SQLException {
        try (Workbench bench = users(kind, op -> op.backfill("users", "role = 'who?'", "role IS NULL", 2))) {
            bench.upgrade("head");
            assertThat(bench.query("SELECT DISTINCT role FROM users")).containsExactly("who?");
        }
        try (Workbench bench = users(kind, op -> op.backfill("users", "role = ?", "role IS NULL"))) {
            assertThat(refusal(bench).code()).isEqualTo("parameter-count");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void a_key_of_several_columns_is_gone_through_in_their_order(TestDatabases kind) throws SQLException {
        Consumer<Operations> upgrade = op -> {
            op.createTable(
                    "pages",
                    column("language", varchar(10)).notNull(),
                    column("number", integer()).notNull(),
                    column("part", integer()).notNull(),
                    column("fills", integer()),
                    primaryKey("pk_pages", "language", "number", "part"));
            List<List<Object>> rows = new ArrayList<>();
            for (String language : List.of("de", "en", "fr")) {
                for (int line = 0; line < 9; line++) {
                    rows.add(List.of(language, line / 3, line % 3));
                }
            }
            op.insert("pages", List.of("language", "number", "part"), rows);
            op.backfill("pages", "fills = coalesce(fills, 0) + 1", "fills IS NULL", 4);
        };
        try (Workbench bench = users(kind, upgrade)) {
            bench.upgrade("head");
            assertThat(bench.query("SELECT fills, count(*) FROM pages GROUP BY fills"))
                    .containsExactly("1|27");
        }
    }

    static Stream<Arguments> keys() {
        List<Arguments> keys = List.of(
                Arguments.of(bigint(), List.of(9007199254740993L, 9007199254740994L, 9007199254740995L)),
                Arguments.of(bool(), List.of(false, true)),
                Arguments.of(varchar(20), List.of("a", "b", "it's", "z?", "数")),
                Arguments.of(decimal(30, 10), List.of(new BigDecimal("0.0000000001"), new BigDecimal("0.0000000002"))),
                Arguments.of(uuid(), List.of(new UUID(1, 1), new UUID(1, 2), new UUID(-1, 1))),
                Arguments.of(date(), List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1, 1, 1))),
                Arguments.of(
                        timestamp(),
                        List.of(
                                LocalDateTime.of(2024, 3, 31, 2, 30),
                                LocalDateTime.of(2024, 3, 31, 3, 30),
                                LocalDateTime.of(2024, 3, 31, 3, 30, 0, 1000))),
                Arguments.of(enumeration("mood", "sad", "ok", "happy"), List.of("sad", "ok", "happy")));
        return TestDatabases.all().stream()
                .flatMap(kind -> keys.stream().map(key -> {
                    Object[] given = key.get();
                    return Arguments.of(kind, given[0], given[1]);
                }));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_of_any_type_finds_its_rows_again(TestDatabases kind, DataType type, List<Object> values)
            throws SQLException {
        Consumer<Operations> upgrade = op -> {
            if (kind == TestDatabases.POSTGRESQL && values.contains("happy")) {
                op.createEnum("mood", "sad", "ok", "happy");
            }
            op.createTable(
                    "keyed", column("id", type).notNull(), column("fills", integer()), primaryKey("pk_keyed", "id"));
            op.insert("keyed", List.of("id"), values.stream().map(List::of).toList());
            op.backfill("keyed", "fills = coalesce(fills, 0) + 1", "fills IS NULL", 1);
        };
        try (Workbench bench = users(kind, upgrade)) {
            bench.upgrade("head");
            assertThat(bench.query("SELECT fills, count(*) FROM keyed GROUP BY fills"))
                    .containsExactly("1|" + values.size());
        }
    }

    @Test
    void keys_that_are_null_are_filled_too() throws SQLException {
        Consumer<Operations> upgrade = op -> {
            op.execute("CREATE TABLE loose (id TEXT PRIMARY KEY, fills INTEGER)");
            op.execute("INSERT INTO loose (id) VALUES ('a'), (NULL), ('b'), (NULL), (NULL)");
            op.backfill("loose", "fills = coalesce(fills, 0) + 1", "fills IS NULL", 1);
        };
        try (Workbench bench = users(TestDatabases.SQLITE, upgrade)) {
            bench.upgrade("head");
            assertThat(bench.query("SELECT fills, count(*) FROM loose GROUP BY fills"))
                    .containsExactly("1|5");
        }
    }

    /** Adds rows when the first range is filled. */
    private static final class Adding implements MigrationListener {

        private final Workbench bench;
        private boolean added;

        private Adding(Workbench bench) {
            this.bench = bench;
        }

        @Override
        public void planned(int migrations) {}

        @Override
        public void waiting(@Nullable String holder, Duration atMost) {}

        @Override
        public void started(PlannedMigration migration) {}

        @Override
        public void statement(PlannedMigration migration, String text) {}

        @Override
        public void filled(PlannedMigration migration, long rows) {
            if (!added) {
                added = true;
                try {
                    bench.execute("INSERT INTO users (id, fills) VALUES (-1, 0), (0, 0)");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void finished(PlannedMigration migration, Duration took) {}

        @Override
        public void failed(PlannedMigration migration, FerroException failure) {}
    }
}
