package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.ReflectionScope;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of {@code sqlite_schema}, and the tables that they describe once these are asked for. */
final class Catalogue {

    private final Map<String, CatalogueEntry> tables = new LinkedHashMap<>();
    private final Map<String, List<CatalogueEntry>> hanging;
    private final Map<String, Table> read = new LinkedHashMap<>();

    /**
     * Keeps the entries of ordinary tables.
     *
     * @param entries all rows
     * @param left the names of tables to leave alone
     */
    Catalogue(List<CatalogueEntry> entries, Set<String> left) {
        entries.stream()
                .filter(entry -> entry.isTable() && !entry.isVirtualTable() && !left.contains(entry.name()))
                .forEach(entry -> tables.put(key(entry.name()), entry));
        hanging = entries.stream()
                .filter(entry -> !entry.isTable())
                .collect(Collectors.groupingBy(entry -> key(entry.table())));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    List<Table> tables(ReflectionScope scope) {
        return tables.values().stream()
                .map(entry -> QualifiedName.of(entry.name()))
                .filter(name -> scope.only().isEmpty() || scope.only().contains(name))
                .filter(scope.tables())
                .map(name -> complete(read(key(name.name()))))
                .toList();
    }

    /** {@return the tables that foreign keys refer to and that are not here} */
    Set<String> unknownParents() {
        return tables.keySet().stream()
                .flatMap(name -> read(name).foreignKeys().stream())
                .map(key -> key.target().name())
                .filter(name -> !tables.containsKey(key(name)))
                .collect(Collectors.toSet());
    }

    private Table read(String key) {
        Table known = read.get(key);
        if (known != null) {
            return known;
        }
        CatalogueEntry entry = Objects.requireNonNull(tables.get(key));
        Table table = CreateTableReader.read(entry.name(), entry.sql());
        read.put(key, table);
        return table;
    }

    private Table complete(Table table) {
        List<CatalogueEntry> entries = hanging.getOrDefault(key(table.name().name()), List.of());
        List<Index> indexes = entries.stream()
                .filter(CatalogueEntry::isIndex)
                .map(entry -> CreateIndexReader.read(entry.name(), table, entry.sql()))
                .toList();
        List<String> triggers = entries.stream()
                .filter(CatalogueEntry::isTrigger)
                .map(CatalogueEntry::sql)
                .toList();
        return table.withIndexes(indexes)
                .withForeignKeys(
                        table.foreignKeys().stream().map(this::resolved).toList())
                .withDetails(new NativeDetails(table.details().options(), triggers));
    }

    /**
     * {@return the foreign key with the names as the table has them that it refers to} Without columns it refers to that
     * table's primary key.
     */
    private ForeignKey resolved(ForeignKey key) {
        String target = key(key.target().name());
        if (!tables.containsKey(target)) {
            return key;
        }
        Table parent = read(target);
        PrimaryKey primaryKey = parent.primaryKey();
        List<String> columns = key.targetColumns();
        if (columns.isEmpty() && primaryKey != null) {
            columns = primaryKey.columns();
        }
        return key.target(
                parent.name(),
                columns.stream().map(name -> declared(parent, name)).toList());
    }

    private static String declared(Table table, String name) {
        return table.columns().stream()
                .map(column -> column.name())
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }
}
