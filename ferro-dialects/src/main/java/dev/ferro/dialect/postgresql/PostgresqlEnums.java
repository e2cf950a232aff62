package dev.ferro.dialect.postgresql;

import dev.ferro.schema.EnumType;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The enum types that were read.
 *
 * @param byOid the types, by their number in the catalogue
 */
record PostgresqlEnums(Map<Long, Entry> byOid) {

    /** {@return the types that live in one of the schemas and that no extension owns} */
    List<EnumType> types(Collection<String> schemas) {
        return byOid.values().stream()
                .filter(entry -> !entry.ofExtension() && schemas.contains(entry.schema()))
                .map(Entry::type)
                .toList();
    }

    EnumType type(long oid) {
        Entry entry = byOid.get(oid);
        if (entry == null) {
            throw new IllegalStateException("enum type " + oid + " went away while the catalogue was read");
        }
        return entry.type();
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
