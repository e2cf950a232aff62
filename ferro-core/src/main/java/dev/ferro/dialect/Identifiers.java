package dev.ferro.dialect;

import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a database writes identifiers: bare where they survive it, quoted where they would not.
 *
 * @param quote the quoting character
 * @param reserved the reserved words, in lower case
 */
public record Identifiers(char quote, Set<String> reserved) {

    public Identifiers {
        reserved = Set.copyOf(reserved);
    }

    public String quote(String name) {
        boolean bare = isBare(name) && !reserved.contains(name.toLowerCase(Locale.ROOT));
        String mark = String.valueOf(quote);
        return bare ? name : mark + name.replace(mark, mark + mark) + mark;
    }

    private static boolean isBare(String name) {
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            boolean letter = (character >= 'a' && character <= 'z') || character == '_';
            if (!letter && (index == 0 || character < '0' || character > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    public String quote(QualifiedName name) {
        return name.schema() == null ? quote(name.name()) : quote(name.schema()) + "." + quote(name.name());
    }

    /** {@return the names quoted and separated by commas} */
    public String list(List<String> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", "));
    }
}
