package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.DropTable;
import dev.ferro.schema.Column;
import dev.ferro.schema.Identity;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.BooleanType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.DateType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.JsonType;
import dev.ferro.schema.type.NativeType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.TimestampType;
import dev.ferro.schema.type.UuidType;
import dev.ferro.schema.type.VarcharType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("server")
class PostgresqlColumnTest extends OnPostgresql {

    private static final QualifiedName T = QualifiedName.of("t");

    private static AlterColumn alter(Column before, Column after) {
        return AlterColumn.of(T, before, after);
    }

    private Column column(String name) throws SQLException {
        return bench.reflect().table(T).orElseThrow().column(name).orElseThrow();
    }

    @Nested
    class Conversion {

        static List<Arguments> conversions() {
            return List.of(
                    Arguments.of("text", "'42'", new IntegerType(), "42"),
                    Arguments.of("text", "'{\"a\": 1}'", new JsonType(true), "{\"a\": 1}"),
                    Arguments.of("text", "'yes'", new BooleanType(), "t"),
                    Arguments.of("text", "'2020-02-29'", new DateType(), "2020-02-29"),
                    Arguments.of(
                            "varchar(36)",
                            "'123e4567-e89b-12d3-a456-426614174000'",
                            new UuidType(),
                            "123e4567-e89b-12d3-a456-426614174000"),
                    Arguments.of("uuid", "'123e4567-e89b-12d3-a456-426614174000'", new TextType(), ""),
                    Arguments.of("integer", "42", new TextType(), "42"),
                    Arguments.of("integer", "2", new BooleanType(), "t"),
                    Arguments.of("bigint", "0", new BooleanType(), "f"),
                    Arguments.of("boolean", "true", new IntegerType(), "1"),
                    Arguments.of("boolean", "false", new DecimalType(4, 1), "0.0"),
                    Arguments.of("numeric(8,3)", "1.239", new DecimalType(8, 2), "1.24"),
                    Arguments.of("json", "'{\"a\":1}'", new JsonType(true), "{\"a\": 1}"),
                    Arguments.of("date", "'2020-02-29'", new TimestampType(null, false), "2020-02-29 00:00:00"),
                    Arguments.of(
                            "timestamp", "'2020-02-29 12:00'", new TimestampType(null, true), "2020-02-29 12:00:00+00"),
                    Arguments.of("text[]", "'{1,2}'", new NativeType("integer[]"), "{1,2}"),
                    Arguments.of("inet", "'10.0.0.1'", new NativeType("cidr"), "10.0.0.1/32"));
        }

        @ParameterizedTest
        @MethodSource("conversions")
        void values_are_converted(String before, String value, DataType after, String converted) throws SQLException {
            bench.sql("CREATE TABLE t (c " + before + ")", "INSERT INTO t VALUES (" + value + "), (NULL)");
            bench.run(alter(column("c"), column("c").type(after)));
            assertThat(one("SELECT c::text FROM t WHERE c IS NOT NULL")).contains(converted);
            assertThat(one("SELECT count(*) FROM t WHERE c IS NULL")).isEqualTo("1");
            assertThat(column("c").type()).isEqualTo(after);
        }

        @Test
        void text_that_is_too_long_is_refused_and_not_cut() throws SQLException {
            bench.sql("CREATE TABLE t (c text)", "INSERT INTO t VALUES ('four')");
            AlterColumn narrow = alter(column("c"), column("c").type(new VarcharType(3)));
            assertThatThrownBy(() -> bench.run(narrow)).hasMessageContaining("too long");
            assertThat(one("SELECT c FROM t")).isEqualTo("four");
        }

        @Test
        void a_default_is_converted_with_its_column() throws SQLException {
            bench.sql("CREATE TABLE t (c text NOT NULL DEFAULT '7')", "INSERT INTO t DEFAULT VALUES");
            Column text = column("c");
            bench.run(alter(text, text.type(new IntegerType())));
            assertThat(column("c").defaultExpression()).isEqualTo("7");
            assertThat(one("INSERT INTO t DEFAULT VALUES RETURNING c + 1")).isEqualTo("8");
        }

