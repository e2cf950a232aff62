package dev.ferro.dialect.h2;

import dev.ferro.dialect.Normalizer;
import dev.ferro.dialect.ServerVersion;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.DataType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Schemas as H2 keeps them: names have no case unless it matters, enums are types without names, whatever is computed is
 * kept with the row, and an index has neither a method nor columns beside its keys.
 *
 * <p>What H2 has not and what would mean something else without it stays, so that it is refused and not overlooked.
 */
final class H2Normalizer implements Normalizer {

    /**
     * The first version in which NO ACTION is another thing than RESTRICT.
     *
     * @see <a href="https://www.h2database.com/html/commands.html#referential_action">Referential Action</a>
     */
    private static final int NO_ACTION_MAJOR = 2;

    private static final int NO_ACTION_MINOR = 4;

    private final boolean restrictsOnly;

    /** @param version the version of the database; null for a new one */
    H2Normalizer(@Nullable ServerVersion version) {
        restrictsOnly = version != null && version.major() == NO_ACTION_MAJOR && version.minor() < NO_ACTION_MINOR;
    }

    @Override
    public Schema normalize(Schema schema) {
        Set<String> namespaces = new TreeSet<>();
        schema.namespaces().forEach(name -> namespaces.add(H2Names.folded(name)));
        schema.tables().forEach(table -> addSchema(namespaces, table.name()));
        schema.sequences().forEach(sequence -> addSchema(namespaces, sequence.name()));
        return new Schema(
                List.copyOf(namespaces),
                List.of(),
                schema.sequences().stream().map(H2Sequences::normal).toList(),
                schema.tables().stream().map(this::table).toList());
    }

    /** How an index is kept and what it holds beside its keys loses nothing but speed; a spatial one is another thing. */
    @Override
    public Table kept(Table table) {
        return table.withIndexes(table.indexes().stream()
                .map(index -> index.using(H2Sql.isSpatial(index) ? H2Sql.SPATIAL : null)
                        .include(List.of())
                        .withoutOperatorClasses())
                .toList());
    }

    @Override
    public Schema spellLike(Connection connection, Schema desired, Schema actual) throws SQLException {
        return new H2Spelling(new H2Scratch(connection, this), actual).spell(desired);
    }

    private static void addSchema(Set<String> namespaces, QualifiedName name) {
        if (name.schema() != null) {
            namespaces.add(H2Names.folded(name.schema()));
        }
    }

    private Table table(Table table) {
        PrimaryKey key = primaryKey(table.primaryKey());
        return new Table(
                H2Names.folded(table.name()),
                table.columns().stream().map(column -> column(column, key)).toList(),
                key,
                table.uniques().stream().map(H2Normalizer::unique).toList(),
                table.checks().stream().map(H2Normalizer::check).toList(),
                table.exclusions(),
                table.foreignKeys().stream().map(this::foreignKey).toList(),
                table.indexes().stream().map(index -> index(index, table)).toList(),
                text(table.comment()),
                NativeDetails.NONE);
    }

    private static @Nullable PrimaryKey primaryKey(@Nullable PrimaryKey key) {
        return key == null
                ? null
                : key.renamed(H2Names.foldedOrNull(key.name())).columns(names(key.columns()));
    }

    private static UniqueConstraint unique(UniqueConstraint unique) {
        return unique.renamed(H2Names.foldedOrNull(unique.name())).columns(names(unique.columns()));
    }

    private static CheckConstraint check(CheckConstraint check) {
        return check.renamed(H2Names.foldedOrNull(check.name())).expression(H2Expressions.normal(check.expression()));
    }

    private ForeignKey foreignKey(ForeignKey key) {
        return key.renamed(H2Names.foldedOrNull(key.name()))
                .columns(names(key.columns()))
                .target(H2Names.folded(key.target()), names(key.targetColumns()))
                .onDelete(action(key.onDelete()))
                .onUpdate(action(key.onUpdate()));
    }

    private ReferentialAction action(ReferentialAction action) {
        return restrictsOnly && action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    private static List<String> names(List<String> names) {
        return names.stream().map(H2Names::folded).toList();
    }

    private static Column column(Column column, @Nullable PrimaryKey key) {
        String name = H2Names.folded(column.name());
        DataType type = H2NormalType.of(column.type());
        Generated generated = column.generated();
        boolean required = !column.nullable()
                || column.identity() != null
                || (key != null && key.columns().contains(name));
        boolean computed = generated != null || column.identity() != null;
        return new Column(
                name,
                type,
                !required,
                computed ? null : H2Expressions.defaultValue(column.defaultExpression(), type),
                column.identity(),
                generated == null ? null : new Generated(H2Expressions.normal(generated.expression()), true),
                column.collation(),
                text(column.comment()));
    }

    private static Index index(Index index, Table table) {
        String where = index.where();
        return index.renamed(H2Names.folded(index.name()))
                .parts(index.parts().stream().map(part -> part(part, table)).toList())
                .where(where == null ? null : H2Expressions.normal(where))
                .using(H2Sql.isSpatial(index) ? H2Sql.SPATIAL : null)
                .include(List.of());
    }

    /** An expression that is only a column's name makes the index one of the column. */
    private static IndexPart part(IndexPart part, Table table) {
        IndexPart told = part.withoutUsualNulls(H2Sql.NULLS_OF_ASCENDING).operatorClass(null);
        if (!part.expression()) {
            return told.ofColumn(H2Names.folded(part.text()));
        }
        String text = H2Expressions.normal(part.text());
        return table.columns().stream()
                .map(column -> H2Names.folded(column.name()))
                .filter(name -> H2Sql.name(name).equalsIgnoreCase(text))
                .findFirst()
                .map(told::ofColumn)
                .orElseGet(() -> told.text(text));
    }

    private static @Nullable String text(@Nullable String comment) {
        return comment == null || comment.isEmpty() ? null : comment;
    }
}
