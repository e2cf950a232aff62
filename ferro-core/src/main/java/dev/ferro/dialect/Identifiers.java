package dev.ferro.dialect;

import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a database writes identifiers: bare where they survive it, quoted where they would not.
 *
 * @param quote the quoting character
 * @param reserved the reserved words, in lower case
 */
public record Identifiers(char quote, Set<String> reserved) {

    private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

    public Identifiers {
        reserved = Set.copyOf(reserved);
    }

    public String quote(String name) {
        boolean bare = BARE.matcher(name).matches() && !reserved.contains(name.toLowerCase(Locale.ROOT));
        String mark = String.valueOf(quote);
        return bare ? name : mark + name.replace(mark, mark + mark) + mark;
    }

    public String quote(QualifiedName name) {
        return name.schema() == null ? quote(name.name()) : quote(name.schema()) + "." + quote(name.name());
    }

    /** {@return the names quoted and separated by commas} */
    public String list(List<String> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", "));
    }
}
