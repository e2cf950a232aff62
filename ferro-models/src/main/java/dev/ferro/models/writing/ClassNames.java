package dev.ferro.models.writing;

import dev.ferro.models.ModelSettings;
import dev.ferro.models.Words;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.type.EnumerationType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the classes are called: for each table the singular of its name, for each enum type its own name. */
final class ClassNames {

    /** What a model's file says beside its own name. */
    private static final Set<String> RESERVED = Set.of(
            "Autoincrement",
            "BigDecimal",
            "Boolean",
            "Byte",
            "Character",
            "Check",
            "Deferrable",
            "Double",
            "EnumValue",
            "Enum",
            "Field",
            "Float",
            "ForeignKey",
            "Identity",
            "Index",
            "Instant",
            "Integer",
            "JsonStorage",
            "List",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "Long",
            "ManyToMany",
            "Map",
            "Model",
            "Nullable",
            "Object",
            "OnDelete",
            "OnUpdate",
            "Override",
            "Record",
            "Reference",
            "Short",
            "String",
            "UUID",
            "Unique");

    private final Map<QualifiedName, String> tables = new HashMap<>();
    private final Map<QualifiedName, String> enums = new HashMap<>();

    private ClassNames() {}

    static ClassNames of(Schema schema, ModelSettings settings) {
        ClassNames names = new ClassNames();
        Taken taken = new Taken(RESERVED);
        schema.tables().forEach(table -> {
            String singular = settings.pluralTables()
                    ? Words.singular(table.name().name())
                    : table.name().name();
            names.tables.put(table.name(), name(table.name(), JavaNames.className(singular), "Row", taken));
        });
        schema.tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.type().enumeration().stream())
                .map(EnumerationType::name)
                .distinct()
                .sorted()
                .forEach(type -> names.enums.put(type, name(type, JavaNames.className(type.name()), "Value", taken)));
        return names;
    }

    /** Of two names the one in another schema than the default one tells it. */
    private static String name(QualifiedName thing, String wanted, String suffix, Taken taken) {
        if (!taken.has(wanted)) {
            return taken.free(wanted);
        }
        String schema = thing.schema();
        return taken.free(schema == null ? wanted + suffix : JavaNames.className(schema) + wanted);
    }

    String table(QualifiedName name) {
        return Objects.requireNonNull(tables.get(name));
    }

    boolean hasTable(QualifiedName name) {
        return tables.containsKey(name);
    }

    String enumType(QualifiedName name) {
        return Objects.requireNonNull(enums.get(name));
    }
}
