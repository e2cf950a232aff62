package dev.ferro.dialect.postgresql;

import dev.ferro.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Java values as PostgreSQL literals and as parameters of statements.
 *
 * <p>Most are quoted strings without a type: such a literal takes the type of the place it stands in. Times say their type,
 * as the driver does, since there is arithmetic with them.
 */
final class PostgresqlLiterals {

    private PostgresqlLiterals() {}

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
                                .advise("give it as a string in PostgreSQL's own format")
                                .refused())
                .print(value);
    }

    /** {@return the value as the driver binds it} The driver knows neither Instant nor Java's own enums. */
    static @Nullable Object bound(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toOffsetDateTime();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Character ? value.toString() : value;
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String array(Collection<?> values) {
        return values.stream().map(PostgresqlLiterals::print).collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    /** NaN and the infinities are words in quotes, all other numbers are bare. */
    private static String floating(Number number) {
        return Double.isFinite(number.doubleValue()) ? number.toString() : quoted(number.toString());
    }

    /** In UTC, as the driver binds it: a place without a zone would drop any other one. */
    private static String instant(Instant time) {
        return "timestamptz " + quoted(time.toString());
    }

    private static final List<Form<?>> FORMS = List.of(
            new Form<>(String.class, PostgresqlLiterals::quoted),
            new Form<>(Boolean.class, Object::toString),
            new Form<>(BigDecimal.class, BigDecimal::toPlainString),
            new Form<>(Double.class, PostgresqlLiterals::floating),
            new Form<>(Float.class, PostgresqlLiterals::floating),
            new Form<>(Number.class, Number::toString),
            new Form<>(Instant.class, PostgresqlLiterals::instant),
            new Form<>(ZonedDateTime.class, time -> instant(time.toInstant())),
            new Form<>(OffsetDateTime.class, time -> instant(time.toInstant())),
            new Form<>(LocalDateTime.class, time -> "timestamp " + quoted(time.toString())),
            new Form<>(LocalDate.class, date -> "date " + quoted(date.toString())),
            new Form<>(LocalTime.class, time -> "time " + quoted(time.toString())),
            new Form<>(Temporal.class, time -> quoted(time.toString())),
            new Form<>(java.sql.Timestamp.class, time -> quoted(time.toString())),
            new Form<>(UUID.class, uuid -> quoted(uuid.toString())),
            new Form<>(Character.class, character -> quoted(character.toString())),
            new Form<>(Enum.class, constant -> quoted(constant.name())),
            new Form<>(byte[].class, bytes -> "'\\x" + HexFormat.of().formatHex(bytes) + "'"),
            new Form<>(Object[].class, values -> array(java.util.Arrays.asList(values))),
            new Form<>(Collection.class, PostgresqlLiterals::array));

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
