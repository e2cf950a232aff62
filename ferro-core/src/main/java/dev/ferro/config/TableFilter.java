package dev.ferro.config;

import dev.ferro.schema.QualifiedName;
import java.util.List;

/**
 * Which tables are looked at, by patterns in which {@code *} stands for any letters.
 *
 * @param include the only tables of interest; empty for all
 * @param exclude tables that are left alone all the same
 */
public record TableFilter(List<String> include, List<String> exclude) {

    public boolean accepts(QualifiedName table) {
        return (include.isEmpty() || matches(include, table)) && !matches(exclude, table);
    }

    private static boolean matches(List<String> patterns, QualifiedName table) {
        for (String pattern : patterns) {
            String name = pattern.indexOf('.') < 0 ? table.name() : table.toString();
            if (matches(pattern, 0, name, 0)) {
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
