package dev.ferro.dialect.sqlite;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Identity;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table while its CREATE TABLE statement is being read. */
final class TableDraft {

    private static final SqliteTypes TYPES = new SqliteTypes();

    private final List<Column> columns = new ArrayList<>();
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final Map<String, String> options = new TreeMap<>();
    private final Set<String> integers = new HashSet<>();
    private @Nullable PrimaryKey primaryKey;
    private boolean descendingKey;

    void column(String name, String type) {
        columns.add(Column.of(name, TYPES.parse(type)));
        if (type.equalsIgnoreCase("INTEGER")) {
            integers.add(name);
        }
    }

    String lastColumn() {
        return columns.get(columns.size() - 1).name();
    }

    void mapColumn(UnaryOperator<Column> change) {
        int last = columns.size() - 1;
        columns.set(last, change.apply(columns.get(last)));
    }

    void primaryKey(PrimaryKey key) {
        primaryKey = key;
    }

    /** INTEGER PRIMARY KEY DESC is no name of the rowid, unlike all other forms, by an old mistake that is kept. */
    void descendingKey() {
        descendingKey = true;
    }

    void unique(UniqueConstraint unique) {
        uniques.add(unique);
    }

    void check(CheckConstraint check) {
        checks.add(check);
    }

    void foreignKey(ForeignKey key) {
        foreignKeys.add(key);
    }

    void deferLast(Deferrability deferrability) {
        int last = foreignKeys.size() - 1;
        foreignKeys.set(last, foreignKeys.get(last).deferrability(deferrability));
    }

    void option(String name, String value) {
        options.put(name, value);
    }

    Table table(QualifiedName name) {
        PrimaryKey key = primaryKey == null ? null : primaryKey.columns(declared(primaryKey.columns()));
        List<Column> kept = columns.stream().map(column -> kept(column, key)).toList();
        boolean nullableKey = kept.stream().anyMatch(column -> column.nullable() && isKey(column, key));
        if (nullableKey) {
            options.put(TableOptions.NULLABLE_KEY, "");
        }
        return new Table(
                name,
                kept,
                key,
                uniques.stream()
                        .map(unique -> unique.columns(declared(unique.columns())))
                        .toList(),
                checks,
                List.of(),
                foreignKeys.stream()
                        .map(foreign -> foreign.columns(declared(foreign.columns())))
                        .toList(),
                List.of(),
                null,
                new NativeDetails(options, List.of()));
    }

    /** {@return the column with what follows from its part in the key} */
    private Column kept(Column column, @Nullable PrimaryKey key) {
        if (key == null || !key.columns().contains(column.name())) {
            return column;
        }
        boolean rows = !options.containsKey(TableOptions.WITHOUT_ROWID);
        boolean alias = key.columns().size() == 1 && rows && !descendingKey && integers.contains(column.name());
        boolean required = alias || !rows || options.containsKey(TableOptions.STRICT);
        return column.identity(alias ? Identity.BY_DEFAULT : null).nullable(column.nullable() && !required);
    }

    private static boolean isKey(Column column, @Nullable PrimaryKey key) {
        return key != null && key.columns().contains(column.name());
    }

    private List<String> declared(List<String> names) {
        return names.stream().map(this::declared).toList();
    }

    /** {@return the name as the column has it, which has no case in SQLite} */
    private String declared(String name) {
        return columns.stream()
                .map(Column::name)
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }
}
