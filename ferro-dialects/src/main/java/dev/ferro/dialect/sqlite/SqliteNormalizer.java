package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Identifiers;
import dev.ferro.dialect.Normalizer;
import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.NullOrder;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.IntegerType;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Schemas as SQLite keeps them: no comments, no enum types, methods and included columns of indexes, no more types than
 * it has; an enum is a check, and the columns of a primary key are NOT NULL unless an old table allows it.
 */
final class SqliteNormalizer implements Normalizer {

    private final EnumChecks enumChecks;

    SqliteNormalizer(Identifiers identifiers) {
        this.enumChecks = new EnumChecks(identifiers);
    }

    /** Namespaces and sequences stay, so that the attempt to create one is refused and not overlooked. */
    @Override
    public Schema normalize(Schema schema) {
        return new Schema(schema.namespaces(), List.of(), schema.sequences(), schema.tables())
                .mapTables(table -> withoutDetails(table(table)));
    }

    @Override
    public Schema spellLike(Connection connection, Schema desired, Schema actual) {
        return ExpressionSpelling.like(desired, actual);
    }

    /** {@return the table's normal form, with its native details} */
    Table table(Table table) {
        Table checked = enumChecks.addTo(table);
        return checked.withColumns(checked.columns().stream()
                        .map(column -> column(column, table))
                        .toList())
                .withChecks(checked.checks().stream()
                        .map(check -> check.expression(Expressions.stripped(check.expression())))
                        .toList())
                .withIndexes(checked.indexes().stream()
                        .map(index -> index(index, table))
                        .toList())
                .withComment(null);
    }

    private static Table withoutDetails(Table table) {
        boolean nullableKey = TableOptions.of(table.details()).has(TableOptions.NULLABLE_KEY);
        return table.withDetails(
                nullableKey ? new NativeDetails(Map.of(TableOptions.NULLABLE_KEY, ""), List.of()) : NativeDetails.NONE);
    }

    private static Column column(Column column, Table table) {
        TableOptions options = TableOptions.of(table.details());
        boolean numbered = column.identity() != null && numbersRows(column, table);
        boolean key = table.primaryKey() != null && table.primaryKey().columns().contains(column.name());
        boolean required = numbered || (key && !options.has(TableOptions.NULLABLE_KEY));
        return new Column(
                column.name(),
                numbered ? new IntegerType() : NormalType.of(column.type()),
                column.nullable() && !required,
                column.defaultExpression() == null ? null : Expressions.normalDefault(column.defaultExpression()),
                numbered ? Identity.BY_DEFAULT : null,
                generated(column.generated()),
                collation(column.collation()),
                null);
    }

    /**
     * {@return whether a column can be the one that numbers the rows: the only one of the key, of an integer type}
     *
     * @see <a href="https://www.sqlite.org/lang_createtable.html#rowid">ROWIDs and the INTEGER PRIMARY KEY</a>
     */
    static boolean numbersRows(Column column, Table table) {
        PrimaryKey key = table.primaryKey();
        return key != null
                && key.columns().equals(List.of(column.name()))
                && NormalType.isInteger(column.type())
                && !TableOptions.of(table.details()).has(TableOptions.WITHOUT_ROWID);
    }

    private static @Nullable Generated generated(@Nullable Generated generated) {
        return generated == null
                ? null
                : new Generated(Expressions.stripped(generated.expression()), generated.stored());
    }

    /** The names of collations have no case; BINARY is what a column has that says nothing. */
    private static @Nullable String collation(@Nullable String collation) {
        return collation == null || collation.equalsIgnoreCase("BINARY") ? null : collation.toUpperCase(Locale.ROOT);
    }

    /** How an index is kept and what it holds beside its keys loses nothing but speed. */
    @Override
    public Table kept(Table table) {
        return table.withIndexes(table.indexes().stream()
                .map(index -> index.using(null).include(List.of()).withoutOperatorClasses())
                .toList());
    }

    private static Index index(Index index, Table table) {
        String where = index.where() == null ? null : Expressions.stripped(index.where());
        List<IndexPart> parts =
                index.parts().stream().map(part -> part(part, table)).toList();
        return index.parts(parts).where(where).using(null).include(List.of());
    }

    /** See <a href="https://www.sqlite.org/lang_select.html#orderby">ORDER BY</a>: NULL is less than anything. */
    private static IndexPart part(IndexPart part, Table table) {
        IndexPart told = part.withoutUsualNulls(NullOrder.FIRST).operatorClass(null);
        if (!part.expression()) {
            return told;
        }
        boolean column = Expressions.isName(part.text())
                && table.column(Expressions.name(part.text())).isPresent();
        return column ? told.ofColumn(Expressions.name(part.text())) : told.text(Expressions.stripped(part.text()));
    }
}
