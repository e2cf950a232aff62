package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Brackets;
import dev.ferro.dialect.mysql.MysqlTokens.Kind;
import dev.ferro.dialect.mysql.MysqlTokens.Token;
import dev.ferro.schema.type.DataType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for what can be told to be the same without asking the server: names are bare or between double quotes, as
 * all of Ferro has them, quotes in texts are doubled, and texts have no character set.
 */
final class MysqlExpressions {

    /** What the default of a time is called, whatever its digits. */
    static final String NOW = "CURRENT_TIMESTAMP";

    /** MySQL prints the session's character set before each text. */
    private static final Set<String> CHARACTER_SETS = Set.of("_utf8mb4", "_utf8mb3", "_utf8", "_latin1");

    private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']++|'')*+)'");
    private static final Pattern NUMERAL = Pattern.compile("[+-]? ?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[Ee][+-]?\\d+)?");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)(?:now\\( ?\\d? ?\\)|(?:current_timestamp|localtimestamp|localtime)(?: ?\\( ?\\d? ?\\))?)");
    private static final Pattern FRACTION = Pattern.compile("('[^']*:\\d\\d)(?:\\.0+|(\\.\\d*[1-9])0+)'");
    private static final Pattern CONSTANT =
            Pattern.compile("(?i)'(?:[^']++|'')*+'|[bx]'[^']*'|0x[0-9a-f]+|true|false|" + NUMERAL.pattern());

    /** MariaDB prints the next number of a sequence as a function, and the database before the sequence. */
    private static final Pattern NEXT = Pattern.compile(
            "(?i)^(?:next value for |nextval ?\\( ?)(?:[\\w$]+ ?\\. ?)?" + "(\"(?:[^\"]|\"\")+\"|[\\w$]+) ?\\)?$");

    private MysqlExpressions() {}

    /** {@return the expression in its one spelling} */
    static String normal(String expression) {
        StringBuilder sql = new StringBuilder();
        List<Token> tokens = MysqlTokens.of(expression);
        for (int place = 0; place < tokens.size(); place++) {
            sql.append(normal(tokens, place));
        }
        return Brackets.bare(sql.toString());
    }

    private static String normal(List<Token> tokens, int place) {
        Token token = tokens.get(place);
        return switch (token.kind()) {
            case TEXT -> MysqlLiterals.quoted(token.value());
            case NAME -> name(token.value());
            case SPACE -> " ";
            case WORD -> isCharacterSet(tokens, place) ? "" : token.value();
            case SIGN -> token.value();
        };
    }

    private static boolean isCharacterSet(List<Token> tokens, int place) {
        return CHARACTER_SETS.contains(tokens.get(place).value())
                && place + 1 < tokens.size()
                && tokens.get(place + 1).kind() == Kind.TEXT;
    }

    static String name(String name) {
        boolean bare = BARE.matcher(name).matches()
                && MysqlDialect.IDENTIFIERS.quote(name).equals(name);
        return bare ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** {@return the expression as a statement writes it, whatever the session takes double quotes for} */
    static String written(String expression) {
        StringBuilder sql = new StringBuilder();
        for (Token token : MysqlTokens.of(expression)) {
            switch (token.kind()) {
                case TEXT -> sql.append(MysqlLiterals.quoted(token.value()));
                case NAME -> sql.append(MysqlDialect.IDENTIFIERS.quote(token.value()));
                case SPACE, WORD, SIGN -> sql.append(token.value());
            }
        }
        return sql.toString();
    }

    /** {@return a default in its one spelling, or null if it is NULL, which is no default at all} */
    static @Nullable String defaultValue(@Nullable String expression, DataType type) {
        if (expression == null) {
            return null;
        }
        String text = NEXT.matcher(normal(expression)).replaceFirst("nextval($1)");
        if (text.equalsIgnoreCase("NULL")) {
            return null;
        }
        return switch (MysqlKind.of(type)) {
            case NUMBER -> number(text);
            case BOOLEAN -> truth(text);
            case TIME -> time(text);
            case TEXT, JSON, LONG, UUID, OTHER -> text;
        };
    }

    private static String number(String text) {
        Matcher literal = LITERAL.matcher(text);
        String numeral = literal.matches() ? literal.group(1).strip() : text;
        if (!NUMERAL.matcher(numeral).matches()) {
            return text.equalsIgnoreCase("true") ? "1" : text.equalsIgnoreCase("false") ? "0" : text;
        }
        BigDecimal value = new BigDecimal(numeral.replace(" ", ""));
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String truth(String text) {
        return switch (number(text)) {
            case "1" -> "TRUE";
            case "0" -> "FALSE";
            default -> text;
        };
    }

    private static String time(String text) {
        if (CLOCK.matcher(text).matches()) {
            return NOW;
        }
        Matcher fraction = FRACTION.matcher(text);
        return fraction.matches()
                ? fraction.group(1) + (fraction.group(2) == null ? "" : fraction.group(2)) + "'"
                : text;
    }

    /** {@return whether a default is a constant, which needs no brackets} */
    static boolean isConstant(String expression) {
        return CONSTANT.matcher(expression).matches();
    }
}
