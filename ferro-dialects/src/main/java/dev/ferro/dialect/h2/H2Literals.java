package dev.ferro.dialect.h2;

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
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Java values as H2 literals. */
final class H2Literals {

    private H2Literals() {}

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
                                .advise("give it as a string in H2's own format")
                                .refused())
                .print(value);
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String floating(Number number) {
        return Double.isFinite(number.doubleValue())
                ? number.toString()
                : "CAST(" + quoted(number.toString()) + " AS DOUBLE PRECISION)";
    }

    private static String zoned(OffsetDateTime time) {
        return "TIMESTAMP WITH TIME ZONE " + quoted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    private static String array(Collection<?> values) {
        return values.stream().map(H2Literals::print).collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    private static final List<Form<?>> FORMS = List.of(
            new Form<>(String.class, H2Literals::quoted),
            new Form<>(Boolean.class, Object::toString),
            new Form<>(BigDecimal.class, BigDecimal::toPlainString),
            new Form<>(Double.class, H2Literals::floating),
            new Form<>(Float.class, H2Literals::floating),
            new Form<>(Number.class, Number::toString),
            new Form<>(Instant.class, time -> zoned(time.atOffset(ZoneOffset.UTC))),
            new Form<>(OffsetDateTime.class, H2Literals::zoned),
            new Form<>(ZonedDateTime.class, time -> zoned(time.toOffsetDateTime())),
            new Form<>(LocalDate.class, date -> "DATE " + quoted(date.toString())),
            new Form<>(LocalTime.class, time -> "TIME " + quoted(DateTimeFormatter.ISO_LOCAL_TIME.format(time))),
            new Form<>(
                    LocalDateTime.class,
                    time -> "TIMESTAMP " + quoted(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time))),
            new Form<>(java.sql.Timestamp.class, time -> "TIMESTAMP " + quoted(time.toString())),
            new Form<>(java.sql.Date.class, date -> "DATE " + quoted(date.toString())),
            new Form<>(java.sql.Time.class, time -> "TIME " + quoted(time.toString())),
            new Form<>(UUID.class, uuid -> "UUID " + quoted(uuid.toString())),
            new Form<>(Character.class, character -> quoted(character.toString())),
            new Form<>(Enum.class, constant -> quoted(constant.name())),
            new Form<>(byte[].class, bytes -> "X'" + HexFormat.of().formatHex(bytes) + "'"),
            new Form<>(Object[].class, values -> array(List.of(values))),
            new Form<>(Collection.class, H2Literals::array));

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
