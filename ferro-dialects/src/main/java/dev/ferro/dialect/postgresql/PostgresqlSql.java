package dev.ferro.dialect.postgresql;

import dev.ferro.Problem;
import dev.ferro.dialect.AnsiSequences;
import dev.ferro.dialect.AnsiSql;
import dev.ferro.dialect.Statement;
import dev.ferro.operation.AlterSequence;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NullOrder;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Sequence.Limits;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements that several operations have in common. */
final class PostgresqlSql {

    static final AnsiSql ANSI = new AnsiSql(PostgresqlDialect.IDENTIFIERS, PostgresqlTypes.TYPES);

    static final AnsiSequences SEQUENCES = new AnsiSequences(ANSI, Limits.BIGINT, sequence -> 1);

    /** See <a href="https://www.postgresql.org/docs/current/indexes-ordering.html">Indexes and ORDER BY</a>. */
    static final NullOrder NULLS_OF_ASCENDING = NullOrder.LAST;

    private PostgresqlSql() {}

    static String name(String name) {
        return ANSI.name(name);
    }

    static String name(QualifiedName name) {
        return ANSI.name(name);
    }

    static List<Statement> statements(String... texts) {
        return Stream.of(texts).<Statement>map(Statement::sql).toList();
    }

    static String alter(QualifiedName table, String action) {
        return "ALTER TABLE " + name(table) + " " + action;
    }

    static String alterColumn(QualifiedName table, String column, String action) {
        return alter(table, "ALTER COLUMN " + name(column) + " " + action);
    }

    /** {@return the statements that create a table with everything that belongs to it} */
    static List<String> createTable(Table table) {
        table.exclusions().forEach(PostgresqlSql::check);
        List<String> texts = new ArrayList<>();
        List<Constraint> late = late(table);
        Table early = late.stream().reduce(table, (rest, key) -> key.removeFrom(rest), (one, other) -> other);
        String key = table.details().options().get(PostgresqlTableParts.PARTITION_BY);
        texts.add(ANSI.createTable(early, PostgresqlSql::column) + (key == null ? "" : " PARTITION BY " + key));
        table.columns().forEach(column -> texts.addAll(PostgresqlSequences.provide(table.name(), column)));
        table.indexes().forEach(index -> texts.add(createIndex(table.name(), index)));
        late.forEach(constraint -> texts.add(alter(table.name(), "ADD " + ANSI.constraint(constraint))));
        if (table.comment() != null) {
            texts.add(commentOnTable(table.name(), table.comment()));
        }
        table.columns().forEach(column -> texts.addAll(commentOnColumn(table.name(), column)));
        return texts;
    }

    /** {@return the constraints that come after the table} What CREATE TABLE says is valid, whatever it says. */
    private static List<Constraint> late(Table table) {
        List<ForeignKey> onIndexes = keysOnOwnIndexes(table).toList();
        return table.constraints().stream()
                .filter(constraint -> !constraint.validated() || onIndexes.contains(constraint))
                .toList();
    }

