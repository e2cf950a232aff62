package dev.ferro.hibernate.boot;

import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Identity;
import dev.ferro.schema.type.DataType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns, as Hibernate would write their definitions.
 *
 * @param mapping the mapping
 * @param enums the enum types that have names
 */
record ColumnReading(Mapping mapping, NamedEnums enums) {

    Column read(org.hibernate.mapping.Column column) {
        // a definition that the mapping spells out may say more than a type
        Definition definition = Definition.of(
                column.getSqlType(mapping.metadata()), mapping.spelledOut().contains(column));
        String name = mapping.names().of(column);
        DataType type = type(definition);
        Column read = column.isIdentity() || definition.identity()
                ? Column.of(name, type).notNull().identity(Identity.BY_DEFAULT)
                : new Column(
                        name,
                        type,
                        !isRequired(column) && !definition.required(),
                        column.getDefaultValue() == null ? definition.defaultValue() : column.getDefaultValue(),
                        null,
                        generated(column),
                        collation(column, definition),
                        null);
        return read.comment(Comments.kept(column.getComment(), mapping.dialect().getColumnComment(""), mapping));
    }

    private boolean isRequired(org.hibernate.mapping.Column column) {
        return !column.isNullable() && (column.getGeneratedAs() == null || Line.requiresComputed(mapping.dialect()));
    }

    private static @Nullable String collation(org.hibernate.mapping.Column column, Definition definition) {
        return column.getCollation() == null ? definition.collation() : column.getCollation();
    }

    private DataType type(Definition definition) {
        return enums.named(definition.type(), mapping)
                .<DataType>map(type -> type)
                .orElseGet(() -> mapping.types().parse(definition.type()));
    }

    /** Whether it is kept with the row, the dialect says in words only. */
    private @Nullable Generated generated(org.hibernate.mapping.Column column) {
        String expression = column.getGeneratedAs();
        if (expression == null) {
            return null;
        }
        String written = mapping.dialect().generatedAs(expression).toLowerCase(Locale.ROOT);
        return new Generated(expression, written.contains("stored") || written.contains("persistent"));
    }
}
