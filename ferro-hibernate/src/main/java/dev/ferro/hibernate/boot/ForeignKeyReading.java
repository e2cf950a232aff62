package dev.ferro.hibernate.boot;

import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.ReferentialAction;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the foreign keys of tables.
 *
 * @param mapping the mapping
 */
record ForeignKeyReading(Mapping mapping) {

    /** Where a database cannot alter tables, Hibernate leaves them out. */
    List<ForeignKey> read(org.hibernate.mapping.Table table) {
        return mapping.dialect().hasAlterTable()
                ? all(table).stream()
                        .filter(key -> key.isCreationEnabled() && key.isPhysicalConstraint())
                        .map(this::read)
                        .toList()
                : List.of();
    }

    /** The way to them that all versions have. */
    @SuppressWarnings({"deprecation", "removal"})
    private static List<org.hibernate.mapping.ForeignKey> all(org.hibernate.mapping.Table table) {
        return List.copyOf(table.getForeignKeys().values());
    }

    private ForeignKey read(org.hibernate.mapping.ForeignKey key) {
        List<org.hibernate.mapping.Column> targets = key.isReferenceToPrimaryKey()
                ? key.getReferencedTable().getPrimaryKey().getColumns()
                : key.getReferencedColumns();
        ForeignKey read = ForeignKey.of(
                mapping.names().of(key.getName()),
                key.getColumns().stream().map(mapping.names()::of).toList(),
                mapping.names().of(key.getReferencedTable()),
                targets.stream().map(mapping.names()::of).toList());
        ReferentialAction onDelete = mapping.dialect().supportsCascadeDelete()
                ? action(key.getOnDeleteAction())
                : ReferentialAction.NO_ACTION;
        return withWords(withWords(read.onDelete(onDelete), key.getKeyDefinition()), Line.options(key));
    }

    private static ReferentialAction action(@Nullable OnDeleteAction action) {
        return action == null ? ReferentialAction.NO_ACTION : ReferentialAction.valueOf(action.name());
    }

    /** {@return the key with what a mapping says of it in SQL} */
    private static ForeignKey withWords(ForeignKey key, @Nullable String words) {
        String text = words == null ? "" : words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        ForeignKey read = key;
        for (ReferentialAction action : ReferentialAction.values()) {
            String sql = action.sql().toLowerCase(Locale.ROOT);
            read = text.contains("on delete " + sql) ? read.onDelete(action) : read;
            read = text.contains("on update " + sql) ? read.onUpdate(action) : read;
        }
        if (text.contains("initially deferred")) {
            return read.deferrability(Deferrability.INITIALLY_DEFERRED);
        }
        boolean deferrable = text.contains("deferrable") && !text.contains("not deferrable");
        return deferrable ? read.deferrability(Deferrability.INITIALLY_IMMEDIATE) : read;
    }
}
