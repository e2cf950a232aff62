package dev.ferro.dialect.postgresql;

import static java.util.Objects.requireNonNull;

import dev.ferro.dialect.Normalizer;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.EnumerationType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One spelling for everything that PostgreSQL takes in several. */
final class PostgresqlNormalizer implements Normalizer {

    private static final String USUAL_METHOD = "btree";
    private static final Pattern OWN_OPERATOR =
            Pattern.compile("(?i)\\s*operator\\s*\\(\\s*pg_catalog\\s*\\.\\s*(\\S+?)\\s*\\)\\s*");
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_$]*");
    private static final Pattern QUOTED_NAME = Pattern.compile("\"((?:[^\"]|\"\")+)\"");

    @Override
    public Schema normalize(Schema schema) {
        Map<QualifiedName, EnumType> enums = enums(schema);
        Set<String> namespaces = new TreeSet<>(schema.namespaces());
        schema.tables().forEach(table -> addSchema(namespaces, table.name()));
        schema.enums().forEach(type -> addSchema(namespaces, type.name()));
        schema.sequences().forEach(sequence -> addSchema(namespaces, sequence.name()));
        return new Schema(
                List.copyOf(namespaces),
                List.copyOf(enums.values()),
                schema.sequences().stream().map(PostgresqlSql.SEQUENCES::plain).toList(),
                schema.tables().stream().map(table -> table(table, enums)).toList());
    }

    @Override
    public Schema spellLike(Connection connection, Schema desired, Schema actual) throws SQLException {
        return new PostgresqlSpelling(connection, this, actual).spell(desired);
    }

    /** Nothing is left out. */
    @Override
    public Table kept(Table table) {
        return table;
    }

    /** {@return the enum types of the schema, stated by themselves or only by the columns of them} */
    private static Map<QualifiedName, EnumType> enums(Schema schema) {
        Map<QualifiedName, EnumType> enums = new TreeMap<>();
        schema.enums().forEach(type -> enums.put(type.name(), type));
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                column.type()
                        .enumeration()
                        .ifPresent(type -> enums.putIfAbsent(type.name(), new EnumType(type.name(), type.labels())));
            }
        }
        return enums;
    }

    private static void addSchema(Set<String> namespaces, QualifiedName name) {
        if (name.schema() != null) {
            namespaces.add(name.schema());
        }
    }

    private Table table(Table table, Map<QualifiedName, EnumType> enums) {
        return new Table(
                table.name(),
                table.columns().stream()
                        .map(column -> column(column, table.primaryKey(), enums))
                        .toList(),
                table.primaryKey(),
                table.uniques(),
                table.checks().stream()
                        .map(check -> check.expression(PostgresqlExpressions.plain(check.expression())))
                        .toList(),
                table.exclusions().stream()
                        .map(exclusion -> exclusion(exclusion, table))
                        .toList(),
                table.foreignKeys(),
                table.indexes().stream().map(index -> index(index, table)).toList(),
                text(table.comment()),
                NativeDetails.NONE);
    }

    private Column column(Column column, @Nullable PrimaryKey key, Map<QualifiedName, EnumType> enums) {
        DataType type = type(column.type(), enums);
        Generated generated = column.generated();
        boolean required = !column.nullable()
                || column.identity() != null
                || (key != null && key.columns().contains(column.name()));
        boolean computed = generated != null || column.identity() != null;
        return new Column(
                column.name(),
                type,
                !required,
                computed ? null : PostgresqlExpressions.defaultValue(column.defaultExpression(), type),
                column.identity(),
                generated == null
                        ? null
                        : new Generated(PostgresqlExpressions.plain(generated.expression()), generated.stored()),
                "default".equals(column.collation()) ? null : column.collation(),
                text(column.comment()));
    }

    private static DataType type(DataType type, Map<QualifiedName, EnumType> enums) {
        Optional<EnumerationType> enumeration = type.enumeration();
        if (enumeration.isEmpty()) {
            return PostgresqlTypes.TYPES.normalize(type);
        }
        QualifiedName name = enumeration.get().name();
        return new EnumerationType(name, requireNonNull(enums.get(name)).labels());
    }

    private static Index index(Index index, Table table) {
        return index.parts(index.parts().stream().map(part -> part(part, table)).toList())
                .where(plain(index.where()))
                .using(method(index.using()));
    }

    private static ExclusionConstraint exclusion(ExclusionConstraint exclusion, Table table) {
        return exclusion
                .parts(exclusion.parts().stream()
                        .map(item -> item.key(part(item.key(), table)).operator(operator(item.operator())))
                        .toList())
                .where(plain(exclusion.where()))
                .using(method(exclusion.using()));
    }

    /** What belongs to the database itself is found without saying where. */
    private static String operator(String operator) {
        var qualified = OWN_OPERATOR.matcher(operator);
        return qualified.matches() ? qualified.group(1) : operator.strip();
    }

    private static @Nullable String plain(@Nullable String condition) {
        return condition == null ? null : PostgresqlExpressions.plain(condition);
    }

    private static @Nullable String method(@Nullable String method) {
        String stated = method == null ? USUAL_METHOD : method.toLowerCase(Locale.ROOT);
        return stated.equals(USUAL_METHOD) ? null : stated;
    }

    /** An expression that is only a column's name makes the index one of the column. */
    private static IndexPart part(IndexPart part, Table table) {
        IndexPart told = part.withoutUsualNulls(PostgresqlSql.NULLS_OF_ASCENDING);
        if (!part.expression()) {
            return told;
        }
        String text = PostgresqlExpressions.plain(part.text());
        var quoted = QUOTED_NAME.matcher(text);
        String name = quoted.matches() ? quoted.group(1).replace("\"\"", "\"") : text;
        boolean column = (quoted.matches() || NAME.matcher(text).matches())
                && table.column(name).isPresent();
        return column ? told.ofColumn(name) : told.text(text);
    }

    private static @Nullable String text(@Nullable String comment) {
        return comment == null || comment.isEmpty() ? null : comment;
    }
}
