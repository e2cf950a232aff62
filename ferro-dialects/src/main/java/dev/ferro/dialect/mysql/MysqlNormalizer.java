package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Normalizer;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.VarcharType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Schemas as a server keeps them: a primary key has no name, a unique index is a constraint, an enum is a type without a
 * name, an instant is a date and a time, and an index has neither a method nor columns beside its keys.
 *
 * <p>What the server has not and what would mean something else without it stays, so that it is refused and not overlooked.
 *
 * @param server the server
 */
record MysqlNormalizer(MysqlServer server) implements Normalizer {

    @Override
    public Schema normalize(Schema schema) {
        return new Schema(
                schema.namespaces(),
                List.of(),
                schema.sequences().stream()
                        .map(new MysqlSequences(server)::normal)
                        .toList(),
                schema.tables().stream().map(this::normalized).toList());
    }

    /** How an index is kept and what it holds beside its keys loses nothing but speed. */
    @Override
    public Table kept(Table table) {
        return table.withIndexes(table.indexes().stream()
                .map(index ->
                        index.using(MysqlSql.method(index)).include(List.of()).withoutOperatorClasses())
                .toList());
    }

    @Override
    public Schema spellLike(Connection connection, Schema desired, Schema actual) throws SQLException {
        return new MysqlSpelling(new MysqlScratch(connection, server), actual).spell(desired);
    }

    Table normalized(Table table) {
        PrimaryKey key = table.primaryKey() == null ? null : table.primaryKey().renamed(null);
        Table normal = new Table(
                server.folded(table.name()),
                table.columns().stream().map(column -> column(column, key)).toList(),
                key,
                table.uniques(),
                table.checks().stream().map(MysqlNormalizer::check).toList(),
                table.exclusions(),
                table.foreignKeys().stream().map(this::foreignKey).toList(),
                table.indexes().stream().map(index -> index(index, table)).toList(),
                text(table.comment()),
                NativeDetails.NONE);
        return MysqlForeignKeyIndexes.hidden(MysqlSettling.prefixed(MysqlSettling.uniques(normal), server));
    }

    private static CheckConstraint check(CheckConstraint check) {
        return check.expression(MysqlExpressions.normal(check.expression()));
    }

    /** InnoDB checks at once, so that NO ACTION and RESTRICT are one. */
    private ForeignKey foreignKey(ForeignKey key) {
        return key.target(server.folded(key.target()), key.targetColumns())
                .onDelete(action(key.onDelete()))
                .onUpdate(action(key.onUpdate()));
    }

    private static ReferentialAction action(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    private Column column(Column column, @Nullable PrimaryKey key) {
        DataType type = new MysqlNormalType(server).of(column.type());
        Generated generated = column.generated();
        boolean required = column.identity() != null
                || (key != null && key.columns().contains(column.name()))
                || (!column.nullable() && (generated == null || server.requiresComputed()));
        boolean computed = generated != null || column.identity() != null;
        return new Column(
                column.name(),
                type,
                !required,
                computed ? null : MysqlExpressions.defaultValue(column.defaultExpression(), type),
                column.identity() == null ? null : Identity.BY_DEFAULT,
                generated == null
                        ? null
                        : new Generated(MysqlExpressions.normal(generated.expression()), generated.stored()),
                column.collation(),
                text(column.comment()));
    }

    private static Index index(Index index, Table table) {
        String where = index.where();
        return index.parts(index.parts().stream().map(part -> part(part, table)).toList())
                .where(where == null ? null : MysqlExpressions.normal(where))
                .using(MysqlSql.method(index))
                .include(List.of());
    }

    /** An expression that is only a column's name makes the index one of the column. */
    private static IndexPart part(IndexPart part, Table table) {
        IndexPart told = part.withoutUsualNulls(MysqlSql.NULLS_OF_ASCENDING).operatorClass(null);
        if (!part.expression()) {
            return withoutWholeLength(told, table);
        }
        String text = MysqlExpressions.normal(part.text());
        Optional<IndexPart> prefix = MysqlSql.withPrefix(told.text(text))
                .filter(found -> table.column(found.text()).isPresent());
        if (prefix.isPresent()) {
            return withoutWholeLength(prefix.get(), table);
        }
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> MysqlExpressions.name(name).equals(text))
                .findFirst()
                .map(told::ofColumn)
                .orElseGet(() -> told.text(text));
    }

    /** All characters of a column are the column. */
    private static IndexPart withoutWholeLength(IndexPart part, Table table) {
        boolean whole = table.column(part.text())
                .map(column -> column.type().equals(new VarcharType(Objects.requireNonNullElse(part.prefix(), 0))))
                .orElse(false);
        return whole ? part.prefix(null) : part;
    }

    private static @Nullable String text(@Nullable String comment) {
        return comment == null || comment.isEmpty() ? null : comment;
    }
}
