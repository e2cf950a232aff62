package dev.ferro.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that a configuration may hold, at its top, in an environment or for a database. */
enum Key {
    URL("url", Kind.TEXT),
    SCRIPT_LOCATION("script_location", Kind.TEXT),
    VERSION_LOCATIONS("version_locations", Kind.TEXTS),
    HEADS_LOCK("heads_lock", Kind.FLAG),
    FORMAT("format", Kind.TEXT),
    VERSION_TABLE("version_table", Kind.TEXT),
    LEDGER_TABLE("ledger_table", Kind.TEXT),
    VERSION_SCHEMA("version_schema", Kind.TEXT),
    EDITED_SCRIPTS("edited_scripts", Kind.TEXT),
    LOCK_WAIT("lock_wait", Kind.DURATION),
    LOCK_TIMEOUT("lock_timeout", Kind.DURATION),
    BEFORE_RUN("hooks.before_run", Kind.TEXTS),
    BEFORE_MIGRATION("hooks.before_migration", Kind.TEXTS),
    AFTER_MIGRATION("hooks.after_migration", Kind.TEXTS),
    AFTER_RUN("hooks.after_run", Kind.TEXTS),
    PACKAGES("models.packages", Kind.TEXTS),
    CLASSPATH("models.classpath", Kind.TEXTS),
    SOURCES("models.sources", Kind.TEXTS),
    HIBERNATE_NAMING("hibernate.naming", Kind.TEXT),
    HIBERNATE_UNIT("hibernate.unit", Kind.TEXT),
    HIBERNATE_PROPERTIES("hibernate.properties", Kind.PROPERTIES),
    NAMING_TABLES("naming.tables", Kind.TEXT),
    NAMING_PRIMARY_KEYS("naming.primary_keys", Kind.TEXT),
    NAMING_FOREIGN_KEYS("naming.foreign_keys", Kind.TEXT),
    NAMING_UNIQUES("naming.uniques", Kind.TEXT),
    NAMING_INDEXES("naming.indexes", Kind.TEXT),
    NAMING_CHECKS("naming.checks", Kind.TEXT),
    NAMING_EXCLUSIONS("naming.exclusions", Kind.TEXT),
    INCLUDE_TABLES("filter.include_tables", Kind.TEXTS),
    EXCLUDE_TABLES("filter.exclude_tables", Kind.TEXTS),
    SCHEMAS("filter.schemas", Kind.TEXTS);

    private final String path;
    private final Kind kind;

    Key(String path, Kind kind) {
        this.path = path;
        this.kind = kind;
    }

    String path() {
        return path;
    }

    Kind kind() {
        return kind;
    }

    static @Nullable Key of(String path) {
        for (Key key : values()) {
            if (key.path.equals(path)) {
                return key;
            }
        }
        return null;
    }

    /** {@return the key whose table the path leads into, where its names are anybody's own; null for another path} */
    static @Nullable Key open(List<String> path) {
        for (Key key : values()) {
            if (key.kind == Kind.PROPERTIES && String.join(".", path).startsWith(key.path + ".")) {
                return key;
            }
        }
        return null;
    }

    /** {@return whether keys stand in a table of this name} */
    static boolean isTable(String path) {
        for (Key key : values()) {
            if (key.path.startsWith(path + ".")) {
                return true;
            }
        }
        return false;
    }

    static List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (Key key : values()) {
            paths.add(key.path);
        }
        return paths;
    }

    /** What a key's value must be. */
    enum Kind {
        TEXT("a string", "\"…\""),
        TEXTS("a list of strings", "[\"…\"]"),
        FLAG("true or false", "true"),
        PROPERTIES("a table", "{ \"a.name\" = \"…\" }"),
        DURATION("a duration such as \"2s\"", "\"2s\"");

        private final String title;
        private final String example;

        Kind(String title, String example) {
            this.title = title;
            this.example = example;
        }

        /** {@return such a value, as it is written} */
        String example() {
            return example;
        }

        String title() {
            return title;
        }

        boolean fits(Object value) {
            return switch (this) {
                case TEXT -> value instanceof String;
                case TEXTS -> value instanceof List<?> list && allTexts(list);
                case FLAG -> value instanceof Boolean;
                case PROPERTIES -> value == Entry.TABLE;
                case DURATION -> value instanceof String text && Durations.parse(text) != null;
            };
        }

        private static boolean allTexts(List<?> list) {
            for (Object item : list) {
                if (!(item instanceof String)) {
                    return false;
                }
            }
            return true;
        }
    }
}
