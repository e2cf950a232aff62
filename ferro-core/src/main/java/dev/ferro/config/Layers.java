package dev.ferro.config;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file's entries, checked against the known keys, each with the environment and the database whose tables it stands in.
 *
 * <p>What is said of a database is laid over what is said of all, and within both what an environment says over the rest.
 */
final class Layers {

    private static final String ENVIRONMENTS = "environments";
    private static final String DATABASES = "databases";

    private final String file;
    private final List<Setting> settings = new ArrayList<>();
    private final List<Setting> properties = new ArrayList<>();
    private final Set<String> environments = new LinkedHashSet<>();
    private final Map<String, Entry> databasesOfEnvironments = new LinkedHashMap<>();
    private final Set<String> databases = new LinkedHashSet<>();
    private final Set<String> unknownTables = new LinkedHashSet<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    private Layers(String file) {
        this.file = file;
    }

    /**
     * A key with a value, and where it holds.
     *
     * @param key the key
     * @param entry the value
     * @param environment the environment that it holds in, or null for all
     * @param database the database that it holds for, or null for all
     */
    private record Setting(
            Key key,
            Entry entry,
            @Nullable String environment,
            @Nullable String database) {

        /** {@return what it is called below its key: all of the entry's path that comes after} */
        String property() {
            String name = entry.name();
            return name.substring(name.indexOf(key.path() + ".") + key.path().length() + 1);
        }

        int weight() {
            return (database == null ? 0 : 2) + (environment == null ? 0 : 1);
        }

        boolean holds(@Nullable String chosenEnvironment, @Nullable String chosenDatabase) {
            return (environment == null || environment.equals(chosenEnvironment))
                    && (database == null || database.equals(chosenDatabase));
        }
    }

    /** {@return the layers of entries, which are in the order of the file} */
    static Layers of(List<Entry> entries, String file) {
        Layers layers = new Layers(file);
        for (Entry entry : entries) {
            layers.add(entry);
        }
        layers.checkDatabasesOfEnvironments();
        return layers;
    }

