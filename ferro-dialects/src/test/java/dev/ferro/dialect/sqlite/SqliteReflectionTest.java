package dev.ferro.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.dialect.ReflectionScope;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.NativeType;
import dev.ferro.schema.type.VarcharType;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteReflectionTest {

    private final SqliteDatabase database = new SqliteDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private Table table(String... sql) {
        database.execute(sql);
        Schema schema = database.schema();
        assertThat(database.operations(schema)).isEmpty();
        assertMatchesPragmas(schema);
        return schema.tables().get(0);
    }

    /** What SQLite itself says of the columns must be what their table's text says. */
    private void assertMatchesPragmas(Schema schema) {
        for (Table table : schema.tables()) {
            List<String> pragma = database.rows("SELECT name, \"notnull\", pk, hidden FROM pragma_table_xinfo('"
                    + table.name().name().replace("'", "''") + "')");
            assertThat(table.columns().stream().map(column -> described(column, table)))
                    .containsExactlyElementsOf(pragma);
        }
    }

    /** A key that numbers the rows is never NULL, whether its table says so or not. */
    private static String described(Column column, Table table) {
        PrimaryKey key = table.primaryKey();
        int place = key == null ? 0 : key.columns().indexOf(column.name()) + 1;
        Generated generated = column.generated();
        int hidden = generated == null ? 0 : generated.stored() ? 3 : 2;
        return column.name() + "|" + (column.nullable() || column.identity() != null ? 0 : 1) + "|" + place + "|"
                + hidden;
    }

    @Nested
    class Columns {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CREATE TABLE t (\"a b\" VARCHAR (20))",
                    "CREATE TABLE t ([a b] varchar(20))",
                    "CREATE TABLE t (`a b` VARCHAR( 20 ))",
                    "CREATE TABLE t ('a b' VARCHAR /* really ) */ (20) -- , c text\n)",
                    "create table t(\"a b\"varchar(20))",
                    "CREATE  TABLE\n\tt\n(\n/* first */\"a b\"\nVARCHAR\n(\n20\n)\n)"
                })
        void are_read_however_they_are_written(String sql) {
            assertThat(table(sql).columns()).containsExactly(Column.of("a b", new VarcharType(20)));
        }

        @Test
        void have_the_types_of_other_worlds_or_none() {
            Table table = table("CREATE TABLE t (a, b unsigned big int, c NVARCHAR(10), d DECIMAL(10,-2), e NOT NULL)");

            assertThat(table.columns().stream().map(Column::type))
                    .containsExactly(
                            new NativeType(""),
                            new NativeType("UNSIGNED BIG INT"),
                            new NativeType("NVARCHAR(10)"),
                            new NativeType("DECIMAL(10,-2)"),
                            new NativeType(""));
        }

        @Test
        void are_called_like_keywords() {
            Table table =
                    table("CREATE TABLE t (key TEXT, action int, \"check\" TEXT, generated TEXT, always, strict)");

            assertThat(table.columns().stream().map(Column::name))
                    .containsExactly("key", "action", "check", "generated", "always", "strict");
        }

        @Test
        void have_defaults() {
            Table table =
                    table("CREATE TABLE t (a INT DEFAULT - 1, b DEFAULT (1 + (2)), c DEFAULT 'x''y', d DEFAULT x'00',"
                            + " e DEFAULT CURRENT_TIMESTAMP NOT NULL, f CONSTRAINT none DEFAULT true)");

            assertThat(table.columns().stream().map(Column::defaultExpression))
                    .containsExactly("-1", "1 + (2)", "'x''y'", "x'00'", "CURRENT_TIMESTAMP", "true");
        }

        @Test
        void are_computed() {
            Table table =
                    table("CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a + 1) STORED, c AS (a || ')') NOT NULL)");

            assertThat(table.columns().stream().map(Column::generated))
                    .containsExactly(null, new Generated("a + 1", true), new Generated("a || ')'", false));
        }

        @Test
        void added_by_alter_table_are_there() {
            Table table = table(
                    "CREATE TABLE t (a INT)",
                    "ALTER TABLE t ADD COLUMN b TEXT COLLATE nocase",
                    "ALTER TABLE t RENAME COLUMN a TO \"the a\"");

            assertThat(table.columns().stream().map(Column::name)).containsExactly("the a", "b");
            assertThat(table.columns().get(1).collation()).isEqualTo("nocase");
        }

        @Test
        void of_a_table_made_from_a_query_are_there() {
            assertThat(table("CREATE TABLE t AS SELECT 1 AS a, 'x' AS \"b c\"").columns())
                    .hasSize(2);
        }
    }

    @Nested
    class Keys {

        private Identity identity(String sql) {
            return table(sql).columns().get(0).identity();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CREATE TABLE t (id INTEGER PRIMARY KEY)",
                    "CREATE TABLE t (id integer primary key asc autoincrement)",
                    "CREATE TABLE t (id INTEGER, PRIMARY KEY (id DESC))",
                    "CREATE TABLE t (id INTEGER, CONSTRAINT pk PRIMARY KEY (ID AUTOINCREMENT))"
                })
        void number_the_rows(String sql) {
            assertThat(identity(sql)).isEqualTo(Identity.BY_DEFAULT);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CREATE TABLE t (id INT PRIMARY KEY)",
                    "CREATE TABLE t (id INTEGER PRIMARY KEY DESC)",
                    "CREATE TABLE t (id BIGINT, PRIMARY KEY (id))",
                    "CREATE TABLE t (id INTEGER PRIMARY KEY NOT NULL) WITHOUT ROWID",
                    "CREATE TABLE t (id INTEGER, b INT, PRIMARY KEY (id, b))"
                })
        void do_not_number_the_rows(String sql) {
            assertThat(identity(sql)).isNull();
        }

        @Test
        void have_names_or_none() {
            assertThat(table("CREATE TABLE t (a INT, b INT, CONSTRAINT \"pk t\" PRIMARY KEY (a, B))")
                            .primaryKey())
                    .isEqualTo(new PrimaryKey("pk t", List.of("a", "b")));
            assertThat(table(
                                    "CREATE TABLE a (a INT CONSTRAINT x CONSTRAINT y UNIQUE, UNIQUE (A) CONSTRAINT z CHECK (a))")
                            .uniques())
                    .containsExactlyInAnyOrder(
                            new UniqueConstraint("y", List.of("a")), new UniqueConstraint(null, List.of("a")));
        }
    }

    @Test
    void checks_are_read_as_they_are_written() {
        assertThat(table(
                                "CREATE TABLE t (a INT CONSTRAINT ck CHECK ( a > (0) ) CHECK(a<9), CHECK (a <> ')') ON CONFLICT FAIL)")
                        .checks())
                .containsExactlyInAnyOrder(
                        new CheckConstraint("ck", "a > (0)"),
                        new CheckConstraint(null, "a<9"),
                        new CheckConstraint(null, "a <> ')'"));
    }

    @Test
    void foreign_keys_are_resolved() {
        database.execute("CREATE TABLE Parent (Id INTEGER PRIMARY KEY, Code TEXT UNIQUE)");

        Table table = table("CREATE TABLE a (p INT REFERENCES parent ON DELETE CASCADE NOT DEFERRABLE, c TEXT,"
                + " CONSTRAINT fk FOREIGN KEY (C) REFERENCES PARENT (code) MATCH FULL ON UPDATE SET DEFAULT ON INSERT"
                + " CASCADE DEFERRABLE, FOREIGN KEY (p) REFERENCES nowhere)");

        QualifiedName parent = QualifiedName.of("Parent");
        assertThat(database.table("a").foreignKeys())
                .containsExactlyInAnyOrder(
                        ForeignKey.of(null, List.of("p"), parent, List.of("Id")).onDelete(ReferentialAction.CASCADE),
                        ForeignKey.of("fk", List.of("c"), parent, List.of("Code"))
                                .onUpdate(ReferentialAction.SET_DEFAULT)
                                .deferrability(Deferrability.INITIALLY_IMMEDIATE),
                        ForeignKey.of(null, List.of("p"), QualifiedName.of("nowhere"), List.of()));
        assertThat(table.name()).isEqualTo(parent);
    }

    @Test
    void indexes_are_read_with_orders_expressions_and_conditions() {
        Table table = table(
                "CREATE TABLE t (a TEXT, \"b c\" INT)",
                "CREATE INDEX i1 ON t (A, [b c] DESC)",
                "CREATE UNIQUE INDEX i2 ON t(lower(a) DESC,\"b c\" COLLATE nocase asc) WHERE a > ')' AND \"b c\"");

        assertThat(table.indexes())
                .containsExactly(
                        Index.of(
                                "i1",
                                List.of(
                                        IndexPart.column("a"),
                                        IndexPart.column("b c").descends())),
                        Index.of(
                                        "i2",
                                        List.of(
                                                IndexPart.expression("lower(a)").descends(),
                                                IndexPart.expression("\"b c\" COLLATE nocase")))
                                .asUnique()
                                .where("a > ')' AND \"b c\""));
    }

    @Test
    void virtual_tables_and_what_belongs_to_them_are_left_alone() {
        Schema schema = database.execute(
                        "CREATE VIRTUAL TABLE texts USING fts5(title)",
                        "CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                        "CREATE VIEW v AS SELECT * FROM notes",
                        "INSERT INTO notes VALUES (1)",
                        "ANALYZE")
                .schema();

        assertThat(schema.tables().stream().map(Table::name)).containsExactly(QualifiedName.of("notes"));
    }

    @Test
    void one_table_is_read_with_the_key_that_it_refers_to() throws SQLException {
        database.execute(
                "CREATE TABLE parent (code TEXT PRIMARY KEY)",
                "CREATE TABLE child (p TEXT REFERENCES parent)",
                "CREATE INDEX ix ON child (p)");
        ReflectionScope scope = ReflectionScope.table(QualifiedName.of("child"));

        Schema schema = database.dialect.reflection().reflect(database.connection, scope);

        assertThat(schema.tables()).containsExactly(database.table("child"));
        assertThat(schema.tables().get(0).foreignKeys().get(0).targetColumns()).containsExactly("code");
    }

    @Test
    void a_table_in_a_schema_is_not_there() throws SQLException {
        database.execute("CREATE TABLE t (a TEXT)");
        QualifiedName name = QualifiedName.parse("other.t");

        assertThat(database.dialect.reflection().exists(database.connection, name))
                .isFalse();
        assertThat(database.dialect
                        .reflection()
                        .reflect(database.connection, new ReflectionScope(Set.of("other"), Set.of(name), n -> true))
                        .tables())
                .isEmpty();
    }

    @Test
    void what_is_no_sql_is_shown() {
        assertThatThrownBy(() -> CreateTableReader.read("t", "CREATE TABLE t (a INT"))
                .hasMessageContaining("cannot be read")
                .hasMessageContaining("CREATE TABLE t (a INT");
    }
}
