package dev.ferro.dialect.postgresql;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.EnumerationType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The types of the columns that were read: enum types by their number, all others by their spelling, parsed once. */
final class PostgresqlReadTypes {

    private final Map<Long, Entry> enums;
    private final Map<Long, DataType> enumerations = new HashMap<>();
    private final Map<String, DataType> others = new HashMap<>();

    PostgresqlReadTypes(Map<Long, Entry> enums) {
        this.enums = enums;
        enums.forEach((oid, entry) -> enumerations.put(
                oid, new EnumerationType(entry.type().name(), entry.type().labels())));
    }

    /** {@return the enum types that live in one of the schemas and that no extension owns} */
    List<EnumType> enums(Collection<String> schemas) {
        return enums.values().stream()
                .filter(entry -> !entry.ofExtension() && schemas.contains(entry.schema()))
                .map(Entry::type)
                .toList();
    }

    /** {@return the enum type of a number, or else what the spelling stands for} */
    DataType type(long enumOid, String spelling) {
        return enumOid == 0
                ? others.computeIfAbsent(spelling, PostgresqlTypes.TYPES::parse)
                : Objects.requireNonNull(enumerations.get(enumOid));
    }

    /**
     * One enum type.
     *
     * @param type the type
     * @param schema the schema it really lives in
     * @param ofExtension whether an extension owns it
     */
    record Entry(EnumType type, String schema, boolean ofExtension) {}
}
