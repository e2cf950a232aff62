package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Brackets;
import dev.ferro.schema.type.DataType;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One spelling for what can be told to be the same without asking the database. */
final class PostgresqlExpressions {

    private static final Pattern NULL = Pattern.compile("(?i)null(::.*)?");
    private static final Pattern CAST_LITERAL = Pattern.compile("('(?:[^']++|'')*+')::(.+)");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']++|'')*+)'");
    private static final Pattern NUMERAL = Pattern.compile("[+-]?\\d+(\\.\\d*)?|[+-]?\\.\\d+");
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\(\\)");
    private static final Pattern CLOCK = Pattern.compile("(?i)now\\(\\)|transaction_timestamp\\(\\)|current_timestamp");
    private static final Pattern SESSION_WORD =
            Pattern.compile("(?i)current_(date|time|user|role|catalog|schema)|local(time|timestamp)|session_user|user");

    /** Names of types among which a cast of a literal makes no difference. */
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "bpchar");

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> TRUTHS = Set.of("t", "true", "y", "yes", "on", "1");
    private static final Set<String> UNTRUTHS = Set.of("f", "false", "n", "no", "off", "0");

    private PostgresqlExpressions() {}

    /** {@return an expression as PostgreSQL prints it, in its one spelling} */
    static String plain(String printed) {
        return PostgresqlLists.plain(Brackets.bare(printed));
    }

    /** {@return a default in its one spelling, or null if it is NULL, which is no default at all} */
    static @Nullable String defaultValue(@Nullable String expression, DataType type) {
        if (expression == null || NULL.matcher(Brackets.bare(expression)).matches()) {
            return null;
        }
        String text = word(withoutCast(Brackets.bare(expression), type));
        PostgresqlKind kind = PostgresqlKind.of(type);
        if (kind.isNumber()) {
            return number(PostgresqlSequences.respelled(text));
        }
        return kind == PostgresqlKind.BOOLEAN ? truth(text) : text;
    }

    /** PostgreSQL prints a literal with its type; in a column of that type it goes without saying. */
    private static String withoutCast(String text, DataType type) {
        Matcher cast = CAST_LITERAL.matcher(text);
        return cast.matches() && isSame(PostgresqlTypeName.of(cast.group(2)), type) ? cast.group(1) : text;
    }

    private static boolean isSame(PostgresqlTypeName cast, DataType type) {
        if (PostgresqlKind.of(type) == PostgresqlKind.UNKNOWN) {
            return false;
        }
        PostgresqlTypeName column = PostgresqlTypeName.of(PostgresqlTypes.TYPES.print(type));
        boolean family = (TEXTS.contains(cast.name()) && TEXTS.contains(column.name()))
                || (NUMBERS.contains(cast.name()) && NUMBERS.contains(column.name()))
                || cast.name().equals(column.name());
        return family && cast.suffix().equals(column.suffix());
    }

    private static String word(String text) {
        if (CLOCK.matcher(text).matches()) {
            return "CURRENT_TIMESTAMP";
        }
        if (SESSION_WORD.matcher(text).matches()) {
            return text.toUpperCase(Locale.ROOT);
        }
        return FUNCTION.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static String number(String text) {
        String unquoted = unquoted(text);
        if (!NUMERAL.matcher(unquoted).matches()) {
            return text;
        }
        BigDecimal value = new BigDecimal(unquoted);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String truth(String text) {
        String value = unquoted(text).toLowerCase(Locale.ROOT);
        boolean literal = LITERAL.matcher(text).matches() || value.equals("true") || value.equals("false");
        if (literal && TRUTHS.contains(value)) {
            return "true";
        }
        return literal && UNTRUTHS.contains(value) ? "false" : text;
    }

    private static String unquoted(String text) {
        Matcher literal = LITERAL.matcher(text);
        return literal.matches() ? literal.group(1).strip() : text;
    }
}
