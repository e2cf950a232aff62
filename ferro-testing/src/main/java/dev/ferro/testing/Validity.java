package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.TextType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What databases ask of a schema; what an edit has broken is taken out or put right, as a person would. */
final class Validity {

    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");

    private static final int LONGEST_INDEX_NAME = 52;

    private Validity() {}

    /** {@return the schema as a database accepts it} */
    static Schema restore(Schema schema, Profile profile) {
        Schema own = schema.mapTables(table -> restoreKeys(withoutForeignLabels(table), profile));
        Schema related = own.mapTables(table -> restoreForeignKeys(own, table, profile));
        return related.withNamespaces(namespaces(related));
    }

    private static List<String> namespaces(Schema schema) {
        Set<String> used = new TreeSet<>();
        Stream.of(
                        schema.tables().stream().map(Table::name),
                        schema.enums().stream().map(EnumType::name),
                        schema.sequences().stream().map(Sequence::name))
                .flatMap(names -> names)
                .map(QualifiedName::schema)
                .filter(Objects::nonNull)
                .forEach(used::add);
        return List.copyOf(used);
    }

    /** A column that has become one of another enum is compared with labels that it cannot hold. */
    private static Table withoutForeignLabels(Table table) {
        return table.withChecks(table.checks().stream()
                        .filter(check -> knowsLabels(table, check.expression()))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(index -> index.where() == null || knowsLabels(table, index.where()))
                        .toList());
    }

    private static boolean knowsLabels(Table table, String condition) {
        return table.columns().stream()
                .filter(column -> SqlExpression.mentions(condition, column.name()))
                .flatMap(column -> column.type().enumeration().stream())
                .allMatch(type -> type.labels().containsAll(texts(condition)));
    }

    private static List<String> texts(String expression) {
        return TEXT.matcher(expression)
                .results()
                .map(result -> result.group(1).replace("''", "'"))
                .toList();
    }

    private static Table restoreKeys(Table table, Profile profile) {
        PrimaryKey key = table.primaryKey();
        List<String> keys = key == null ? List.of() : key.columns();
        Table whole = table.withPrimaryKey(isKey(table, keys, profile) ? key : null);
        List<String> kept = whole.primaryKey() == null ? List.of() : keys;
        Table numbered = whole.withColumns(whole.columns().stream()
                .map(column -> restore(column, kept, profile.strictKeys() && isMentioned(whole, column.name(), true)))
                .map(column -> profile.strictKeys() && isComputedFrom(whole, column) ? column.defaultsTo(null) : column)
                .toList());
        return withIndexes(withoutDoubles(numbered, profile), profile);
    }

    /** A column that is computed when it is read is in no index. */
    private static Table withIndexes(Table table, Profile profile) {
        List<String> indexable =
                indexable(table, profile).stream().map(Column::name).toList();
        return RandomExclusions.restored(table, indexable::contains)
                .withIndexes(table.indexes().stream()
                        .filter(index -> indexable.containsAll(index.include()))
                        .filter(index -> !profile.strictKeys() || isNameable(index))
                        .filter(index -> index.parts().stream()
                                .allMatch(part -> part.expression()
                                        ? profile.unlimitedKeys() || isLimited(part.text(), table)
                                        : indexable.contains(part.text())))
                        .map(index -> index.parts(index.parts().stream()
                                .map(part -> fitting(part, table))
                                .toList()))
                        .toList());
    }

    /** MySQL has no index on what is computed from a text without a limit. */
    private static boolean isLimited(String expression, Table table) {
        return table.columns().stream()
                .filter(column -> SqlExpression.mentions(expression, column.name()))
                .noneMatch(Validity::isUnlimited);
    }

    /** MySQL may cut the name of an index on an expression within a letter, if it is long. */
    private static boolean isNameable(Index index) {
        return index.name().getBytes(StandardCharsets.UTF_8).length <= LONGEST_INDEX_NAME
                || index.parts().stream().noneMatch(IndexPart::expression);
    }

