package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.DropIndex;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Operator classes of all kinds are read, written and compared. */
@Tag("server")
class PostgresqlIndexTest extends OnPostgresql {

    private static final QualifiedName T = QualifiedName.of("t");

    private void create(String... indexes) throws SQLException {
        bench.sql("CREATE TABLE t (a text, n int, j jsonb, v tsvector)");
        bench.sql(indexes);
    }

    private IndexPart key(String index) throws SQLException {
        return bench.reflect()
                .table(T)
                .orElseThrow()
                .index(index)
                .orElseThrow()
                .parts()
                .get(0);
    }

    private boolean isSame(Index index) throws SQLException {
        Schema desired = bench.reflect().mapTable(T, table -> index.addTo(table.withoutIndex(index.name())));
        return bench.diff(desired).operations().isEmpty();
    }

    @Test
    void the_usual_class_of_a_type_is_none() throws SQLException {
        create("CREATE INDEX i ON t (a text_ops, n int4_ops)");
        assertThat(key("i")).isEqualTo(IndexPart.column("a"));
        Index index = Index.onColumns("i", "a", "n");
        assertThat(isSame(index)).isTrue();
        assertThat(isSame(index.parts(List.of(
                        IndexPart.column("a").operatorClass("text_ops"),
                        IndexPart.column("n").operatorClass("pg_catalog.int4_ops")))))
                .isTrue();
        assertThat(isSame(index.parts(
                        List.of(IndexPart.column("a").operatorClass("text_pattern_ops"), IndexPart.column("n")))))
                .isFalse();
    }

    @Test
    void a_class_is_read_as_it_is_written() throws SQLException {
        create(
                "CREATE INDEX i1 ON t USING gin (j jsonb_path_ops)",
                "CREATE INDEX i2 ON t (lower(a) text_pattern_ops DESC NULLS LAST)",
                "CREATE INDEX i3 ON t USING gist (v tsvector_ops (siglen = 100))");
        assertThat(key("i1")).isEqualTo(IndexPart.column("j").operatorClass("jsonb_path_ops"));
        assertThat(key("i2"))
                .isEqualTo(IndexPart.expression("lower(a)")
                        .operatorClass("text_pattern_ops")
                        .descends()
                        .nullsLast());
        assertThat(key("i3")).isEqualTo(IndexPart.column("v").operatorClass("tsvector_ops(siglen=100)"));
        for (String name : List.of("i1", "i2", "i3")) {
            Index index = bench.reflect().table(T).orElseThrow().index(name).orElseThrow();
            thereAndBack(new DropIndex(T, index));
            assertThat(isSame(index)).isTrue();
        }
    }

    @Test
    void a_class_of_an_extension_is_named_with_its_schema() throws SQLException {
        create("CREATE SCHEMA tools", "CREATE EXTENSION pg_trgm SCHEMA tools");
        thereAndBack(new CreateIndex(
                T,
                Index.of("i", List.of(IndexPart.column("a").operatorClass("tools.gin_trgm_ops")))
                        .using("gin")));
    }
}