    /** {@return the foreign keys that refer to the table itself, and there to a unique index, which comes later} */
    private static Stream<ForeignKey> keysOnOwnIndexes(Table table) {
        return table.foreignKeys().stream()
                .filter(key -> key.target().equals(table.name()))
                .filter(key -> table.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.parts().stream()
                                        .map(IndexPart::text)
                                        .collect(Collectors.toSet())
                                        .equals(Set.copyOf(key.targetColumns()))));
    }

    /** {@return the statements that add a column with everything that belongs to it} */
    static List<String> addColumn(QualifiedName table, Column column) {
        boolean numbered = PostgresqlSequences.isNumbered(column);
        List<String> texts = new ArrayList<>();
        texts.add(alter(table, "ADD COLUMN " + column(numbered ? column.nullable(true) : column)));
        if (numbered) {
            texts.addAll(PostgresqlSequences.provide(table, column));
            texts.addAll(numbering(table, column));
        }
        texts.addAll(commentOnColumn(table, column));
        return texts;
    }

    /** {@return the statements that number the rows that are there} There is a sequence only after the column. */
    private static List<String> numbering(QualifiedName table, Column column) {
        String fill = "UPDATE " + name(table) + " SET " + name(column.name()) + " = DEFAULT";
        return column.nullable() ? List.of(fill) : List.of(fill, alterColumn(table, column.name(), "SET NOT NULL"));
    }

    /** {@return a column's definition} A default that takes numbers from a sequence follows when there is one. */
    private static String column(Column column) {
        if (column.identity() != null && !canNumber(column.type())) {
            throw Problem.of("identity-type", "Column `" + column.name() + "` cannot be an identity.")
                    .because("PostgreSQL numbers rows with smallint, integer or bigint, not with "
                            + PostgresqlTypes.TYPES.print(column.type()))
                    .advise("give the column one of these types")
                    .refused();
        }
        return ANSI.column(PostgresqlSequences.isNumbered(column) ? column.defaultsTo(null) : column);
    }

    private static boolean canNumber(DataType type) {
        return PostgresqlKind.of(type) == PostgresqlKind.INTEGER || PostgresqlKind.of(type) == PostgresqlKind.NATIVE;
    }

    /** {@return the statement that changes a sequence} One that nobody has used begins where it then starts. */
    static String alterSequence(AlterSequence op) {
        String alter = SEQUENCES.alter(op.before(), op.after());
        long start = SEQUENCES.start(op.before());
        return start == SEQUENCES.start(op.after())
                ? alter
                : """
                DO $ferro$ BEGIN
                    IF (SELECT NOT is_called AND last_value = %1$d FROM %2$s) THEN
                        %3$s RESTART;
                    ELSE
                        %3$s;
                    END IF;
                END $ferro$\
                """.formatted(start, name(op.after().name()), alter);
    }

    static String createIndex(QualifiedName table, Index index) {
        checkKeys(index.parts().stream(), "index `" + index.name() + "`");
        return ANSI.createIndex(table, index);
    }

    static void check(ExclusionConstraint exclusion) {
        checkKeys(
                exclusion.parts().stream().map(ExclusionPart::key), "exclusion constraint `" + exclusion.name() + "`");
    }

    private static void checkKeys(Stream<IndexPart> keys, String place) {
        if (keys.anyMatch(key -> key.prefix() != null)) {
            throw Problem.of("not-in-database", "PostgreSQL has no prefixes in indexes.")
                    .at(place)
                    .because("a key is a whole column or an expression")
                    .advise("index the expression `left(column, length)`, or leave the prefix out")
                    .refused();
        }
    }

    /**
     * {@return the statements that create an index while others write, after one that a former attempt has left unfinished
     * is gone}
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building
     *     Indexes Concurrently</a>
     */
    static List<String> createConcurrently(QualifiedName table, Index index) {
        String name = name(table.sibling(index.name()));
        return List.of("""
            DO $ferro$ BEGIN
                IF EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass(%1$s) AND NOT indisvalid) THEN
                    DROP INDEX %2$s;
                END IF;
            END $ferro$\
            """.formatted(PostgresqlLiterals.quoted(name), name), concurrently(createIndex(table, index)));
    }

    /** {@return a statement about an index, to be carried out while others write} */
    static String concurrently(String text) {
        int end = text.indexOf(" INDEX ") + " INDEX ".length();
        return text.substring(0, end) + "CONCURRENTLY " + text.substring(end);
    }

    static String dropIndex(QualifiedName table, String index) {
        return "DROP INDEX " + name(table.sibling(index));
    }

    static String commentOnTable(QualifiedName table, @Nullable String comment) {
        return "COMMENT ON TABLE " + name(table) + " IS " + PostgresqlLiterals.print(comment);
    }

    static String commentOnColumn(QualifiedName table, String column, @Nullable String comment) {
        return "COMMENT ON COLUMN " + name(table) + "." + name(column) + " IS " + PostgresqlLiterals.print(comment);
    }

    private static List<String> commentOnColumn(QualifiedName table, Column column) {
        return column.comment() == null ? List.of() : List.of(commentOnColumn(table, column.name(), column.comment()));
    }
}
