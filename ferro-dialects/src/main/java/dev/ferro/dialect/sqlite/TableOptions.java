package dev.ferro.dialect.sqlite;

import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.SqlExpression;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What SQLite keeps with a table beside what every database has, as {@link NativeDetails#options()} hold it.
 *
 * @param options the options by name
 */
record TableOptions(Map<String, String> options) {

    static final String AUTOINCREMENT = "AUTOINCREMENT";
    static final String STRICT = "STRICT";
    static final String WITHOUT_ROWID = "WITHOUT ROWID";

    /** Marks a key whose columns may be NULL, which SQLite allows for the sake of old databases. */
    static final String NULLABLE_KEY = "PRIMARY KEY OF NULL";

    static final String PRIMARY_KEY = "PRIMARY KEY";

    static TableOptions of(NativeDetails details) {
        return new TableOptions(details.options());
    }

    static String unique(List<String> columns) {
        return "UNIQUE " + columns.stream().map(TableOptions::quoted).collect(Collectors.joining(", "));
    }

    static String notNull(String column) {
        return "NOT NULL " + quoted(column);
    }

    /** {@return the option that says what happens when a constraint is violated} */
    static String conflict(String constraint) {
        return "ON CONFLICT OF " + constraint;
    }

    /** {@return the option that says how the columns of a key are ordered and collated} */
    static String keys(String constraint) {
        return "COLUMNS OF " + constraint;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** {@return a clause such as {@code ON CONFLICT REPLACE}, with a space before it, or nothing} */
    String conflictClause(String constraint) {
        String resolution = options.get(conflict(constraint));
        return resolution == null ? "" : " ON CONFLICT " + resolution.toUpperCase(Locale.ROOT);
    }

    Optional<String> keyList(String constraint) {
        return Optional.ofNullable(options.get(keys(constraint)));
    }

    /** {@return whether a violated constraint may do something else than fail} */
    boolean resolvesConflicts() {
        return options.keySet().stream().anyMatch(option -> option.startsWith(conflict("")));
    }

    /** {@return the details with a column called otherwise in the options; triggers are the database's to rewrite} */
    static NativeDetails renameColumn(NativeDetails details, String before, String after) {
        Map<String, String> renamed = new TreeMap<>();
        details.options()
                .forEach((name, value) -> renamed.put(
                        SqlExpression.renameIdentifier(name, before, after),
                        SqlExpression.renameIdentifier(value, before, after)));
        return new NativeDetails(renamed, details.attached());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