        @Test
        void what_is_computed_from_a_column_follows_its_type() throws SQLException {
            bench.sql(
                    "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED, UNIQUE (b), CHECK (b < 100))",
                    "CREATE INDEX ON t (b) WHERE a > 1",
                    "COMMENT ON COLUMN t.b IS 'twice'",
                    "INSERT INTO t VALUES (21)");
            bench.run(alter(Column.of("a", new IntegerType()), Column.of("a", new BigIntType())));
            assertThat(one("SELECT b FROM t")).isEqualTo("42");
            Table table = bench.reflect().table(T).orElseThrow();
            assertThat(table.uniques()).hasSize(1);
            assertThat(table.checks()).hasSize(1);
            assertThat(table.indexes()).hasSize(1);
            assertThat(column("b").comment()).isEqualTo("twice");
        }

        /** The values are computed once more where the column has none. */
        @Test
        void a_computed_column_becomes_a_plain_one_of_another_type() throws SQLException {
            String kind = version >= 18 ? "VIRTUAL" : "STORED";
            bench.sql(
                    "CREATE TABLE t (a int, b boolean GENERATED ALWAYS AS (a > 1) " + kind + ")",
                    "INSERT INTO t VALUES (1), (2)");
            thereAndBack(alter(column("b"), Column.of("b", new IntegerType())));
            bench.run(alter(column("b"), Column.of("b", new IntegerType())));
            assertThat(bench.rows("SELECT b FROM t ORDER BY a")).containsExactly("0", "1");
        }

        @Test
        void a_type_is_changed_of_which_the_script_says_only_the_new_one() throws SQLException {
            bench.sql("CREATE TABLE t (c text DEFAULT '1')", "INSERT INTO t DEFAULT VALUES");
            bench.run(alter(Column.named("c"), Column.of("c", new IntegerType())));
            assertThat(column("c")).isEqualTo(Column.of("c", new IntegerType()).defaultsTo("1"));
        }
    }

    @Nested
    class Numbering {

        @Test
        void an_identity_goes_on_after_the_rows_that_are_there() throws SQLException {
            bench.sql("CREATE TABLE t (id integer PRIMARY KEY, x int)", "INSERT INTO t VALUES (1), (41)");
            thereAndBack(alter(column("id"), column("id").identity(Identity.ALWAYS)));
            bench.run(alter(column("id"), column("id").identity(Identity.BY_DEFAULT)));
            assertThat(one("INSERT INTO t (x) VALUES (0) RETURNING id")).isEqualTo("42");
        }

        @Test
        void an_identity_changes_its_kind() throws SQLException {
            bench.sql("CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY)");
            thereAndBack(alter(column("id"), column("id").identity(Identity.BY_DEFAULT)));
        }

        @Test
        void a_serial_column_becomes_an_identity_and_comes_back() throws SQLException {
            bench.sql("CREATE TABLE t (id serial PRIMARY KEY, x int)", "INSERT INTO t (x) VALUES (1), (2)");
            Column serial = column("id");
            assertThat(serial.defaultExpression()).isEqualTo("nextval('t_id_seq'::regclass)");
            thereAndBack(alter(serial, serial.defaultsTo(null).identity(Identity.BY_DEFAULT)));
            assertThat(one("INSERT INTO t (x) VALUES (3) RETURNING id")).isEqualTo("3");
            assertThat(one("SELECT count(*) FROM pg_class WHERE relkind = 'S'")).isEqualTo("1");
        }

        @Test
        void a_dropped_table_comes_back_with_its_serial_column() throws SQLException {
            bench.sql("CREATE TABLE t (id smallserial PRIMARY KEY, x int)");
            thereAndBack(new DropTable(bench.reflect().table(T).orElseThrow()));
            assertThat(one("INSERT INTO t (x) VALUES (3) RETURNING id")).isEqualTo("1");
        }

        @Test
        void somebody_elses_sequence_stays_theirs() throws SQLException {
            bench.sql("CREATE SEQUENCE tickets", "CREATE TABLE t (id int DEFAULT nextval('tickets'))");
            thereAndBack(new DropTable(bench.reflect().table(T).orElseThrow()));
            bench.sql("DROP TABLE t");
            assertThat(one("SELECT nextval('tickets')")).isEqualTo("1");
        }

        @Test
        void a_text_cannot_number_rows() {
            AddColumn column = new AddColumn(T, Column.of("id", new TextType()).identity(Identity.ALWAYS));
            assertThatThrownBy(() -> bench.run(column))
                    .isInstanceOf(FerroException.class)
                    .hasMessageContaining("not with text");
        }
    }

