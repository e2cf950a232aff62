package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.dialect.LeftAlone;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameTable;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import dev.ferro.testing.CatalogDump;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What models do not describe stays what it is, beside tables and around them, and is no difference. */
@Tag("server")
class PostgresqlLeftAloneTest extends OnPostgresql {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final Column COLUMN = Column.of("added", new TextType());

    private List<LeftAlone> leftAlone() throws SQLException {
        return new PostgresqlReflection().leftAlone(bench.connection(), ReflectionScope.ALL);
    }

    private void assertTables(String... names) throws SQLException {
        Schema read = bench.reflect();
        assertThat(read.tables()).extracting(table -> table.name().name()).containsExactlyInAnyOrder(names);
        assertThat(bench.diff(read).operations()).isEmpty();
    }

    /** Each operation, with what is around the table: it is there afterwards, and so is everything after the way back. */
    private void thereAndBackAmongOthers(Operation... operations) throws SQLException {
        List<LeftAlone> others = leftAlone();
        assertThat(others).isNotEmpty();
        String catalogue = CatalogDump.of(bench.connection());
        for (Operation operation : operations) {
            thereAndBack(operation);
            assertThat(leftAlone()).isEqualTo(others);
            assertThat(CatalogDump.of(bench.connection())).isEqualTo(catalogue);
        }
    }

    private static Operation[] changes() {
        Column number = Column.of("n", new IntegerType());
        return new Operation[] {
            new AddColumn(T, COLUMN),
            AlterColumn.of(T, number, number.notNull()),
            AlterColumn.of(T, number, number.defaultsTo("7")),
            AlterColumn.of(T, number, number.type(new BigIntType())),
            new RenameColumn(T, "n", "m"),
            new CreateIndex(T, Index.onColumns("ix_t_n", "n"))
        };
    }

    @Test
    void what_is_not_a_table_is_not_read() throws SQLException {
        bench.sql(
                "CREATE TABLE t (id int PRIMARY KEY)",
                "CREATE VIEW v AS SELECT * FROM t",
                "CREATE MATERIALIZED VIEW m AS SELECT * FROM t",
                "CREATE UNIQUE INDEX ON m (id)",
                "CREATE TABLE child (x int) INHERITS (t)",
                "CREATE TABLE p (id int) PARTITION BY HASH (id)",
                "CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 0)",
                "CREATE TEMPORARY TABLE tt (id int)",
                "CREATE EXTENSION file_fdw",
                "CREATE SERVER files FOREIGN DATA WRAPPER file_fdw",
                "CREATE FOREIGN TABLE f (x text) SERVER files OPTIONS (filename '/dev/null')",
                "CREATE DOMAIN d AS int CHECK (value > 0)",
                "CREATE TYPE c AS (a int)",
                "CREATE SEQUENCE s");
        assertTables("p", "t");
        assertThat(bench.reflect().enums()).isEmpty();
        assertThat(leftAlone())
                .extracting(LeftAlone::kind)
                .contains(
                        "view",
                        "materialized view",
                        "inherited table",
                        "partition",
                        "foreign table",
                        "domain",
                        "composite type");
    }

    @Test
    void a_table_keeps_its_triggers_policies_rules_and_rights() throws SQLException {
        bench.sql(
                "CREATE TABLE t (id int, n int)",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'",
                "CREATE TRIGGER g BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f()",
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY p ON t USING (id > 0)",
                "CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING",
                "GRANT SELECT ON t TO PUBLIC",
                "CREATE MATERIALIZED VIEW m AS SELECT id FROM t",
                "CREATE VIEW v AS SELECT id FROM t",
                "CREATE STATISTICS s (dependencies) ON id, n FROM t");
        assertTables("t");
        thereAndBackAmongOthers(changes());
        thereAndBackAmongOthers(new RenameTable(T, QualifiedName.of("u")));
        assertThat(one("SELECT relacl::text FROM pg_class WHERE relname = 't'")).contains("=r/");
    }

    @Test
    void an_unlogged_table_stays_unlogged() throws SQLException {
        bench.sql("CREATE UNLOGGED TABLE t (id int PRIMARY KEY, n int)");
        assertTables("t");
        thereAndBackAmongOthers(changes());
        assertThat(one("SELECT relpersistence FROM pg_class WHERE relname = 't'"))
                .isEqualTo("u");
    }

    @Test
    void a_table_hands_its_changes_down_to_those_that_inherit_it() throws SQLException {
        bench.sql(
                "CREATE TABLE t (id int, n int, CHECK (n > 0) NO INHERIT)",
                "CREATE TABLE child (x int) INHERITS (t)",
                "CREATE INDEX ON child (x)");
        assertTables("t");
        thereAndBackAmongOthers(changes());
        bench.run(new AddColumn(T, COLUMN));
        assertThat(bench.rows("SELECT added FROM child")).isEmpty();
    }

    @Test
    void a_partitioned_table_hands_its_changes_down_to_its_partitions() throws SQLException {
        bench.sql(
                "CREATE TABLE t (id int NOT NULL, n int, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at)",
                "CREATE TABLE t_2020 PARTITION OF t FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
                "CREATE TABLE t_rest PARTITION OF t DEFAULT PARTITION BY HASH (id)",
                "CREATE TABLE t_rest_0 PARTITION OF t_rest FOR VALUES WITH (MODULUS 1, REMAINDER 0)",
                "CREATE INDEX ON t_2020 (n, id)",
                "INSERT INTO t VALUES (1, 1, '2020-02-29'), (2, 2, '2030-01-01')");
        assertTables("t");
        thereAndBackAmongOthers(changes());
        assertThat(bench.rows("SELECT n FROM t ORDER BY id")).containsExactly("1", "2");
    }

