package dev.ferro.models;

import dev.ferro.annotations.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a Java type is to a column. */
enum JavaKind {
    BOOLEAN,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    DECIMAL,
    BIG_INTEGER,
    STRING,
    CHARACTER,
    BYTES,
    DATE,
    TIME,
    LOCAL_TIMESTAMP,
    INSTANT,
    UNIQUE_ID,
    ENUM,
    /** What is kept as a JSON document: maps, collections, arrays of scalars, records that are no models. */
    JSON,
    /** A model; only a foreign key can refer to it. */
    MODEL,
    /** A collection of models; only a many-to-many relation can hold it. */
    MODELS,
    /** What has no column type unless one is given. */
    OTHER;

    private static final Set<String> JSON_NODES =
            Set.of("com.fasterxml.jackson.databind.JsonNode", "tools.jackson.databind.JsonNode");
    private static final Map<Class<?>, JavaKind> SCALARS = Map.ofEntries(
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(byte.class, BYTE),
            Map.entry(Byte.class, BYTE),
            Map.entry(short.class, SHORT),
            Map.entry(Short.class, SHORT),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(float.class, FLOAT),
            Map.entry(Float.class, FLOAT),
            Map.entry(double.class, DOUBLE),
            Map.entry(Double.class, DOUBLE),
            Map.entry(BigDecimal.class, DECIMAL),
            Map.entry(BigInteger.class, BIG_INTEGER),
            Map.entry(String.class, STRING),
            Map.entry(char.class, CHARACTER),
            Map.entry(Character.class, CHARACTER),
            Map.entry(byte[].class, BYTES),
            Map.entry(LocalDate.class, DATE),
            Map.entry(LocalTime.class, TIME),
            Map.entry(LocalDateTime.class, LOCAL_TIMESTAMP),
            Map.entry(Instant.class, INSTANT),
            Map.entry(OffsetDateTime.class, INSTANT),
            Map.entry(ZonedDateTime.class, INSTANT),
            Map.entry(UUID.class, UNIQUE_ID));

    static JavaKind of(JavaType type) {
        Class<?> raw = type.raw();
        if (raw.isEnum()) {
            return ENUM;
        }
        if (isModel(raw)) {
            return MODEL;
        }
        if (type.contents().anyMatch(JavaKind::isModel)) {
            return MODELS;
        }
        return SCALARS.getOrDefault(raw, isDocument(raw) ? JSON : OTHER);
    }

    static boolean isModel(Class<?> raw) {
        return raw.isAnnotationPresent(Model.class);
    }

    private static boolean isScalar(Class<?> raw) {
        return raw.isEnum() || SCALARS.containsKey(raw);
    }

    private static boolean isDocument(Class<?> raw) {
        return Map.class.isAssignableFrom(raw)
                || Collection.class.isAssignableFrom(raw)
                || raw.isRecord()
                || (raw.isArray() && isScalar(raw.getComponentType()))
                || isJsonNode(raw);
    }

    /** By name, because Ferro reads models without having Jackson. */
    private static boolean isJsonNode(Class<?> raw) {
        return Stream.<Class<?>>iterate(raw, type -> type != null, Class::getSuperclass)
                .anyMatch(type -> JSON_NODES.contains(type.getName()));
    }
}
