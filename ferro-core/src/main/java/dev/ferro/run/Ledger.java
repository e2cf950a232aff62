package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Statement.Sql;
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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
            "error",
            "progress",
            "way_back");

    private final MigratorSettings settings;
    private final QualifiedName name;
    private final Types types;
    private final String insert;
    private final String update;
    private final String last;
    private final String checksums;
    private final String waysBack;

    Ledger(Dialect dialect, MigratorSettings settings) {
        this.settings = settings;
        this.name = settings.ledgerTable();
        this.types = dialect.types();
        String quoted = dialect.identifiers().quote(name);
        this.insert = "INSERT INTO " + quoted + " (" + String.join(", ", COLUMNS) + ") VALUES (";
        this.update = "UPDATE " + quoted + " SET ";
        String applied = " FROM " + quoted + " WHERE outcome = '" + LedgerEntry.APPLIED + "' ORDER BY id";
        this.checksums = "SELECT revision, direction, checksum" + applied;
        this.waysBack = "SELECT revision, direction, way_back" + applied;
        this.last = "SELECT id, revision, direction, progress, error FROM " + quoted + " a WHERE outcome IN ('"
                + LedgerEntry.RUNNING + "', '" + LedgerEntry.FAILED + "', '" + LedgerEntry.REPAIRED
                + "') AND progress <> '' AND NOT EXISTS (SELECT 1 FROM " + quoted + " b WHERE b.revision = a.revision"
                + " AND b.direction = a.direction AND b.id > a.id) ORDER BY id DESC LIMIT 1";
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
                        Column.of("finished", time),
                        Column.of("duration_ms", new BigIntType()),
                        Column.of("outcome", new VarcharType(20)).notNull(),
                        Column.of("statement_reached", new IntegerType()),
                        Column.of("checksum", new VarcharType(128)).notNull(),
                        Column.of("who", text),
                        Column.of("host", text),
                        Column.of("tool_version", new VarcharType(100)),
                        Column.of("error", text),
                        Column.of("progress", text),
                        Column.of("way_back", text),
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
                entry.error(),
                null,
                entry.wayBack());
    }

    /** {@return the statement that writes a row for a migration which a script runs, whenever and by whomever} */
    String scripted(PlannedMigration migration) {
        List<@Nullable Object> values = Arrays.asList(
                migration.revision().id().value(),
                migration.revision().message(),
                migration.direction().word());
        return insert + literals(values) + ", CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, NULL, "
                + literals(Arrays.asList(LedgerEntry.APPLIED, null, migration.checksum(), null, null))
                + ", " + literals(Arrays.asList(settings.toolVersion(), null, null, null)) + ")";
    }

    /**
     * {@return the statement that writes a row for a migration which is sent with others, and fails unless the version table
     * has a row for where the migration leads} How long it takes is not known.
     */
    String entry(
            PlannedMigration migration,
            int statements,
            @Nullable String wayBack,
            VersionTable version,
            RevisionId row) {
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
                        null,
                        null,
                        wayBack))
                + ")";
    }

    /** {@return the statement that writes down how far a migration is taken to have come} */
    Sql repaired(Unfinished unfinished, Mark mark) {
        return new Sql(
                update + "outcome = ?, progress = ? WHERE id = ?",
                List.of(LedgerEntry.REPAIRED, mark.print(), unfinished.row()));
    }

    /** {@return the statement that writes a row for a migration which begins, or goes on} */
    String running(PlannedMigration migration, Instant started, Mark mark) {
        return insert
                + literals(Arrays.asList(
                        migration.revision().id().value(),
                        migration.revision().message(),
                        migration.direction().word(),
                        started,
                        null,
                        null,
                        LedgerEntry.RUNNING,
                        null,
                        migration.checksum(),
                        settings.who(),
                        settings.host(),
                        settings.toolVersion(),
                        null,
                        mark.print(),
                        null))
                + ")";
    }

    /** {@return the statement that says of a run which nobody carries on any more that it was interrupted} */
    String interrupted(PlannedMigration migration) {
        return update + "outcome = " + types.literal(LedgerEntry.INTERRUPTED) + running(migration);
    }

    /** {@return the statement that writes down how far a migration has come} */
    Sql reached(PlannedMigration migration, Mark mark) {
        return new Sql(
                update + "progress = ? WHERE revision = ? AND direction = ? AND outcome = ?",
                List.of(
                        mark.print(),
                        migration.revision().id().value(),
                        migration.direction().word(),
                        LedgerEntry.RUNNING));
    }

    /** {@return the statement that completes the row of a migration which was running} */
    String ended(LedgerEntry entry, @Nullable Mark mark) {
        return update + "finished = " + types.literal(entry.finished())
                + ", duration_ms = " + types.literal(entry.milliseconds())
                + ", outcome = " + types.literal(entry.outcome())
                + ", statement_reached = " + types.literal(entry.statements())
                + ", error = " + types.literal(entry.error())
                + ", progress = " + types.literal(mark == null ? null : mark.print())
                + ", way_back = " + types.literal(entry.wayBack())
                + running(entry.migration());
    }

    private String running(PlannedMigration migration) {
        return " WHERE revision = " + types.literal(migration.revision().id().value()) + " AND direction = "
                + types.literal(migration.direction().word()) + " AND outcome = "
                + types.literal(LedgerEntry.RUNNING);
    }

    /** {@return the migration that is done in part, as far as the ledger knows; empty if there is none} */
    Optional<Unfinished> unfinished(Connection connection) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(last)) {
            if (!row.next()) {
                return Optional.empty();
            }
            Mark mark = Mark.read(Objects.requireNonNullElse(row.getString(4), ""));
            return mark.isNothing()
                    ? Optional.empty()
                    : Optional.of(new Unfinished(
                            row.getLong(1),
                            new RevisionId(row.getString(2)),
                            Direction.of(row.getString(3)),
                            mark,
                            row.getString(5)));
        }
    }

    /** {@return the checksums of the scripts that were applied last, and not taken back since} */
    Map<RevisionId, String> checksums(Connection connection) throws SQLException {
        return latest(connection, checksums);
    }

    private static Map<RevisionId, String> latest(Connection connection, String query) throws SQLException {
        Map<RevisionId, String> latest = new LinkedHashMap<>();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                RevisionId revision = new RevisionId(row.getString(1));
                String value = row.getString(3);
                if (Direction.of(row.getString(2)) == Direction.UPGRADE && value != null) {
                    latest.put(revision, value);
                } else {
                    latest.remove(revision);
                }
            }
        }
        return latest;
    }

    /** {@return the scripts that take back what was applied last, and not taken back since} */
    Map<RevisionId, String> waysBack(Connection connection) throws SQLException {
        return latest(connection, waysBack);
    }

    /** {@return the statement that takes a script for what was applied} */
    Sql accepted(RevisionId revision, String checksum) {
        return new Sql(
                update + "checksum = ? WHERE revision = ? AND direction = ? AND outcome = ?",
                List.of(checksum, revision.value(), Direction.UPGRADE.word(), LedgerEntry.APPLIED));
    }

    private String literals(List<@Nullable Object> values) {
        StringBuilder literals = new StringBuilder();
        for (Object value : values) {
            literals.append(literals.length() == 0 ? "" : ", ").append(types.literal(value));
        }
        return literals.toString();
    }
}