    /** Only texts are compared letter by letter, and only they have a beginning; none is shorter than a prefix. */
    static IndexPart fitting(IndexPart part, Table table) {
        boolean text = !part.expression()
                && table.column(part.text())
                        .filter(column -> TypeFamilies.of(column) == TypeFamily.TEXT)
                        .isPresent();
        return text ? part : part.operatorClass(null).prefix(null);
    }

    private static boolean isKey(Table table, List<String> columns, Profile profile) {
        List<String> keyable =
                keyable(table, profile).stream().map(Column::name).toList();
        return !columns.isEmpty() && keyable.containsAll(columns);
    }

    /** A key's columns are NOT NULL; only a single one can be numbered by the database. */
    private static Column restore(Column column, List<String> key, boolean mentioned) {
        boolean single = key.equals(List.of(column.name())) && TypeFamilies.of(column) == TypeFamily.INTEGER;
        Column restored = key.contains(column.name()) ? column.notNull() : column;
        return !single || mentioned || restored.defaultExpression() != null ? restored.identity(null) : restored;
    }

    /** PostgreSQL merges a unique constraint into another one of the same columns, and its name is lost. */
    private static Table withoutDoubles(Table table, Profile profile) {
        PrimaryKey key = table.primaryKey();
        Set<Set<String>> seen = new HashSet<>();
        if (key != null) {
            seen.add(Set.copyOf(key.columns()));
        }
        List<UniqueConstraint> uniques = new ArrayList<>();
        for (UniqueConstraint unique : table.uniques()) {
            if (isKey(table, unique.columns(), profile) && seen.add(Set.copyOf(unique.columns()))) {
                uniques.add(unique);
            }
        }
        return table.withUniques(uniques);
    }

    private static Table restoreForeignKeys(Schema schema, Table table, Profile profile) {
        return table.withForeignKeys(table.foreignKeys().stream()
                .filter(key -> schema.table(key.target())
                        .filter(target -> fits(table, key, target, profile))
                        .isPresent())
                .map(key -> key.onDelete(possible(table, key, key.onDelete(), profile))
                        .onUpdate(possible(table, key, key.onUpdate(), profile)))
                .toList());
    }

    private static boolean fits(Table table, ForeignKey key, Table target, Profile profile) {
        return hasKey(target, key.targetColumns(), profile)
                && IntStream.range(0, key.columns().size())
                        .allMatch(i -> fits(
                                table,
                                key.columns().get(i),
                                target,
                                key.targetColumns().get(i),
                                profile));
    }

    private static boolean fits(Table table, String column, Table target, String referred, Profile profile) {
        return table.column(column)
                .filter(local -> local.generated() == null)
                .filter(local -> target.column(referred)
                        .filter(other -> other.type().equals(local.type()))
                        .filter(other -> !profile.strictKeys() || Objects.equals(other.collation(), local.collation()))
                        .isPresent())
                .isPresent();
    }

    /** Nothing can be set to NULL, or to a default that is NULL, where NULL is not allowed. */
    private static ReferentialAction possible(Table table, ForeignKey key, ReferentialAction action, Profile profile) {
        boolean nullable = key.columns().stream()
                .allMatch(name -> table.column(name).filter(Column::nullable).isPresent());
        boolean sets = action == ReferentialAction.SET_NULL || action == ReferentialAction.SET_DEFAULT;
        boolean mentioned =
                profile.strictKeys() && key.columns().stream().anyMatch(name -> isMentioned(table, name, false));
        if (mentioned && action != ReferentialAction.RESTRICT) {
            return ReferentialAction.NO_ACTION;
        }
        boolean unknown = action == ReferentialAction.SET_DEFAULT && !profile.settingDefaults();
        ReferentialAction fitting = unknown || (sets && !nullable) ? ReferentialAction.CASCADE : action;
        return fitting == ReferentialAction.CASCADE && profile.strictKeys() && !nullable
                ? ReferentialAction.RESTRICT
                : fitting;
    }

