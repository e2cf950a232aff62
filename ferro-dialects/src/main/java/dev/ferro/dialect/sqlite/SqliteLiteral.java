package dev.ferro.dialect.sqlite;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Values as literals, each one what is bound for it. */
final class SqliteLiteral {

    private SqliteLiteral() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return ofPlain(SqliteValue.of(value));
    }

    private static String ofPlain(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0";
        }
        if (value instanceof byte[] bytes) {
            return "X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'";
        }
        if (value instanceof Double || value instanceof Float) {
            return number(((Number) value).doubleValue());
        }
        return isInteger(value) ? value.toString() : text(value.toString());
    }

    private static boolean isInteger(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }

    /** SQLite has no NaN and reads a number beyond its range as infinity. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "NULL";
        }
        return Double.isInfinite(value) ? (value > 0 ? "9e999" : "-9e999") : Double.toString(value);
    }

    /** A NUL character would end the statement in SQLite's own client. */
    static String text(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\0') < 0 ? quoted : "(" + quoted.replace("\0", "' || char(0) || '") + ")";
    }
}