    @Nested
    class Kinds {

        @Test
        void names_that_mean_one_type_are_one() throws SQLException {
            bench.sql("CREATE TABLE t (a int, b timestamptz, c varchar(20)[], d float8, e varchar, f bit varying(3))");
            assertHolds(Schema.of(Table.of(
                    "t",
                    Column.of("a", new NativeType("INT4")),
                    Column.of("b", new NativeType("timestamp with time zone")),
                    Column.of("c", new NativeType("varchar(20)[]")),
                    Column.of("d", new NativeType("double precision")),
                    Column.of("e", new NativeType("varchar")),
                    Column.of("f", new NativeType("varbit(3)")))));
        }

        @Test
        void types_of_the_databases_own_are_read_and_written() throws SQLException {
            bench.sql(
                    "CREATE EXTENSION citext",
                    "CREATE DOMAIN email AS text CHECK (value LIKE '%@%')",
                    "CREATE TABLE t (a citext DEFAULT 'x', b email NOT NULL DEFAULT 'a@b', c tsvector, d money)");
            thereAndBack(new DropTable(bench.reflect().table(T).orElseThrow()));
        }

        @Test
        void a_time_reads_the_same_in_every_zone() throws SQLException {
            bench.sql("SET TimeZone = 'Asia/Tokyo'");
            bench.sql("CREATE TABLE t (a timestamptz DEFAULT '2020-01-01 09:00')");
            try (var other = bench.second()) {
                assertThat(other.reflect()
                                .table(T)
                                .orElseThrow()
                                .columns()
                                .get(0)
                                .defaultExpression())
                        .startsWith("'2020-01-01 00:00:00+00'");
            }
        }
    }

    @Nested
    class CarriedColumn {

        /** The index is made anew, and the foreign keys that refer to it name other columns of it. */
        @Test
        void of_an_index_that_foreign_keys_refer_to_changes_its_type() throws SQLException {
            bench.sql(
                    "CREATE TABLE t (id integer NOT NULL, seen timestamp NOT NULL, boss integer)",
                    "CREATE UNIQUE INDEX ix_t_id ON t (id) INCLUDE (seen)",
                    "ALTER TABLE t ADD CONSTRAINT fk_t_boss FOREIGN KEY (boss) REFERENCES t (id)",
                    "CREATE TABLE u (id integer CONSTRAINT fk_u_id REFERENCES t (id) ON DELETE CASCADE)",
                    "INSERT INTO t VALUES (1, '2020-02-29 12:00', 1)",
                    "INSERT INTO u VALUES (1)");
            thereAndBack(alter(Column.of("seen", new TimestampType(null, false)).notNull(), date()));
            bench.run(alter(column("seen"), date()));
            assertThat(one("SELECT t.seen FROM t JOIN u USING (id)")).isEqualTo("2020-02-29");
        }

        private static Column date() {
            return Column.of("seen", new DateType()).notNull();
        }
    }

    @Nested
    class ComputedKey {

        /** The unique index goes with the column, and foreign keys to it must make way before. */
        @Test
        void that_is_computed_anew_keeps_what_refers_to_it() throws SQLException {
            bench.sql(
                    "CREATE TABLE t (id integer, code integer GENERATED ALWAYS AS (id * 2) STORED, boss integer)",
                    "CREATE UNIQUE INDEX ix_t_code ON t (code)",
                    "ALTER TABLE t ADD CONSTRAINT fk_t_boss FOREIGN KEY (boss) REFERENCES t (code)",
                    "CREATE TABLE u (code integer CONSTRAINT fk_u_code REFERENCES t (code) ON DELETE CASCADE)",
                    "INSERT INTO t (id, boss) VALUES (1, 2)",
                    "INSERT INTO u VALUES (2)");
            Schema before = bench.reflect();

            bench.run(alter(column("code"), column("code").storedAs("id + id")));

            assertThat(bench.rows("SELECT code FROM t")).containsExactly("2");
            assertThat(bench.reflect().table(QualifiedName.of("u"))).isEqualTo(before.table(QualifiedName.of("u")));
            assertThat(bench.reflect().table(T).orElseThrow().foreignKeys())
                    .isEqualTo(before.table(T).orElseThrow().foreignKeys());
        }
    }
}
