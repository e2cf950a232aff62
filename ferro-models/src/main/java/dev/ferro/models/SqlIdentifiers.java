package dev.ferro.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the columns that an SQL expression speaks of: its identifiers, but for those that are words of SQL, functions,
 * types or collations.
 */
public final class SqlIdentifiers {

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\n]*|/\\*.*?\\*/"
                    + "|[EeBbXxNn]?'(?:[^']|'')*'|\\$(\\w*)\\$.*?\\$\\1\\$"
                    + "|(\"(?:[^\"]|\"\")+\"|`[^`]+`)"
                    + "|([\\p{L}_][\\p{L}\\p{N}_$]*)"
                    + "|\\d[\\w.]*|::|\\S",
            Pattern.DOTALL);

    private static final int QUOTED = 2;
    private static final int WORD = 3;

    /** Words that stand in expressions without being columns, functions or types. */
    private static final Set<String> SQL =
            Set.of(("all and any array as asc at between binary both by case cast character collate"
                            + " current_catalog current_date current_role current_schema current_time current_timestamp"
                            + " current_user default desc distinct document double else end escape except exists false filter for from"
                            + " glob group ilike in interval intersect into is isnull json leading like localtime localtimestamp"
                            + " match not notnull null nulls of offset on operator or order over overlaps partition placing"
                            + " precision regexp row select session_user similar some symmetric system_user then time timestamp to trailing"
                            + " true union unknown user using values varying when where with without zone")
                    .split(" "));

    private final List<MatchResult> tokens;

    private SqlIdentifiers(List<MatchResult> tokens) {
        this.tokens = tokens;
    }

    /** {@return the columns as the expression writes them, without quotes, in order} */
    public static List<String> in(String expression) {
        SqlIdentifiers found = new SqlIdentifiers(TOKEN.matcher(expression)
                .results()
                .filter(token ->
                        !token.group().startsWith("--") && !token.group().startsWith("/*"))
                .toList());
        return found.columns();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (int place = 0; place < tokens.size(); place++) {
            String text = text(place);
            if (isQuoted(place) && !isQualified(place)) {
                columns.add(text.substring(1, text.length() - 1).replace("\"\"", "\""));
            } else if (isWord(place) && !isQualified(place) && !isSql(place)) {
                columns.add(text);
            }
        }
        return columns.stream().distinct().toList();
    }

    /** A call, a schema before a point, and what follows a point, a cast or COLLATE are no columns. */
    private boolean isQualified(int place) {
        boolean called = text(place + 1).equals("(") || text(place + 1).equals(".");
        boolean named = Stream.of(".", "::", "collate").anyMatch(text(place - 1).toLowerCase(Locale.ROOT)::equals);
        return called || named;
    }

    /** A word of SQL, the type before a literal as in {@code DATE '2020-01-01'}, or what EXTRACT takes. */
    private boolean isSql(int place) {
        boolean typed = text(place + 1).endsWith("'");
        boolean extracted = text(place + 1).equalsIgnoreCase("from")
                && text(place - 1).equals("(")
                && text(place - 2).equalsIgnoreCase("extract");
        return typed || extracted || SQL.contains(text(place).toLowerCase(Locale.ROOT)) || isCastTarget(place);
    }

    /** In {@code CAST(x AS character varying)}, everything from AS to the closing parenthesis is a type. */
    private boolean isCastTarget(int place) {
        return IntStream.iterate(place - 1, before -> before >= 0 && isWord(before), before -> before - 1)
                .anyMatch(before -> text(before).equalsIgnoreCase("as"));
    }

    private boolean isWord(int place) {
        return inside(place) && tokens.get(place).group(WORD) != null;
    }

    private boolean isQuoted(int place) {
        return inside(place) && tokens.get(place).group(QUOTED) != null;
    }

    private boolean inside(int place) {
        return place >= 0 && place < tokens.size();
    }

    private String text(int place) {
        return inside(place) ? tokens.get(place).group() : "";
    }
}
