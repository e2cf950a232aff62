package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.Operation;
import dev.ferro.schema.Column;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.IntegerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What can be known of PostgreSQL 12 to 14 without a server of them: that Ferro uses nothing that is newer than 12 without
 * looking. Whether these servers take the statements is not tested.
 */
@Tag("server")
class PostgresqlOldVersionsTest extends OnPostgresql {

    /**
     * Columns that system catalogues got after version 12, by their <a
     * href="https://www.postgresql.org/docs/release/">release notes</a>. Those of a row as JSON are looked for by name, and a
     * bare name in a subquery means the column of the same name that the query around it has.
     */
    private static final Pattern NEWER_THAN_12 = Pattern.compile(
            "(?<!->> '|\\(SELECT |false AS )\\b(leader_pid|stxstattarget|tgparentid" // 13
                    + "|attcompression|inhdetachpending|prosqlbody|query_id|rngmultitypid|stxexprs|typsubscript|waitstart" // 14
                    + "|colliculocale|confdelsetcols|datcollversion|daticulocale|datlocprovider|indnullsnotdistinct" // 15
                    + "|collicurules|daticurules|colllocale|datlocale|dathasloginevt|conenforced|conperiod|relallfrozen)\\b"); // to 18

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/main/resources")) {
            try (Stream<Path> files = Files.walk(Path.of(folder, "dev/ferro/dialect/postgresql"))) {
                files.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        return found;
    }

    @Test
    void no_query_asks_for_a_column_that_a_catalogue_of_version_12_does_not_have() throws IOException {
        assertThat(sources())
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(
                                NEWER_THAN_12.matcher(Files.readString(file)).results())
                        .as(file.toString())
                        .isEmpty());
    }

    @Test
    void null_as_a_value_is_refused_before_15() {
        QualifiedName table = QualifiedName.of("t");
        for (Operation operation : List.of(
                new CreateUnique(table, new UniqueConstraint("uq", List.of("a")).nullsNotDistinct()),
                new CreateIndex(table, Index.onColumns("ix", "a").nullsNotDistinct()),
                new CreateTable(Table.of(
                        "t",
                        Column.of("a", new IntegerType()),
                        new UniqueConstraint("uq", List.of("a")).nullsNotDistinct())))) {
            assertThatThrownBy(() -> compiled(operation))
                    .isInstanceOf(FerroException.class)
                    .hasMessageContaining("PostgreSQL 12 has no NULLS NOT DISTINCT");
        }
    }

    /** The statement that newer versions have for it came with 13. */
    @Test
    void a_computed_column_becomes_a_plain_one_with_its_values() throws SQLException {
        bench.sql(
                "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED UNIQUE)", "INSERT INTO t VALUES (21)");
        Column computed = Column.of("b", new IntegerType()).storedAs("a * 2");
        Operation operation = AlterColumn.of(QualifiedName.of("t"), computed, Column.of("b", new IntegerType()));
        List<String> statements = compiled(operation);
        assertThat(statements).noneMatch(text -> text.contains("DROP EXPRESSION"));
        bench.sql(statements.toArray(String[]::new));
        assertThat(bench.rows("SELECT a, b FROM t")).containsExactly("21|42");
        assertThat(bench.reflect().table(QualifiedName.of("t")).orElseThrow().uniques())
                .hasSize(1);
    }

    private List<String> compiled(Operation operation) throws SQLException {
        List<Step> steps = new PostgresqlDdl(new PostgresqlVersion(12))
                .compile(List.of(operation), SchemaView.of(bench.reflect()));
        return steps.stream()
                .flatMap(step -> step.statements().stream())
                .map(statement -> statement.accept(new Text()))
                .toList();
    }

    /** Column changes are nothing but SQL. */
    private static final class Text implements Statement.Visitor<String> {

        @Override
        public String sql(Statement.Sql sql) {
            return sql.text();
        }

        @Override
        public String work(Statement.Work work) {
            throw new AssertionError(work.description());
        }

        @Override
        public String verification(Statement.Verification verification) {
            throw new AssertionError(verification.violation());
        }

        @Override
        public String backfill(Statement.Backfill backfill) {
            throw new AssertionError(backfill.operation());
        }
    }
}
