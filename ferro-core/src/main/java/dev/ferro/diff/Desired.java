package dev.ferro.diff;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The desired schema twice: compared is the normal form, written down is the original, so that scripts speak of
 * {@code uuid()} where the database keeps a text.
 */
final class Desired {

    private final Schema normalized;
    private final Map<QualifiedName, Table> tables;
    private final Map<QualifiedName, Table> originalTables;
    private final Map<QualifiedName, EnumType> originalEnums;

    Desired(Schema original, Schema normalized) {
        this.normalized = normalized;
        this.tables = byName(normalized);
        this.originalTables = byName(original);
        this.originalEnums = original.enums().stream().collect(Collectors.toMap(EnumType::name, Function.identity()));
    }

    private static Map<QualifiedName, Table> byName(Schema schema) {
        return schema.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));
    }

    /** {@return what is to be compared} */
    Schema normalized() {
        return normalized;
    }

    boolean holds(QualifiedName table) {
        return tables.containsKey(table);
    }

    /** {@return a table that is desired} */
    DesiredTable table(QualifiedName name) {
        Table normal = tables.get(name);
        return new DesiredTable(originalTables.getOrDefault(name, normal), normal);
    }

    /** {@return the type as it was described} */
    EnumType original(EnumType normal) {
        return originalEnums.getOrDefault(normal.name(), normal);
    }
}