    /** Reports everything that is wrong, together. */
    void check() {
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, List.copyOf(problems));
        }
    }

    /** {@return the names of the file's environments, in its order} */
    List<String> environments() {
        return List.copyOf(environments);
    }

    /** {@return the names of the file's databases, in its order; none if it is about one that has no name} */
    List<String> databases() {
        return List.copyOf(databases);
    }

    /** {@return what holds for a database in an environment} Its problems are reported with those of the file. */
    Settings settings(@Nullable String environment, @Nullable String database, Variables variables) {
        Map<Key, Entry> effective = new EnumMap<>(Key.class);
        strongest(settings, Setting::key, environment, database).forEach(effective::put);
        Map<String, Entry> properties = strongest(this.properties, Setting::property, environment, database);
        return new Settings(file, variables, effective, properties, problems);
    }

    private static <K> Map<K, Entry> strongest(
            List<Setting> all, Function<Setting, K> name, @Nullable String environment, @Nullable String database) {
        Map<K, Setting> found = new TreeMap<>();
        for (Setting setting : all) {
            Setting other = found.get(name.apply(setting));
            boolean wins = other == null || setting.weight() >= other.weight();
            if (wins && setting.holds(environment, database)) {
                found.put(name.apply(setting), setting);
            }
        }
        Map<K, Entry> entries = new TreeMap<>();
        found.forEach((key, setting) -> entries.put(key, setting.entry()));
        return entries;
    }

    void checkEnvironment(@Nullable String environment) {
        if (environment != null && !environments.contains(environment)) {
            String suggestion = UnknownKey.suggestion(environment, environments);
            String add = "Add a table `[environments." + environment + "]`.";
            problems.add(
                    Problem.of("configuration-unknown-environment", "There is no environment `" + environment + "`.")
                            .at(file)
                            .advise(suggestion.isEmpty() ? add : suggestion));
        }
    }

    void checkDatabase(@Nullable String database) {
        if (database != null && !databases.contains(database)) {
            problems.add(unknownDatabase(database, file));
        }
    }

    private Problem unknownDatabase(String database, String place) {
        String suggestion = UnknownKey.suggestion(database, databases);
        String known = databases.isEmpty()
                ? "The file names no databases; a table `[databases." + database + "]` would be one."
                : "The file has " + String.join(", ", databases) + ".";
        return Problem.of("configuration-unknown-database", "There is no database `" + database + "`.")
                .at(place)
                .advise(suggestion.isEmpty() ? known : suggestion);
    }

    private void checkDatabasesOfEnvironments() {
        for (Entry entry : databasesOfEnvironments.values()) {
            String database = entry.path().get(3);
            if (!databases.contains(database)) {
                problems.add(unknownDatabase(database, place(entry)));
            }
        }
    }

    private void add(Entry entry) {
        List<String> path = entry.path();
        int start = 0;
        String environment = null;
        String database = null;
        if (path.get(0).equals(ENVIRONMENTS)) {
            environment = path.size() < 2 ? null : path.get(1);
            start = 2;
        }
        if (path.size() > start && path.get(start).equals(DATABASES)) {
            database = path.size() < start + 2 ? null : path.get(start + 1);
            start += 2;
        }
        if (environment != null) {
            environments.add(environment);
        }
        if (database != null) {
            addDatabase(entry, environment, database);
        }
        if (path.size() > start) {
            accept(entry, start, environment, database);
        } else if (!entry.isTable()) {
            problems.add(mismatch(entry, "a table").advise("Write it as in `[" + entry.name() + ".NAME]`."));
        }
    }

    private void addDatabase(Entry entry, @Nullable String environment, String database) {
        if (environment != null) {
            databasesOfEnvironments.putIfAbsent(environment + "." + database, entry);
        } else if (databases.add(database) && !DatabaseName.isOne(database)) {
            problems.add(DatabaseName.problem(database).at(place(entry)));
        }
    }

    /** Environments and databases are checked whether they are chosen or not: a mistake shows before it is needed. */
    private void accept(Entry entry, int start, @Nullable String environment, @Nullable String database) {
        List<String> path = entry.path().subList(start, entry.path().size());
        String name = String.join(".", path);
        Key key = Key.of(name);
        Key open = Key.open(path);
        if (open != null) {
            acceptProperty(open, entry, environment, database);
        } else if (key == null && (path.size() > 1 || entry.isTable()) && !Key.isTable(path.get(0))) {
            acceptUnknownTable(entry, start);
        } else if (entry.isTable()
                && !Key.isTable(name)
                && (key == null || !key.kind().fits(entry.value()))) {
            problems.add(
                    key == null
                            ? UnknownKey.problem(entry, entry.path().size(), start, place(entry))
                            : mismatch(entry, key.kind()));
        } else if (!entry.isTable() && key == null) {
            problems.add(UnknownKey.problem(entry, entry.path().size(), start, place(entry)));
        } else if (key != null && !key.kind().fits(entry.value())) {
            problems.add(mismatch(entry, key.kind()));
        } else if (key != null && !entry.isTable()) {
            settings.add(new Setting(key, entry, environment, database));
        }
    }

    /** What its names mean is for others to say. */
    private void acceptProperty(Key key, Entry entry, @Nullable String environment, @Nullable String database) {
        if (entry.value() instanceof List<?>) {
            problems.add(mismatch(entry, Key.Kind.TEXT));
        } else if (!entry.isTable()) {
            properties.add(new Setting(key, entry, environment, database));
        }
    }

    /** Whatever else stands in it is not reported: one mistake is told once. */
    private void acceptUnknownTable(Entry entry, int start) {
        if (unknownTables.add(String.join(".", entry.path().subList(0, start + 1)))) {
            problems.add(UnknownKey.problem(entry, start + 1, start, place(entry)));
        }
    }

    private Problem mismatch(Entry entry, Key.Kind wanted) {
        String name = entry.path().get(entry.path().size() - 1);
        return mismatch(entry, wanted.title()).advise("Write it as in `" + name + " = " + wanted.example() + "`.");
    }

    private Problem mismatch(Entry entry, String wanted) {
        return Problem.of("configuration-wrong-type", "`" + entry.name() + "` is not " + wanted + ".")
                .at(place(entry));
    }

    private String place(Entry entry) {
        return file + ":" + entry.line();
    }
}