    /** {@return whether a check mentions a column, or a computed column does that is kept with the row, or any} */
    private static boolean isMentioned(Table table, String column, boolean any) {
        return table.checks().stream().anyMatch(check -> SqlExpression.mentions(check.expression(), column))
                || (any && table.indexes().stream().anyMatch(index -> isKeyOf(index, column)))
                || table.columns().stream().anyMatch(other -> isComputedFrom(other.generated(), column, any));
    }

    /** To MySQL no column that comes before one whose default is an expression may be computed from it. */
    private static boolean isComputedFrom(Table table, Column column) {
        return (isUnlimited(column) || isExpression(column.defaultExpression()))
                && table.columns().stream().anyMatch(other -> isComputedFrom(other.generated(), column.name(), true));
    }

    private static boolean isExpression(@Nullable String text) {
        return text != null && text.startsWith("(");
    }

    private static boolean isKeyOf(Index index, String column) {
        return index.parts().stream()
                .anyMatch(part -> part.expression() && SqlExpression.mentions(part.text(), column));
    }

    private static boolean isComputedFrom(@Nullable Generated generated, String column, boolean any) {
        return generated != null
                && (any || generated.stored())
                && SqlExpression.mentions(generated.expression(), column);
    }

    /** {@return the columns that an index can be about} */
    static List<Column> indexable(Table table, Profile profile) {
        return table.columns().stream()
                .filter(column -> profile.unlimitedKeys() || !isUnlimited(column))
                .filter(column -> TypeFamilies.of(column).isKeyable())
                .filter(column -> isKept(column.generated()))
                .toList();
    }

    private static boolean isUnlimited(Column column) {
        return TypeFamilies.of(column) == TypeFamily.BINARY || column.type().equals(new TextType());
    }

    private static boolean isKept(@Nullable Generated generated) {
        return generated == null || generated.stored();
    }

    /** {@return the columns that a key can be made of} */
    static List<Column> keyable(Table table, Profile profile) {
        return RandomExpressions.plain(table).stream()
                .filter(column -> profile.unlimitedKeys() || !isUnlimited(column))
                .filter(column -> TypeFamilies.of(column).isKeyable())
                .toList();
    }

    /** {@return the groups of columns that a foreign key can refer to} It cannot refer to a key that may wait for the commit. */
    static List<List<String>> keys(Table table, Profile profile) {
        List<List<String>> keys = new ArrayList<>();
        PrimaryKey primary = table.primaryKey();
        Stream.concat(Stream.ofNullable(primary), table.uniques().stream())
                .filter(key -> key.deferrability() == Deferrability.NOT_DEFERRABLE)
                .forEach(key -> keys.add(key.columns()));
        table.indexes().stream()
                .filter(index -> profile.uniqueIndexesAsKeys() && isKey(table, index, profile))
                .forEach(index ->
                        keys.add(index.parts().stream().map(IndexPart::text).toList()));
        return keys.stream().filter(key -> hasNoEnum(table, key)).toList();
    }

    private static boolean isKey(Table table, Index index, Profile profile) {
        return index.unique()
                && index.where() == null
                && index.parts().stream().noneMatch(part -> part.expression() || part.prefix() != null)
                && isKey(table, index.parts().stream().map(IndexPart::text).toList(), profile);
    }

    private static boolean hasNoEnum(Table table, List<String> key) {
        return key.stream()
                .allMatch(name -> table.column(name)
                        .filter(column -> TypeFamilies.of(column) != TypeFamily.ENUM)
                        .isPresent());
    }

    static boolean hasKey(Table table, List<String> columns, Profile profile) {
        return keys(table, profile).stream()
                .anyMatch(key -> profile.strictKeys()
                        ? key.equals(columns)
                        : Set.copyOf(key).equals(Set.copyOf(columns)));
    }

    static boolean hasForeignKey(Table table, List<String> columns) {
        return table.foreignKeys().stream().anyMatch(key -> key.columns().equals(columns));
    }
}
