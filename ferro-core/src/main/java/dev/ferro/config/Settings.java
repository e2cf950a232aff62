package dev.ferro.config;

import dev.ferro.FerroException;
import dev.ferro.Nearest;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A file's entries, checked against the known keys, with those of the chosen environment laid over the rest. */
final class Settings {

    private static final String ENVIRONMENTS = "environments";

    private final String file;
    private final Variables variables;
    private final Map<Key, Entry> effective = new EnumMap<>(Key.class);
    private final TreeSet<String> environments = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private Settings(String file, Variables variables) {
        this.file = file;
        this.variables = variables;
    }

    static Settings of(List<Entry> entries, String file, @Nullable String environment, Variables variables) {
        Settings settings = new Settings(file, variables);
        for (Entry entry : entries) {
            settings.add(entry, environment);
        }
        settings.checkEnvironment(environment);
        return settings;
    }

    /** Reports everything that is wrong, together. */
    void check() {
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
    }

    private void add(Entry entry, @Nullable String environment) {
        List<String> path = entry.path();
        boolean special = path.get(0).equals(ENVIRONMENTS);
        if (!special) {
            accept(entry, path, "", true);
        } else if (path.size() > 1) {
            environments.add(path.get(1));
            String prefix = ENVIRONMENTS + "." + path.get(1) + ".";
            if (path.size() > 2) {
                accept(entry, path.subList(2, path.size()), prefix, path.get(1).equals(environment));
            } else if (!entry.isTable()) {
                problems.add(mismatch(entry, "a table"));
            }
        } else if (!entry.isTable()) {
            problems.add(mismatch(entry, "a table"));
        }
    }

    /** Environments are checked whether they are chosen or not: a mistake shows before the day it is needed. */
    private void accept(Entry entry, List<String> path, String prefix, boolean chosen) {
        String name = String.join(".", path);
        Key key = Key.of(name);
        if (entry.isTable()) {
            if (!Key.isTable(name)) {
                problems.add(
                        key == null
                                ? unknown(entry, name, prefix)
                                : mismatch(entry, key.kind().title()));
            }
        } else if (key == null) {
            if (!insideUnknownTable(path)) {
                problems.add(unknown(entry, name, prefix));
            }
        } else if (!key.kind().fits(entry.value())) {
            problems.add(mismatch(entry, key.kind().title()));
        } else if (chosen && (!prefix.isEmpty() || !isLaidOver(key))) {
            effective.put(key, entry);
        }
    }

    private boolean isLaidOver(Key key) {
        Entry present = effective.get(key);
        return present != null && present.path().get(0).equals(ENVIRONMENTS);
    }

    /** The table was reported already, and one mistake is told once. */
    private static boolean insideUnknownTable(List<String> path) {
        return path.size() > 1 && !Key.isTable(path.get(0));
    }

    private Problem unknown(Entry entry, String name, String prefix) {
        List<String> known = new ArrayList<>();
        for (String path : Key.paths()) {
            known.add(prefix + path);
            int dot = path.indexOf('.');
            if (dot > 0) {
                known.add(prefix + path.substring(0, dot));
            }
        }
        String suggestion = suggestion(prefix + name, known);
        String kind = entry.isTable() ? "table" : "key";
        return Problem.of("configuration-unknown-key", "There is no " + kind + " `" + entry.name() + "`.")
                .at(place(entry))
                .advise(suggestion.isEmpty() ? "The keys are " + String.join(", ", Key.paths()) + "." : suggestion);
    }

    private static String suggestion(String typed, Collection<String> known) {
        return Nearest.to(typed, known)
                .map(word -> "Did you mean `" + word + "`?")
                .orElse("");
    }

    private Problem mismatch(Entry entry, String wanted) {
        return Problem.of("configuration-wrong-type", "`" + entry.name() + "` is not " + wanted + ".")
                .at(place(entry));
    }

    private void checkEnvironment(@Nullable String environment) {
        if (environment != null && !environments.contains(environment)) {
            String suggestion = suggestion(environment, environments);
            String add = "Add a table `[environments." + environment + "]`.";
            problems.add(
                    Problem.of("configuration-unknown-environment", "There is no environment `" + environment + "`.")
                            .at(file)
                            .advise(suggestion.isEmpty() ? add : suggestion));
        }
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
