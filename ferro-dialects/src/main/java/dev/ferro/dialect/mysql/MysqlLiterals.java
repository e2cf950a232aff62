package dev.ferro.dialect.mysql;

import dev.ferro.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Java values as literals of MariaDB and MySQL. */
final class MysqlLiterals {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT);

    private MysqlLiterals() {}

    /** {@return the value as a literal} */
    static String print(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return FORMS.stream()
                .filter(form -> form.type.isInstance(value))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of("value-unprintable", "A value of " + value.getClass() + " has no form in SQL.")
                                .advise("give it as a string in the database's own format")
                                .refused())
                .print(value);
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Nothing keeps more than microseconds, and nothing keeps a zone: an instant is kept in UTC. */
    private static String time(LocalDateTime time) {
        return "TIMESTAMP " + quoted(TIME.format(time.truncatedTo(ChronoUnit.MICROS)));
    }

    private static String time(OffsetDateTime time) {
        return time(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }

    private static String time(LocalTime time) {
        return "TIME " + quoted(DateTimeFormatter.ISO_LOCAL_TIME.format(time.truncatedTo(ChronoUnit.MICROS)));
    }

    private static final List<Form<?>> FORMS = List.of(
            new Form<>(String.class, MysqlLiterals::quoted),
            new Form<>(Boolean.class, Object::toString),
            new Form<>(BigDecimal.class, BigDecimal::toPlainString),
            new Form<>(Number.class, Number::toString),
            new Form<>(Instant.class, time -> time(time.atOffset(ZoneOffset.UTC))),
            new Form<>(OffsetDateTime.class, MysqlLiterals::time),
            new Form<>(ZonedDateTime.class, time -> time(time.toOffsetDateTime())),
            new Form<>(LocalDate.class, date -> "DATE " + quoted(date.toString())),
            new Form<>(LocalTime.class, MysqlLiterals::time),
            new Form<>(LocalDateTime.class, MysqlLiterals::time),
            new Form<>(java.sql.Timestamp.class, time -> time(time.toLocalDateTime())),
            new Form<>(java.sql.Date.class, date -> "DATE " + quoted(date.toString())),
            new Form<>(java.sql.Time.class, time -> "TIME " + quoted(time.toString())),
            new Form<>(UUID.class, uuid -> quoted(uuid.toString())),
            new Form<>(Character.class, character -> quoted(character.toString())),
            new Form<>(Enum.class, constant -> quoted(constant.name())),
            new Form<>(byte[].class, bytes -> "X'" + HexFormat.of().formatHex(bytes) + "'"));

    /**
     * How the values of one Java type are written.
     *
     * @param <T> the type
     */
    private record Form<T>(Class<T> type, Function<T, String> writing) {

        String print(Object value) {
            return writing.apply(type.cast(value));
        }
    }
}
