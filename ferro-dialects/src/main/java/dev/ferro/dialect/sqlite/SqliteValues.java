package dev.ferro.dialect.sqlite;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values as SQLite keeps them, the same whether they are bound or written into a script.
 *
 * <p>Instants are texts in UTC, in the form of CURRENT_TIMESTAMP, which the functions of SQLite and its JDBC driver read.
 *
 * @see <a href="https://www.sqlite.org/lang_datefunc.html#time_values">Time values</a>
 */
final class SqliteValues {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
            .toFormatter(Locale.ROOT);

    private SqliteValues() {}

    /** {@return what is bound for a value: a number, bytes or a text} */
    static Object parameter(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Number number && !(value instanceof BigDecimal)) {
            return number(number);
        }
        return value instanceof byte[] ? value : text(value);
    }

    private static Object number(Number value) {
        if (value instanceof Double || value instanceof Float) {
            return value.doubleValue();
        }
        return value instanceof BigInteger ? value.toString() : (Object) value.longValue();
    }

    private static String text(Object value) {
        LocalDateTime time = time(value);
        if (time != null) {
            return TIME.format(time);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : date(value);
    }

    /** {@return a date and time of day, in UTC where it has a zone, or null if the value is none} */
    private static @Nullable LocalDateTime time(Object value) {
        if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime offset) {
            return LocalDateTime.ofInstant(offset.toInstant(), ZoneOffset.UTC);
        }
        if (value instanceof ZonedDateTime zoned) {
            return LocalDateTime.ofInstant(zoned.toInstant(), ZoneOffset.UTC);
        }
        return value instanceof LocalDateTime local ? local : null;
    }

    /** The texts of dates and times of day are already as SQLite has them. */
    private static String date(Object value) {
        boolean plain = value instanceof java.sql.Date || value instanceof java.sql.Time;
        return value instanceof java.util.Date date && !plain ? text(date.toInstant()) : value.toString();
    }

    /** {@return what is written for a value that {@link #parameter} has returned, or for none} */
    static String literal(@Nullable Object value) {
        Object bound = value == null ? null : parameter(value);
        if (bound == null) {
            return "NULL";
        }
        if (bound instanceof byte[] bytes) {
            return "X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'";
        }
        if (bound instanceof Double number) {
            return literal(number.doubleValue());
        }
        return bound instanceof Number ? bound.toString() : quoted(bound.toString());
    }

    /** SQLite has no NaN and reads a number beyond its range as infinity. */
    private static String literal(double value) {
        if (Double.isNaN(value)) {
            return "NULL";
        }
        return Double.isInfinite(value) ? (value > 0 ? "9e999" : "-9e999") : Double.toString(value);
    }

    /** {@return a text in quotes} A NUL character would end the statement in SQLite's own client. */
    static String quoted(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\0') < 0 ? quoted : "(" + quoted.replace("\0", "' || char(0) || '") + ")";
    }
}
