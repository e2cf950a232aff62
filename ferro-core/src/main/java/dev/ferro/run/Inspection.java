package dev.ferro.run;

import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.LeftAlone;
import dev.ferro.dialect.LockHolder;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.dialect.SchemaView;
import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionId;
import dev.ferro.schema.Column;
import dev.ferro.schema.DefaultSchema;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A look at a live database that leaves no trace. */
public final class Inspection implements AutoCloseable {

    private final Dialect dialect;
    private final Connection connection;
    private final boolean own;

    private Inspection(Dialect dialect, Connection connection, boolean own) {
        this.dialect = dialect;
        this.connection = connection;
        this.own = own;
    }

    public static Inspection of(Database database) {
        return new Inspection(database.dialect(), database.connectToRead(), true);
    }

    /** {@return a look through a connection that stays open} */
    static Inspection through(Session session) {
        return new Inspection(session.dialect(), session.connection(), false);
    }

    /** {@return the rows of a version table; none if it is not there} */
    public List<RevisionId> rows(QualifiedName versionTable) {
        return new VersionTable(dialect, versionTable).read(connection);
    }

    /** {@return the checksums that a ledger has of the scripts which are applied; none if it is not there} */
    public Map<RevisionId, String> checksums(QualifiedName ledgerTable) {
        return ofLedger(ledgerTable, ledger -> ledger.checksums(connection));
    }

    /** {@return the scripts that a ledger keeps to take back what is applied; none if it is not there} */
    public Map<RevisionId, String> waysBack(QualifiedName ledgerTable) {
        return ofLedger(ledgerTable, ledger -> ledger.waysBack(connection));
    }

    private Map<RevisionId, String> ofLedger(QualifiedName name, LedgerReading reading) {
        MigratorSettings settings = MigratorSettings.defaults().tables(MigratorSettings.VERSION_TABLE, name);
        return read(() ->
                dialect.reflection().exists(connection, name) ? reading.read(new Ledger(dialect, settings)) : Map.of());
    }

    /** {@return the migrator that is at work, in a few words; empty if there is none, or if the database cannot tell} */
    public Optional<String> migrator(QualifiedName versionTable) {
        return read(() -> dialect.locks()
                .holder(connection, MigrationLock.key(versionTable))
                .map(LockHolder::toString));
    }

    /** {@return the schema that bare names live in, where schemas have names} */
    public Optional<DefaultSchema> defaultSchema() {
        return read(() -> dialect.reflection().defaultSchema(connection)).map(DefaultSchema::new);
    }

    /** {@return what the database holds within the scope} */
    public Schema reflect(ReflectionScope scope) {
        return read(() -> dialect.reflection().reflect(connection, scope));
    }

    /** {@return the names of a table's columns; none if it is not there} */
    public List<String> columns(QualifiedName table) {
        return reflect(ReflectionScope.table(table)).tables().stream()
                .flatMap(found -> found.columns().stream())
                .map(Column::name)
                .toList();
    }

    /** {@return what the database holds within the scope beside that} */
    public List<LeftAlone> leftAlone(ReflectionScope scope) {
        return read(() -> dialect.reflection().leftAlone(connection, scope));
    }

    /** {@return a normalized schema with its expressions spelled as the database prints them} */
    public Schema spellLike(Schema desired, Schema actual) {
        return read(() -> dialect.normalizer().spellLike(connection, desired, actual));
    }

    /** {@return the statements that operations become, with their values written out and without what only checks} */
    public static List<String> sql(Dialect dialect, List<Operation> operations, Schema before) {
        EffectText text = new EffectText(dialect);
        return dialect.ddl().compile(operations, SchemaView.of(before)).stream()
                .flatMap(step -> step.statements().stream())
                .flatMap(statement -> statement.accept(text))
                .toList();
    }

    /** {@return whether a table that exists has a row, or, where a column is named, a value in that column} */
    public boolean holds(QualifiedName table, @Nullable String column) {
        String name = dialect.identifiers().quote(table);
        String condition =
                column == null ? "" : " WHERE " + dialect.identifiers().quote(column) + " IS NOT NULL";
        return read(() -> {
            if (!dialect.reflection().exists(connection, table)) {
                return false;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT 1 FROM " + name + condition + " LIMIT 1")) {
                return rows.next();
            }
        });
    }

    /** {@return the rows of a table of another tool, as texts by the names of columns in small letters; none if it is not there} */
    public List<Map<String, @Nullable String>> texts(String table) {
        return read(() -> ForeignTable.of(table).rows(connection));
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException exception) {
            throw Problem.of("database-unreadable", "The database cannot be read.")
                    .because(DatabaseErrors.words(exception))
                    .advise(DatabaseErrors.advice(exception).orElse("Mend what the database says, and try again."))
                    .refused()
                    .causedBy(exception);
        }
    }

    @Override
    public void close() {
        if (own) {
            read(() -> {
                connection.close();
                return true;
            });
        }
    }

    /**
     * Something that is read.
     *
     * @param <T> what it gives
     */
    private interface Reading<T> {
        T read() throws SQLException;
    }

    /** What is read in a ledger. */
    private interface LedgerReading {
        Map<RevisionId, String> read(Ledger ledger) throws SQLException;
    }
}
