package dev.ferro.dialect.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of a type as {@code format_type} writes it, taken apart.
 *
 * @param name the name without arguments, such as {@code timestamp with time zone}
 * @param modifier the arguments as written, or null
 * @param suffix the brackets of an array, or nothing
 */
record PostgresqlTypeName(String name, @Nullable String modifier, String suffix) {

    /** The standard's word for an array, which may say how long it is; PostgreSQL overlooks that. */
    private static final Pattern ARRAY = Pattern.compile(" array(?:\\[\\d+])?$");

    /** Words, arguments, further words (as in {@code timestamp(3) with time zone}), brackets. */
    private static final Pattern SHAPE = Pattern.compile("([^(\\[]+)(?:\\(([^)]*)\\))?([a-z ]*)((?:\\[\\d*])*)");

    /** See <a href="https://www.postgresql.org/docs/current/datatype.html">Data Types</a>, column "Aliases". */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("bool", "boolean"),
            Map.entry("int2", "smallint"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"));

    static PostgresqlTypeName of(String spelling) {
        String text = ARRAY.matcher(folded(spelling.strip())).replaceFirst("[]");
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return new PostgresqlTypeName(text, null, "");
        }
        String words = (shape.group(1).strip() + " " + shape.group(3).strip()).strip();
        String suffix = shape.group(4).replaceAll("\\d", "");
        return new PostgresqlTypeName(ALIASES.getOrDefault(words, words), modifier(shape.group(2)), suffix);
    }

    private static @Nullable String modifier(@Nullable String written) {
        return written == null ? null : written.replaceAll("\\s", "");
    }

    /** Case and space count within quotes only. */
    private static String folded(String text) {
        return text.contains("\"") ? text : text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    boolean array() {
        return !suffix.isEmpty();
    }

    /** {@return the arguments that are numbers; none if they are something else, as those of PostGIS} */
    List<Integer> arguments() {
        if (modifier == null || !modifier.matches("\\d{1,9}(,-?\\d{1,9})?")) {
            return List.of();
        }
        return Stream.of(modifier.split(",")).map(Integer::valueOf).toList();
    }

    /** {@return the whole name as {@code format_type} writes it} */
    String text() {
        String written = modifier == null ? "" : "(" + modifier + ")";
        int zone = name.indexOf(" with");
        boolean inside = name.startsWith("time") && zone > 0;
        return (inside ? name.substring(0, zone) + written + name.substring(zone) : name + written) + suffix;
    }
}
