package dev.ferro.script;

import dev.ferro.schema.QualifiedName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How scripts write the name of a table or type: {@code name}, {@code schema.name}, in quotes where it has a dot. */
final class TableName {

    private static final String PART = "([^.\"]+|\"(?:[^\"]|\"\")+\")";
    private static final Pattern NAME = Pattern.compile("(?:" + PART + "\\.)?" + PART, Pattern.DOTALL);

    private TableName() {}

    static Optional<QualifiedName> parse(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.matches()
                ? Optional.of(new QualifiedName(unquoted(matcher.group(1)), unquotedName(matcher.group(2))))
                : Optional.empty();
    }

    static String print(QualifiedName name) {
        String schema = name.schema();
        return schema == null ? quoted(name.name()) : quoted(schema) + "." + quoted(name.name());
    }

    private static @Nullable String unquoted(@Nullable String part) {
        return part == null ? null : unquotedName(part);
    }

    private static String unquotedName(String part) {
        return part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }

    private static String quoted(String part) {
        boolean plain = part.indexOf('.') < 0 && part.indexOf('"') < 0;
        return plain ? part : '"' + part.replace("\"", "\"\"") + '"';
    }
}
