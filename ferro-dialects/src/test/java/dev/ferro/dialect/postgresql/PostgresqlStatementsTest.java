package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.operation.AddColumn;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.Execute;
import dev.ferro.operation.Insert;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.testing.Workbench;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class PostgresqlStatementsTest extends OnPostgresql {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final UUID ID = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    private static final Instant NOON = Instant.parse("2020-02-29T12:00:00Z");
    private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    private static final List<Object> VALUES = Arrays.asList(
            ID,
            NOON,
            TimeUnit.DAYS,
            new byte[] {0, 1, (byte) 255},
            new BigDecimal("12.50"),
            null,
            LocalDate.of(2020, 2, 29),
            LocalTime.NOON,
            true,
            "it's \\ 100 %");

    private static final String KEPT =
            ID + "|2020-02-29 12:00:00+00|DAYS|\\x0001ff|12.50|-|2020-02-29|12:00:00|t|it's" + " \\ 100 %";

    private void createTable() throws SQLException {
        bench.sql("CREATE TYPE unit AS ENUM ('HOURS', 'DAYS')");
        bench.sql("CREATE TABLE t (a uuid, b timestamptz, c unit, d bytea, e numeric(8,2), f text, g date, h time,"
                + " i boolean, j text)");
    }

    private String kept() throws SQLException {
        return one("SELECT a, b, c, d, e, coalesce(f, '-'), g, h, i, j FROM t");
    }

    @Test
    void values_of_every_kind_are_inserted() throws SQLException {
        createTable();
        bench.run(new Insert(T, COLUMNS, List.of(VALUES)));
        assertThat(kept()).isEqualTo(KEPT);
    }

    @Test
    void values_of_every_kind_are_printed_as_literals() throws SQLException {
        createTable();
        List<String> literals = VALUES.stream().map(PostgresqlLiterals::print).toList();
        bench.sql("INSERT INTO t VALUES (" + String.join(", ", literals) + ")");
        assertThat(kept()).isEqualTo(KEPT);
    }

    @Test
    void a_string_becomes_what_its_column_is() throws SQLException {
        bench.sql("CREATE TABLE t (a uuid, b jsonb, c timestamptz, d inet)");
        bench.run(new Insert(
                T,
                List.of("a", "b", "c", "d"),
                List.of(List.of(ID.toString(), "{\"x\": [1]}", "2020-02-29 12:00Z", "10.0.0.1"))));
        assertThat(one("SELECT a, b, c, d FROM t")).isEqualTo(ID + "|{\"x\": [1]}|2020-02-29 12:00:00+00|10.0.0.1");
    }

    @Test
    void a_question_mark_is_an_operator_where_there_are_no_parameters() throws SQLException {
        bench.sql("CREATE TABLE t (a jsonb, b boolean)", "INSERT INTO t VALUES ('{\"x\": 1}')");
        bench.run(new Execute(
                "UPDATE t SET b = a ? 'x' AND a ?| '{x,y}' AND '{d x}' <> :'ignored'".replace(":", ""), List.of()));
        assertThat(one("SELECT b FROM t")).isEqualTo("t");
    }

    @Test
    void a_value_that_has_no_form_in_sql_is_refused() {
        assertThatThrownBy(() -> PostgresqlLiterals.print(new Object()))
                .isInstanceOf(FerroException.class)
                .hasMessageContaining("has no form");
    }

    @Test
    void an_index_has_a_method_and_carries_columns() throws SQLException {
        bench.sql("CREATE TABLE t (a int, b int, c text[])");
        thereAndBack(
                new CreateIndex(T, Index.onColumns("t_a", "a").include("b")),
                new CreateIndex(T, Index.onColumns("t_b", "b").using("HASH")),
                new CreateIndex(T, Index.onColumns("t_c", "c").using("gin")));
    }

    @Test
    void a_primary_key_without_a_name_is_found() throws SQLException {
        bench.sql("CREATE TABLE t (a int CONSTRAINT odd PRIMARY KEY)");
        bench.run(new DropPrimaryKey(T, new PrimaryKey(null, List.of("a"))));
        assertThat(bench.reflect().table(T).orElseThrow().primaryKey()).isNull();
    }

    @Test
    void a_constraint_without_a_name_must_be_known() throws SQLException {
        bench.sql("CREATE TABLE t (a int)");
        DropConstraint unknown = new DropConstraint(T, new CheckConstraint(null, "a > 0"));
        assertThatThrownBy(() -> bench.run(unknown))
                .isInstanceOf(FerroException.class)
                .hasMessageContaining("table `t`");
    }

    @Test
    void an_index_goes_though_a_foreign_key_was_tied_to_it_if_another_key_will_do() throws SQLException {
        bench.sql(
                "CREATE TABLE t (a int)",
                "CREATE UNIQUE INDEX first ON t (a)",
                "ALTER TABLE t ADD CONSTRAINT second UNIQUE (a)",
                "CREATE TABLE u (a int CONSTRAINT tied REFERENCES t (a))");
        DropIndex drop = new DropIndex(T, Index.onColumns("first", "a").asUnique());

        bench.run(drop);
        assertThat(bench.reflect().table(QualifiedName.of("u")).orElseThrow().foreignKeys())
                .extracting(ForeignKey::name)
                .containsExactly("tied");
        assertThatThrownBy(() -> bench.sql("INSERT INTO u VALUES (7)")).isInstanceOf(SQLException.class);

        bench.sql("CREATE UNIQUE INDEX first ON t (a)", "ALTER TABLE t DROP CONSTRAINT second CASCADE");
        bench.sql("ALTER TABLE u ADD CONSTRAINT tied FOREIGN KEY (a) REFERENCES t (a)");
        assertThatThrownBy(() -> bench.run(drop))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("tied");
    }

    @Test
    void a_column_of_no_stated_type_is_not_created() {
        AddColumn unstated = new AddColumn(T, Column.named("a"));
        assertThatThrownBy(() -> bench.run(unstated)).isInstanceOf(FerroException.class);
    }

    @Test
    void a_second_session_does_not_get_the_lock() throws Exception {
        PostgresqlLocks locks = new PostgresqlLocks();
        try (Workbench other = bench.second()) {
            assertThat(locks.tryAcquire(bench.connection(), "app")).isTrue();
            assertThat(locks.tryAcquire(other.connection(), "app")).isFalse();
            assertThat(locks.tryAcquire(other.connection(), "other")).isTrue();
            locks.release(bench.connection(), "app");
            assertThat(locks.tryAcquire(other.connection(), "app")).isTrue();
        }
        assertThat(isAcquiredSoon(locks)).isTrue();
    }

    /** The server ends a session, and what it holds, some time after the client has left. */
    private boolean isAcquiredSoon(PostgresqlLocks locks) throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(end)) {
            if (locks.tryAcquire(bench.connection(), "app")) {
                return true;
            }
            Thread.sleep(10);
        }
        return false;
    }

    /** As a dump and restore does, which writes down what PostgreSQL prints. */
    @Test
    void a_restored_dump_is_no_difference() throws SQLException {
        bench.sql("CREATE TABLE t (a varchar(9), CONSTRAINT c CHECK (a IN ('x', 'y')))");
        var desired = bench.reflect();
        String printed = one("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'c'");
        bench.sql("ALTER TABLE t DROP CONSTRAINT c", "ALTER TABLE t ADD CONSTRAINT c " + printed);
        assertThat(one("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'c'"))
                .isNotEqualTo(printed);
        assertThat(bench.diff(desired).operations()).isEmpty();
    }

    @Test
    void what_a_default_would_do_is_not_done_when_it_is_compared() throws SQLException {
        bench.sql("CREATE SEQUENCE s", "CREATE TABLE t (a bigint DEFAULT 1)");
        var desired = bench.reflect()
                .mapTable(T, table -> table.mapColumn("a", column -> column.defaultsTo("NEXTVAL( 's' )")));
        assertThat(bench.diff(desired).operations()).hasSize(1);
        assertThat(one("SELECT nextval('s')")).isEqualTo("1");
    }
}
