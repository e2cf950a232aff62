package dev.ferro.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little that can be said of an SQL expression without knowing its database: where its identifiers are. */
public final class SqlExpression {

    /** String literals and comments are skipped whole; quoted and bare identifiers are found. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|--[^\n]*|\"(?:[^\"]|\"\")*\"|[A-Za-z_][A-Za-z0-9_$]*");

    private SqlExpression() {}

    /** {@return the expression with an identifier, quoted or not, called otherwise} */
    public static String renameIdentifier(String expression, String before, String after) {
        return TOKEN.matcher(expression).replaceAll(match -> {
            String token = match.group();
            if (token.equals(before)) {
                return Matcher.quoteReplacement(after);
            }
            boolean quoted = token.equals('"' + before + '"');
            return Matcher.quoteReplacement(quoted ? '"' + after + '"' : token);
        });
    }

    /** {@return whether the expression mentions an identifier, quoted or not} */
    public static boolean mentions(String expression, String identifier) {
        return TOKEN.matcher(expression)
                .results()
                .map(java.util.regex.MatchResult::group)
                .anyMatch(token -> token.equalsIgnoreCase(identifier) || token.equals('"' + identifier + '"'));
    }
}
