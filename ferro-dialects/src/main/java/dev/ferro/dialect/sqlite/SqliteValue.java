package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.StandardExecution;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** What a value becomes in SQLite, which has no types for times: bound or written, it is the same. */
final class SqliteValue {

    /**
     * As {@code CURRENT_TIMESTAMP} and the driver's {@code getTimestamp} write it, with as many digits as there are.
     *
     * @see <a href="https://www.sqlite.org/lang_datefunc.html">Date And Time Functions</a>
     */
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
            .toFormatter(Locale.ROOT);

    private SqliteValue() {}

    static Object of(Object value) {
        Object plain = StandardExecution.plain(value);
        if (plain instanceof OffsetDateTime moment) {
            return TIMESTAMP.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
        }
        return plain instanceof LocalDateTime time ? TIMESTAMP.format(time) : plain;
    }
}