    /** The catalogue holds such a key once more for each partition. */
    @Test
    void a_foreign_key_to_a_partitioned_table_is_one() throws SQLException {
        bench.sql(
                "CREATE TABLE t (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at)",
                "CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
                "CREATE TABLE t_2 PARTITION OF t FOR VALUES FROM ('2021-01-01') TO ('2022-01-01')",
                "CREATE TABLE u (id int, at date, CONSTRAINT fk_u FOREIGN KEY (id, at) REFERENCES t)");
        assertThat(bench.reflect().table(QualifiedName.of("u")).orElseThrow().foreignKeys())
                .extracting(ForeignKey::name)
                .containsExactly("fk_u");
        assertTables("t", "u");
    }

    @Test
    void a_partitioned_table_comes_back_partitioned() throws SQLException {
        bench.sql("CREATE TABLE p (id int NOT NULL, at date NOT NULL) PARTITION BY RANGE (at)");
        thereAndBack(new DropTable(bench.reflect().table(QualifiedName.of("p")).orElseThrow()));
        assertThat(one("SELECT relkind FROM pg_class WHERE relname = 'p'")).isEqualTo("p");
    }

    @Test
    void what_an_extension_owns_is_its_own_matter() throws SQLException {
        bench.sql(
                "CREATE EXTENSION hstore",
                "CREATE TABLE t (id int)",
                "CREATE TABLE config (key text)",
                "CREATE TYPE mood AS ENUM ('sad', 'happy')",
                "CREATE SCHEMA inner_things",
                "ALTER EXTENSION hstore ADD TABLE config",
                "ALTER EXTENSION hstore ADD TYPE mood",
                "ALTER EXTENSION hstore ADD SCHEMA inner_things");
        assertTables("t");
        assertThat(bench.reflect().enums()).isEmpty();
        assertThat(leftAlone()).extracting(LeftAlone::kind).containsExactly("extension");
        assertThat(new PostgresqlReflection()
                        .reflect(bench.connection(), ReflectionScope.everywhere(name -> true))
                        .namespaces())
                .isEmpty();
    }

    /** WITHOUT OVERLAPS and PERIOD come with PostgreSQL 18. */
    @Test
    void a_key_that_holds_for_a_period_is_read_as_a_key_and_stays_what_it_is() throws SQLException {
        String table =
                "CREATE TABLE t (id int, n int, at daterange, CONSTRAINT pk PRIMARY KEY (id, at WITHOUT OVERLAPS))";
        bench.sql("CREATE EXTENSION btree_gist");
        if (version < 18) {
            assertThatThrownBy(() -> bench.sql(table)).hasMessageContaining("WITHOUT");
            return;
        }
        bench.sql(
                table,
                "CREATE TABLE u (id int, at daterange,"
                        + " CONSTRAINT fk FOREIGN KEY (id, PERIOD at) REFERENCES t (id, PERIOD at))");
        assertTables("t", "u");
        assertThat(leftAlone())
                .contains(
                        new LeftAlone("period of the constraint", "t.pk"),
                        new LeftAlone("period of the constraint", "u.fk"));
        thereAndBackAmongOthers(changes());
    }

    /** PostgreSQL 18 keeps NOT NULL as a constraint, with a name and a state. */
    @Test
    void names_of_not_null_constraints_are_no_matter() throws SQLException {
        bench.sql("CREATE TABLE t (id int CONSTRAINT must_be NOT NULL, n int)");
        assertTables("t");
        assertThat(leftAlone()).isEmpty();
        if (version >= 18) {
            bench.sql("ALTER TABLE t ADD CONSTRAINT shall_be NOT NULL n NOT VALID");
            assertThat(bench.reflect().table(T).orElseThrow().columns()).noneMatch(Column::nullable);
            assertTables("t");
            assertThat(leftAlone()).containsExactly(new LeftAlone("unvalidated constraint", "t.shall_be"));
        }
        assertThat(bench.reflect().table(T).orElseThrow().constraints()).isEmpty();
    }

    /** NOT ENFORCED comes with PostgreSQL 18. */
    @Test
    void a_check_that_is_not_enforced_is_named() throws SQLException {
        if (version >= 18) {
            bench.sql("CREATE TABLE t (id int, n int, CONSTRAINT ck CHECK (n > 0) NOT ENFORCED)");
            assertTables("t");
            assertThat(leftAlone()).containsExactly(new LeftAlone("NOT ENFORCED of the constraint", "t.ck"));
            thereAndBackAmongOthers(changes());
        }
    }

    @Test
    void what_an_index_has_beyond_its_columns_is_named_and_kept() throws SQLException {
        bench.sql(
                "CREATE TABLE t (id int, n int, a text, CONSTRAINT pk PRIMARY KEY (id) INCLUDE (n))",
                "CREATE INDEX i4 ON t (id) WITH (fillfactor = 50)");
        assertTables("t");
        assertThat(leftAlone()).extracting(LeftAlone::name).containsExactly("i4", "pk");
        thereAndBackAmongOthers(new AddColumn(T, COLUMN));
    }
}
