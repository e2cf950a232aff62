package dev.ferro.exchange;

import dev.ferro.schema.QualifiedName;
import java.util.Locale;
import java.util.Set;

/** The tables in which other tools keep what they have run: no model describes them, and nobody wants them dropped. */
public final class HistoryTables {

    private static final Set<String> NAMES =
            Set.of("flyway_schema_history", "databasechangelog", "databasechangeloglock", "alembic_version");

    private HistoryTables() {}

    /** {@return whether another tool keeps its history in the table} */
    public static boolean isOne(QualifiedName table) {
        return NAMES.contains(table.name().toLowerCase(Locale.ROOT));
    }
}
