package dev.ferro.exchange;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code flyway_schema_history}.
 *
 * @param version the version, or null for what is repeated
 * @param description the description
 * @param type what was done, such as {@code SQL}, {@code JDBC} or {@code BASELINE}
 * @param script the file or the class
 * @param checksum the hash of the file, if it was one
 * @param success whether it went well
 */
record FlywayRow(
        @Nullable FlywayVersion version,
        String description,
        String type,
        String script,
        @Nullable Integer checksum,
        boolean success) {

    /** {@return the row that a database's texts are, by the names of their columns} */
    static FlywayRow of(Map<String, @Nullable String> texts) {
        String version = texts.get("version");
        String checksum = texts.get("checksum");
        return new FlywayRow(
                version == null ? null : FlywayVersion.of(version),
                Objects.requireNonNullElse(texts.get("description"), ""),
                Objects.requireNonNullElse(texts.get("type"), ""),
                Objects.requireNonNullElse(texts.get("script"), ""),
                checksum == null ? null : Integer.valueOf(checksum),
                isTrue(texts.get("success")));
    }

    /** Databases without a type for it keep a number. */
    private static boolean isTrue(@Nullable String text) {
        return text != null && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("t") || text.equals("1"));
    }
}
