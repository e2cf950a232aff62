package dev.ferro.operation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that something is made of, which databases may have to say each in its own way.
 *
 * @param common the SQL for each database that has none of its own; null where only those that are named have the thing
 * @param own the SQL of single databases, by their names
 */
public record Definition(@Nullable String common, Map<String, String> own) {

    /** The definition of what is known by its name alone. */
    public static final Definition UNKNOWN = new Definition(null, Map.of());

    public Definition {
        own = Collections.unmodifiableMap(new TreeMap<>(own));
    }

    /** {@return one that all databases share} */
    public static Definition of(String sql) {
        return new Definition(sql, Map.of());
    }

    /** {@return this one with other SQL for the database of a name} */
    public Definition on(String database, String sql) {
        Map<String, String> all = new TreeMap<>(own);
        all.put(database, sql);
        return new Definition(common, all);
    }

    /** {@return the SQL for the database of a name, if there is any} */
    public Optional<String> text(String database) {
        return Optional.ofNullable(own.getOrDefault(database, common));
    }

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }
}
