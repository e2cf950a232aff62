package dev.ferro.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tables are looked at, by patterns in which {@code *} stands for any letters.
 *
 * @param include the only tables of interest; empty for all
 * @param exclude tables that are left alone all the same
 * @param schemas the schemas that are looked at beside the default one and those that models name
 */
public record TableFilter(List<String> include, List<String> exclude, List<String> schemas) {

    /** {@return whether a table is of interest} A pattern with a dot is for the schema and the name, others for the name. */
    public boolean accepts(@Nullable String schema, String name) {
        return (include.isEmpty() || matches(include, schema, name)) && !matches(exclude, schema, name);
    }

    private static boolean matches(List<String> patterns, @Nullable String schema, String name) {
        String qualified = schema == null ? name : schema + "." + name;
        for (String pattern : patterns) {
            if (matches(pattern, 0, pattern.indexOf('.') < 0 ? name : qualified, 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String pattern, int at, String name, int from) {
        if (at == pattern.length()) {
            return from == name.length();
        }
        if (pattern.charAt(at) == '*') {
            return matches(pattern, at + 1, name, from)
                    || (from < name.length() && matches(pattern, at, name, from + 1));
        }
        return from < name.length()
                && pattern.charAt(at) == name.charAt(from)
                && matches(pattern, at + 1, name, from + 1);
    }
}
