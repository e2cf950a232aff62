package dev.ferro.script;

import dev.ferro.script.Code.Word;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How a script writes values that are bound to a statement. */
final class ValueCode {

    private static final Map<Class<?>, BiFunction<Vocabulary, Object, Code>> WRITERS = Map.ofEntries(
            Map.entry(String.class, (words, value) -> words.text((String) value)),
            Map.entry(Boolean.class, (words, value) -> new Word(value.toString())),
            Map.entry(Integer.class, (words, value) -> new Word(value.toString())),
            Map.entry(Long.class, (words, value) -> new Word(value + "L")),
            Map.entry(Short.class, (words, value) -> new Word("(short) " + value)),
            Map.entry(Double.class, (words, value) -> made(words, "Double.valueOf", value)),
            Map.entry(Float.class, (words, value) -> made(words, "Float.valueOf", value)),
            Map.entry(byte[].class, (words, value) -> bytes(words, (byte[]) value)),
            Map.entry(BigDecimal.class, (words, value) -> made(words, "new BigDecimal", value)),
            Map.entry(BigInteger.class, (words, value) -> made(words, "new BigInteger", value)),
            Map.entry(UUID.class, (words, value) -> made(words, "UUID.fromString", value)),
            Map.entry(LocalDate.class, (words, value) -> made(words, "LocalDate.parse", value)),
            Map.entry(LocalTime.class, (words, value) -> made(words, "LocalTime.parse", value)),
            Map.entry(LocalDateTime.class, (words, value) -> made(words, "LocalDateTime.parse", value)),
            Map.entry(OffsetDateTime.class, (words, value) -> made(words, "OffsetDateTime.parse", value)),
            Map.entry(Instant.class, (words, value) -> made(words, "Instant.parse", value)));

    private ValueCode() {}

    static Code of(Vocabulary words, @Nullable Object value) {
        if (value == null) {
            return new Word("null");
        }
        BiFunction<Vocabulary, Object, Code> writer = WRITERS.get(value.getClass());
        if (writer == null) {
            throw new IllegalArgumentException("a value of " + value.getClass() + " cannot be written into a script");
        }
        return writer.apply(words, value);
    }

    private static Code bytes(Vocabulary words, byte[] value) {
        Code digits = words.text(HexFormat.of().formatHex(value));
        return words.imported(HexFormat.class.getName(), "HexFormat.of().parseHex", List.of(digits));
    }

    private static Code made(Vocabulary words, String call, Object value) {
        return words.imported(value.getClass().getName(), call, List.of(words.text(value.toString())));
    }
}
