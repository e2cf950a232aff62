package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.ReflectionScope;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateExclusion;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.schema.Column;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.BigIntType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Exclusion constraints of all kinds are read, written and compared, and make way for what changes under them. */
@Tag("server")
class PostgresqlExclusionTest extends OnPostgresql {

    private static final QualifiedName T = QualifiedName.of("t");

    private Table table() throws SQLException {
        return bench.reflect().table(T).orElseThrow();
    }

    private ExclusionConstraint only() throws SQLException {
        assertThat(table().exclusions()).hasSize(1);
        return table().exclusions().get(0);
    }

    private boolean isSame(ExclusionConstraint exclusion) throws SQLException {
        Schema desired = bench.reflect().mapTable(T, table -> table.withExclusions(List.of(exclusion)));
        return bench.diff(desired).operations().isEmpty();
    }

    private static ExclusionPart part(IndexPart key, String operator) {
        return new ExclusionPart(key, operator);
    }

    @Test
    void an_exclusion_is_read_as_it_is_written() throws SQLException {
        bench.sql(
                "CREATE EXTENSION btree_gist",
                "CREATE TABLE t (room int, during tstzrange, guest text, gone boolean NOT NULL, UNIQUE (guest),"
                        + " CONSTRAINT ex EXCLUDE USING gist (room WITH =, (upper(guest)) WITH <>, during WITH &&)"
                        + " INCLUDE (guest) WHERE (NOT gone) DEFERRABLE INITIALLY DEFERRED)");
        ExclusionConstraint expected = new ExclusionConstraint(
                        "ex",
                        List.of(
                                part(IndexPart.column("room"), "="),
                                part(IndexPart.expression("upper(guest)"), "<>"),
                                part(IndexPart.column("during"), "&&")))
                .using("gist")
                .include("guest")
                .where("NOT gone")
                .deferrability(Deferrability.INITIALLY_DEFERRED);
        assertThat(isSame(expected)).isTrue();
        assertThat(isSame(expected.where("gone = false"))).isFalse();
        assertThat(isSame(expected.where("((not gone))").using("GIST"))).isTrue();
        assertThat(isSame(expected.include(List.of()))).isFalse();
        thereAndBack(new DropConstraint(T, only()));
        assertThat(table().indexes()).isEmpty();
        assertThat(new PostgresqlReflection().leftAlone(bench.connection(), ReflectionScope.ALL))
                .singleElement()
                .hasToString("extension `btree_gist`");
    }

    @Test
    void an_operator_that_is_not_found_is_named_with_its_schema() throws SQLException {
        bench.sql("CREATE SCHEMA tools", "CREATE EXTENSION intarray SCHEMA tools", "CREATE TABLE t (a int[])");
        IndexPart key = IndexPart.column("a");
        ExclusionConstraint exclusion =
                new ExclusionConstraint("ex", List.of(part(key, "OPERATOR(tools.&&)"))).using("gist");
        thereAndBack(new CreateExclusion(T, exclusion));
        bench.run(new CreateExclusion(T, exclusion));
        assertThat(only()).isEqualTo(exclusion);
        bench.sql("SET search_path = public, tools");
        assertThat(isSame(exclusion.parts(List.of(part(key, "&&"))))).isTrue();
    }

    @Test
    void a_table_whose_index_is_renamed_by_hand_holds_a_renamed_exclusion() throws SQLException {
        bench.sql("CREATE TABLE t (a int, CONSTRAINT ex EXCLUDE (a WITH =))", "ALTER INDEX ex RENAME TO \"By hand\"");
        assertThat(only()).isEqualTo(new ExclusionConstraint("By hand", List.of(part(IndexPart.column("a"), "="))));
    }

    @Test
    void an_exclusion_on_a_computed_column_makes_way_for_another_type() throws SQLException {
        bench.sql("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED,"
                + " CONSTRAINT ex EXCLUDE (a WITH =) WHERE (b > 3),"
                + " CONSTRAINT other EXCLUDE ((b + 2) WITH =) INCLUDE (a))");
        Column number = table().column("a").orElseThrow();
        thereAndBack(AlterColumn.of(T, number, number.type(new BigIntType())));
    }

    @Test
    void an_exclusion_that_names_a_label_makes_way_for_other_labels() throws SQLException {
        bench.sql(
                "CREATE TYPE state AS ENUM ('open', 'done')",
                "CREATE TABLE t (a int, s state, CONSTRAINT ex EXCLUDE (a WITH =, s WITH =) WHERE (s <> 'done'))");
        EnumType before = new EnumType(QualifiedName.of("state"), List.of("open", "done"));
        EnumType after = new EnumType(QualifiedName.of("state"), List.of("done", "open", "gone"));
        thereAndBack(new ReplaceEnumValues(before, after, Map.of()));
    }
}
