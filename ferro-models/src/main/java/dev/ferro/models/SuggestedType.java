package dev.ferro.models;

import java.util.Map;

/** The type to name for a Java class that has none of its own. */
final class SuggestedType {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("java.time.Duration", "bigint"),
            Map.entry("java.time.OffsetTime", "time"),
            Map.entry("java.time.Year", "integer"),
            Map.entry("java.time.MonthDay", "text"),
            Map.entry("java.util.Date", "timestamptz"),
            Map.entry("java.util.Calendar", "timestamptz"),
            Map.entry("java.sql.Timestamp", "timestamptz"),
            Map.entry("java.sql.Date", "date"),
            Map.entry("java.sql.Time", "time"),
            Map.entry("java.sql.Blob", "binary"),
            Map.entry("java.io.InputStream", "binary"),
            Map.entry("java.nio.ByteBuffer", "binary"),
            Map.entry("java.util.concurrent.atomic.AtomicInteger", "integer"),
            Map.entry("java.util.concurrent.atomic.AtomicLong", "bigint"),
            Map.entry("java.util.concurrent.atomic.AtomicBoolean", "boolean"),
            Map.entry("java.lang.Number", "decimal"),
            Map.entry("java.lang.Object", "jsonb"));

    private SuggestedType() {}

    /** What the platform brings is mostly written as text; what the application brings has fields of its own. */
    static String of(JavaType type) {
        String name = type.raw().getName();
        return KNOWN.getOrDefault(name, name.startsWith("java.") ? "text" : "jsonb");
    }
}
