package dev.ferro.run;

import dev.ferro.Problem;
import dev.ferro.dialect.Types;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQL with question marks for values; those inside literals, identifiers and comments are none.
 *
 * @param sql the text
 */
record Placeholders(String sql) {

    /** A doubled question mark is how PostgreSQL's driver wants its operator {@code ?} written among parameters. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)(?<skip>\\b[eE]'(?:[^'\\\\]|\\\\.|'')*'|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\n]*|/\\*.*?\\*/"
                    + "|\\$(?<tag>[A-Za-z_]*)\\$.*?\\$\\k<tag>\\$)|(?<escaped>\\?\\?)|(?<place>\\?)");

    /** {@return the text with a literal in each place} */
    String filled(List<@Nullable Object> values, Types types) {
        Iterator<@Nullable Object> rest = values.iterator();
        StringBuilder filled = new StringBuilder();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String replacement = matcher.group();
            if (matcher.group("escaped") != null) {
                replacement = "?";
            } else if (matcher.group("place") != null) {
                replacement = rest.hasNext() ? types.literal(rest.next()) : fail(values.size());
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(replacement));
        }
        if (rest.hasNext()) {
            fail(values.size());
        }
        return matcher.appendTail(filled).toString();
    }

    private String fail(int values) {
        throw Problem.of("parameter-count", "A statement has " + values + " values, but not as many question marks.")
                .at(Texts.shortened(sql))
                .advise("Give one value for each `?`.")
                .refused();
    }
}
