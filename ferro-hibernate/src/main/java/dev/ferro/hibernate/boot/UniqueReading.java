package dev.ferro.hibernate.boot;

import dev.ferro.schema.Deferrability;
import dev.ferro.schema.UniqueConstraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.NamingHelper;
import org.hibernate.dialect.unique.UniqueDelegate;

/** Reads the unique constraints of a table: the dialect's delegate says which of them it would write, and where. */
final class UniqueReading {

    private final Mapping mapping;
    private final org.hibernate.mapping.Table table;
    private final Set<String> proposed;
    private final UniqueDelegate delegate;
    private final Map<String, UniqueConstraint> uniques = new LinkedHashMap<>();

    UniqueReading(Mapping mapping, org.hibernate.mapping.Table table, Set<String> proposed) {
        this.mapping = mapping;
        this.table = table;
        this.proposed = proposed;
        this.delegate = mapping.dialect().getUniqueDelegate();
    }

    List<UniqueConstraint> read() {
        table.getColumns().stream()
                .filter(column -> column.isUnique() && !table.isPrimaryKey(column))
                .forEach(this::read);
        String inTable = delegate.getTableCreationUniqueConstraintsFragment(table, mapping.context());
        for (org.hibernate.mapping.UniqueKey key : table.getUniqueKeys().values()) {
            String apart = delegate.getAlterTableToAddUniqueKeyCommand(key, mapping.metadata(), mapping.context());
            boolean written = inTable.contains("unique (" + columns(key));
            if (!apart.isEmpty() || (written && key.isNameExplicit())) {
                add(key);
            } else if (written) {
                proposed.add(add(key));
            }
        }
        return List.copyOf(uniques.values());
    }

    /** The exporter makes a key of such a column, and a dialect may write it with the column. */
    private void read(org.hibernate.mapping.Column column) {
        String given = column.getUniqueKeyName();
        String name = given == null
                ? NamingHelper.INSTANCE.generateHashedConstraintName(
                        "UK",
                        table.getNameIdentifier(),
                        List.of(Identifier.toIdentifier(column.getName(), column.isQuoted())))
                : given;
        table.getOrCreateUniqueKey(name).addColumn(column);
        if (!delegate.getColumnDefinitionUniquenessFragment(column, mapping.context())
                .isEmpty()) {
            String called = mapping.names().of(name);
            proposed.add(called);
            uniques.put(
                    called, new UniqueConstraint(called, List.of(mapping.names().of(column))));
        }
    }

    private String columns(org.hibernate.mapping.UniqueKey key) {
        return key.getColumns().stream()
                .map(column -> column.getQuotedName(mapping.dialect())
                        + (key.getColumnOrderMap().containsKey(column)
                                ? " " + key.getColumnOrderMap().get(column)
                                : ""))
                .collect(Collectors.joining(", ", "", ")"));
    }

    private String add(org.hibernate.mapping.UniqueKey key) {
        String name = mapping.names().of(key.getName());
        UniqueConstraint unique = new UniqueConstraint(
                name, key.getColumns().stream().map(mapping.names()::of).toList());
        uniques.put(name, withOptions(unique, Line.options(key)));
        return name;
    }

    private UniqueConstraint withOptions(UniqueConstraint unique, String options) {
        return switch (options.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
            case "" -> unique;
            case "nulls not distinct" -> unique.nullsNotDistinct();
            case "deferrable", "deferrable initially immediate" ->
                unique.deferrability(Deferrability.INITIALLY_IMMEDIATE);
            case "deferrable initially deferred", "initially deferred" ->
                unique.deferrability(Deferrability.INITIALLY_DEFERRED);
            default -> {
                mapping.remarks().add("The options of `" + unique.name() + "` are left to you: " + options);
                yield unique;
            }
        };
    }
}
