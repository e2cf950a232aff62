package dev.ferro.config;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values that hold for one database in one environment; what is wrong with them is gathered. */
final class Settings {

    private final String file;
    private final Variables variables;
    private final Map<Key, Entry> effective;
    private final Map<String, Entry> properties;
    private final Set<Problem> problems;

    Settings(
            String file,
            Variables variables,
            Map<Key, Entry> effective,
            Map<String, Entry> properties,
            Set<Problem> problems) {
        this.file = file;
        this.variables = variables;
        this.effective = effective;
        this.properties = properties;
        this.problems = problems;
    }

    String place(Entry entry) {
        return file + ":" + entry.line();
    }

    @Nullable
    Entry entry(Key key) {
        return effective.get(key);
    }

    String text(Key key, String otherwise) {
        Entry entry = effective.get(key);
        return entry == null ? otherwise : expand(entry, entry.value());
    }

    @Nullable
    String text(Key key) {
        Entry entry = effective.get(key);
        return entry == null ? null : expand(entry, entry.value());
    }

    List<String> texts(Key key) {
        Entry entry = effective.get(key);
        if (entry == null || !(entry.value() instanceof List<?> items)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            texts.add(expand(entry, item));
        }
        return List.copyOf(texts);
    }

    @Nullable
    Duration duration(Key key) {
        String text = text(key);
        return text == null ? null : Durations.parse(text);
    }

    /** {@return what stands in the table whose names are not Ferro's} */
    Map<String, String> properties() {
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((name, entry) -> texts.put(name, expand(entry, entry.value())));
        return texts;
    }

    /** {@return whether a key is there and says true} */
    boolean flag(Key key) {
        Entry entry = effective.get(key);
        return entry != null && Boolean.TRUE.equals(entry.value());
    }

    /** {@return a text that must be one of a few, the first of which is meant where nothing is said} */
    String choice(Key key, List<String> choices) {
        String value = text(key, choices.get(0));
        Entry entry = effective.get(key);
        if (entry != null && !choices.contains(value)) {
            problems.add(Problem.of("configuration-wrong-value", "`" + entry.name() + "` cannot be `" + value + "`.")
                    .at(place(entry))
                    .advise("Write `\"" + String.join("\"` or `\"", choices) + "\"`."));
        }
        return value;
    }

    /** {@return a text that holds each of the placeholders and no other braces, or null where nothing is said} */
    @Nullable
    String pattern(Key key, List<String> placeholders) {
        Entry entry = effective.get(key);
        String value = text(key);
        if (entry == null || value == null) {
            return null;
        }
        String rest = value;
        boolean complete = true;
        for (String placeholder : placeholders) {
            complete &= value.contains(placeholder);
            rest = rest.replace(placeholder, "");
        }
        if (!complete || rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            problems.add(Problem.of("configuration-wrong-value", "`" + entry.name() + "` cannot be `" + value + "`.")
                    .at(place(entry))
                    .because("names made by it could not be told apart")
                    .advise("Use `" + String.join("` and `", placeholders) + "` in it, and no other braces."));
        }
        return value;
    }

    private String expand(Entry entry, Object value) {
        try {
            return variables.expand(value.toString(), entry.name(), place(entry));
        } catch (FerroException problem) {
            problems.addAll(problem.problems());
            return "";
        }
    }
}
