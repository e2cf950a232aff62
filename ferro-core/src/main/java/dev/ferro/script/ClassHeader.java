package dev.ferro.script;

import dev.ferro.script.HeaderValues.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header of a script in its compiled class. What the script does is not in there; its name says something. */
final class ClassHeader {

    private static final Pattern NAME = Pattern.compile("R[0-9a-f]+_(.+)");

    private ClassHeader() {}

    /** {@return the header of a class; empty if it is not that of a script} */
    static Optional<ScriptHeader> of(Class<?> type, Path file) {
        Revision written = type.getAnnotation(Revision.class);
        if (written == null) {
            return Optional.empty();
        }
        Map<String, Value> values = new LinkedHashMap<>();
        add(values, "id", written.id());
        add(values, "revises", written.revises());
        add(values, "dependsOn", written.dependsOn());
        add(values, "labels", written.labels());
        add(values, "replaces", written.replaces());
        add(values, "created", written.created());
        return Optional.of(new ScriptHeader(
                type.getPackageName(), type.getSimpleName(), new HeaderValues(file, 1, values), message(type)));
    }

    private static void add(Map<String, Value> values, String name, String... texts) {
        values.put(name, new Value(List.of(texts), 1, 0, 0));
    }

    private static String message(Class<?> type) {
        Matcher name = NAME.matcher(type.getSimpleName());
        String words = name.matches() ? name.group(1).replace('_', ' ') : "";
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
