package dev.ferro.schema;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little that can be said of an SQL expression without knowing its database: where its identifiers are. */
public final class SqlExpression {

    /** String literals and comments are skipped whole; quoted and bare identifiers are found. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|--[^\n]*|\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

    private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

    /** The words of an expression, and those that name common things; where a database reserves more, it quotes too. */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "and",
            "any",
            "array",
            "as",
            "asc",
            "between",
            "both",
            "by",
            "case",
            "cast",
            "check",
            "collate",
            "column",
            "constraint",
            "create",
            "cross",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "default",
            "desc",
            "distinct",
            "do",
            "else",
            "end",
            "except",
            "exists",
            "false",
            "for",
            "foreign",
            "from",
            "full",
            "glob",
            "grant",
            "group",
            "having",
            "in",
            "index",
            "inner",
            "intersect",
            "into",
            "is",
            "isnull",
            "join",
            "key",
            "leading",
            "left",
            "like",
            "limit",
            "match",
            "natural",
            "not",
            "notnull",
            "null",
            "offset",
            "on",
            "only",
            "or",
            "order",
            "outer",
            "placing",
            "position",
            "primary",
            "references",
            "regexp",
            "right",
            "row",
            "select",
            "session_user",
            "set",
            "some",
            "table",
            "then",
            "to",
            "trailing",
            "true",
            "union",
            "unique",
            "user",
            "using",
            "values",
            "when",
            "where",
            "window",
            "with");

    private SqlExpression() {}

    /** {@return the expression with an identifier, quoted or not, called otherwise} */
    public static String renameIdentifier(String expression, String before, String after) {
        return TOKEN.matcher(expression).replaceAll(match -> {
            String token = match.group();
            return Matcher.quoteReplacement(isIdentifier(token, before) ? write(after, token) : token);
        });
    }

    /** {@return the expression with a text in it, alone in its quotes, for another} */
    public static String renameLiteral(String expression, String before, String after) {
        String literal = literal(before);
        return TOKEN.matcher(expression)
                .replaceAll(match ->
                        Matcher.quoteReplacement(match.group().equals(literal) ? literal(after) : match.group()));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** {@return every identifier in the expression: quoted ones as they are called, bare ones in lower case} */
    public static Set<String> identifiers(String expression) {
        Set<String> identifiers = new HashSet<>();
        Matcher matcher = TOKEN.matcher(expression);
        while (matcher.find()) {
            String token = matcher.group();
            if (token.charAt(0) == '"') {
                identifiers.add(token.substring(1, token.length() - 1).replace("\"\"", "\""));
            } else if (token.charAt(0) != '\'' && !token.startsWith("--")) {
                identifiers.add(token.toLowerCase(Locale.ROOT));
            }
        }
        return identifiers;
    }

    /** {@return whether the expression mentions an identifier, quoted or not} */
    public static boolean mentions(String expression, String identifier) {
        return TOKEN.matcher(expression)
                .results()
                .map(MatchResult::group)
                .anyMatch(token -> isIdentifier(token, identifier));
    }

    /** {@return whether the expression mentions a name, in a text too, as {@code nextval('numbers')} does} */
    public static boolean names(String expression, String name) {
        return mentions(expression, name)
                || TOKEN.matcher(expression)
                        .results()
                        .map(MatchResult::group)
                        .filter(token -> token.charAt(0) == '\'')
                        .map(token -> token.substring(1, token.length() - 1).replace("''", "'"))
                        .anyMatch(text -> mentions(text, name));
    }

    private static boolean isIdentifier(String token, String identifier) {
        return token.equalsIgnoreCase(identifier) || token.equals(quote(identifier));
    }

    /** Quotes a name where the token that it takes the place of was quoted, or where it must be. */
    private static String write(String name, String token) {
        boolean bare = BARE.matcher(name).matches() && !RESERVED.contains(name);
        return bare && token.charAt(0) != '"' ? name : quote(name);
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
