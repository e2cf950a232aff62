package dev.ferro.models;

import dev.ferro.schema.IndexPart;
import java.nio.ByteBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes every name that no model gives.
 *
 * @param settings whether tables are plural, and the convention for all the rest
 * @param limit the longest name, in bytes of UTF-8
 */
public record NamingRules(ModelSettings settings, int limit) {

    private static final int HASH_DIGITS = 8;

    public static NamingRules of(ModelSettings settings) {
        return new NamingRules(settings, settings.dialect().capabilities().identifierBytes());
    }

    /** {@return what one row of a model is called, from which the names of tables and join columns are made} */
    static String singular(Class<?> model) {
        return Words.snake(model.getSimpleName());
    }

    String table(Class<?> model) {
        return table(model.getSimpleName());
    }

    /** {@return the table of a class} */
    public String table(String className) {
        String singular = Words.snake(className);
        return cut(settings.pluralTables() ? Words.plural(singular) : singular);
    }

    public String column(String field) {
        return cut(Words.snake(field));
    }

    String enumType(Class<?> type) {
        return enumType(type.getSimpleName());
    }

    /** {@return the enum type of a class} */
    public String enumType(String className) {
        return cut(Words.snake(className));
    }

    public String primaryKey(String table) {
        return fill(settings.convention().primaryKey(), table, "");
    }

    public String foreignKey(String table, List<String> columns) {
        return fill(settings.convention().foreignKey(), table, String.join("_", columns));
    }

    public String unique(String table, List<String> columns) {
        return fill(settings.convention().unique(), table, String.join("_", columns));
    }

    public String index(String table, List<IndexPart> parts) {
        return fill(settings.convention().index(), table, columns(parts));
    }

    public String exclusion(String table, List<IndexPart> keys) {
        return fill(settings.convention().exclusion(), table, columns(keys));
    }

    private static String columns(List<IndexPart> keys) {
        return keys.stream()
                .map(key -> key.expression() ? hash(key.text()) : key.text())
                .collect(Collectors.joining("_"));
    }

    public String check(String table, String suffix) {
        return fill(settings.convention().check(), table, suffix);
    }

    private String fill(String pattern, String table, String rest) {
        return cut(pattern.replace("{table}", table).replace("{columns}", rest).replace("{suffix}", rest));
    }

    boolean isTooLong(String name) {
        return bytes(name).length > limit;
    }

    /** {@return the name; where it is too long, what of it fits beside a hash of the whole} */
    public String cut(String name) {
        return isTooLong(name) ? head(name, limit - HASH_DIGITS - 1) + "_" + hash(name) : name;
    }

    /** A character of several bytes is taken whole or not at all: the encoder stops before it. */
    private static String head(String name, int room) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        ByteBuffer kept = ByteBuffer.allocate(room);
        encoder.encode(java.nio.CharBuffer.wrap(name), kept, true);
        return new String(kept.array(), 0, kept.position(), StandardCharsets.UTF_8);
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(text));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
