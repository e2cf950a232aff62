package dev.ferro.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a database keeps with a table that models do not describe and a rebuild of the table must carry over.
 *
 * <p>Only the dialect that read it understands it; its normal form leaves it out, so that it never is a difference.
 *
 * @param options table options by name, such as SQLite's {@code STRICT}
 * @param attached SQL statements that create what hangs on the table and falls with it, such as triggers
 */
public record NativeDetails(Map<String, String> options, List<String> attached) {

    public static final NativeDetails NONE = new NativeDetails(Map.of(), List.of());

    public NativeDetails {
        options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
        attached = List.copyOf(attached);
    }
}
