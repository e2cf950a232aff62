package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Types;
import dev.ferro.revision.RevisionId;
import dev.ferro.schema.Column;
import dev.ferro.schema.Identity;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.TimestampType;
import dev.ferro.schema.type.VarcharType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table that holds one row for every run of a migration. */
final class Ledger {

    private static final List<String> COLUMNS = List.of(
            "revision",
            "description",
            "direction",
            "started",
            "finished",
            "duration_ms",
            "outcome",
            "statement_reached",
            "checksum",
            "who",
            "host",
            "tool_version",
            "error");

    private final MigratorSettings settings;
    private final QualifiedName name;
    private final Types types;
    private final String insert;

    Ledger(Dialect dialect, MigratorSettings settings) {
        this.settings = settings;
        this.name = settings.ledgerTable();
        this.types = dialect.types();
        this.insert =
                "INSERT INTO " + dialect.identifiers().quote(name) + " (" + String.join(", ", COLUMNS) + ") VALUES (";
    }

    /** {@return what it is made of} */
    Table definition() {
        TextType text = new TextType();
        TimestampType time = new TimestampType(null, true);
        return Table.of(
                name,
                List.of(
                        Column.of("id", new BigIntType()).notNull().identity(Identity.BY_DEFAULT),
                        Column.of("revision", new VarcharType(255)).notNull(),
                        Column.of("description", text).notNull(),
                        Column.of("direction", new VarcharType(20)).notNull(),
                        Column.of("started", time).notNull(),
                        Column.of("finished", time).notNull(),
                        Column.of("duration_ms", new BigIntType()),
                        Column.of("outcome", new VarcharType(20)).notNull(),
                        Column.of("statement_reached", new IntegerType()),
                        Column.of("checksum", new VarcharType(128)).notNull(),
                        Column.of("who", text),
                        Column.of("host", text),
                        Column.of("tool_version", new VarcharType(100)),
                        Column.of("error", text),
                        new PrimaryKey("pk_" + name.name(), List.of("id"))));
    }

    /** {@return the statement that writes a row} */
    String entry(LedgerEntry entry) {
        return insert + literals(values(entry)) + ")";
    }

    private List<@Nullable Object> values(LedgerEntry entry) {
        PlannedMigration migration = entry.migration();
        return Arrays.asList(
                migration.revision().id().value(),
                migration.revision().message(),
                migration.direction().word(),
                entry.started(),
                entry.finished(),
                entry.milliseconds(),
                entry.outcome(),
                entry.statements(),
                migration.checksum(),
                settings.who(),
                settings.host(),
                settings.toolVersion(),
                entry.error());
    }

    /** {@return the statement that writes a row for a migration which a script runs, whenever and by whomever} */
    String scripted(PlannedMigration migration) {
        List<@Nullable Object> values = Arrays.asList(
                migration.revision().id().value(),
                migration.revision().message(),
                migration.direction().word());
        return insert + literals(values) + ", CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, NULL, "
                + literals(Arrays.asList(LedgerEntry.APPLIED, null, migration.checksum(), null, null))
                + ", " + literals(Arrays.asList(settings.toolVersion(), null)) + ")";
    }

    /**
     * {@return the statement that writes a row for a migration which is sent with others, and fails unless the version table
     * has a row for where the migration leads} How long it takes is not known.
     */
    String entry(PlannedMigration migration, int statements, VersionTable version, RevisionId row) {
        String revision =
                version.ifThere(row, literals(List.of(migration.revision().id().value())));
        List<@Nullable Object> what = Arrays.asList(
                migration.revision().message(), migration.direction().word());
        return insert + revision + ", " + literals(what) + ", CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, NULL, "
                + literals(Arrays.asList(
                        LedgerEntry.APPLIED,
                        statements,
                        migration.checksum(),
                        settings.who(),
                        settings.host(),
                        settings.toolVersion(),
                        null))
                + ")";
    }

    private String literals(List<@Nullable Object> values) {
        StringBuilder literals = new StringBuilder();
        for (Object value : values) {
            literals.append(literals.length() == 0 ? "" : ", ").append(types.literal(value));
        }
        return literals.toString();
    }
}
