package dev.ferro.dialect.sqlite;

import dev.ferro.Problem;
import dev.ferro.dialect.Backup;
import dev.ferro.dialect.Capabilities;
import dev.ferro.dialect.Client;
import dev.ferro.dialect.Ddl;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Execution;
import dev.ferro.dialect.Identifiers;
import dev.ferro.dialect.LockEffects;
import dev.ferro.dialect.Locks;
import dev.ferro.dialect.Normalizer;
import dev.ferro.dialect.Reflection;
import dev.ferro.dialect.Scratch;
import dev.ferro.dialect.ServerVersion;
import dev.ferro.dialect.Types;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SQLite, 3.40 and later. */
public final class SqliteDialect implements Dialect {

    /** Longer names work; but whoever writes one will want to move to another database some day. */
    private static final int IDENTIFIER_BYTES = 255;

    /** The words that SQLite 3.40 to 3.54 do not take for a name everywhere; the manual's list is much longer. */
    private static final Set<String> RESERVED = Set.of(
            ("add all alter and as autoincrement between case cast check collate commit constraint create current_date"
                            + " current_time current_timestamp default deferrable delete distinct drop else escape"
                            + " except exists false foreign from generated group having if in index insert intersect"
                            + " into is isnull join limit not nothing notnull null on or order primary raise references"
                            + " returning rowid select set table then to transaction true union unique update using"
                            + " values when where")
                    .split(" "));

    private volatile @Nullable ServerVersion version;

    private final Identifiers identifiers = new Identifiers('"', RESERVED);

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String title() {
        return "SQLite";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sqlite:");
    }

    /**
     * {@inheritDoc}
     *
     * <p>A transaction that begins by reading fails at its first write if another one has written meanwhile, without
     * waiting; one that begins as IMMEDIATE waits its turn before it reads anything. Ferro's own begin so anyway; this is
     * for those that the Java code of a migration begins.
     */
    @Override
    public Map<String, String> connectionProperties() {
        return Map.of("transaction_mode", "IMMEDIATE", "busy_timeout", "" + SqliteExecution.BUSY_MILLISECONDS);
    }

    /**
     * {@inheritDoc}
     *
     * <p>With foreign keys enforced, the DROP TABLE in the middle of a rebuild would delete the rows that refer to it.
     * Inside a transaction the setting is ignored without a word; therefore it is read again.
     *
     * @see <a href="https://www.sqlite.org/pragma.html#pragma_foreign_keys">PRAGMA foreign_keys</a>
     */
    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + SqliteExecution.BUSY_MILLISECONDS);
            statement.execute("PRAGMA legacy_alter_table = OFF");
            statement.execute("PRAGMA foreign_keys = OFF");
            try (ResultSet enforced = statement.executeQuery("PRAGMA foreign_keys")) {
                if (enforced.next() && enforced.getBoolean(1)) {
                    throw Problem.of("foreign-keys-enforced", "SQLite keeps enforcing foreign keys.")
                            .because("A transaction is open already, or the driver was built to enforce them always.")
                            .advise("Use a connection that no transaction has begun on.")
                            .refused();
                }
            }
        }
        version = ServerVersion.of(connection);
    }

    @Override
    public Optional<ServerVersion> serverVersion() {
        return Optional.ofNullable(version);
    }

    @Override
    public List<String> settings(Connection connection) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String setting : List.of("busy_timeout", "legacy_alter_table", "foreign_keys")) {
                try (ResultSet row = statement.executeQuery("PRAGMA " + setting)) {
                    settings.add("PRAGMA " + setting + " = " + row.getInt(1));
                }
            }
        }
        return settings;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, false, false, false, false, false, true, IDENTIFIER_BYTES);
    }

    @Override
    public Identifiers identifiers() {
        return identifiers;
    }

    @Override
    public Types types() {
        return new SqliteTypes();
    }

    @Override
    public Normalizer normalizer() {
        return new SqliteNormalizer(identifiers);
    }

    @Override
    public Ddl ddl() {
        return new SqliteDdl(identifiers);
    }

    @Override
    public Reflection reflection() {
        return new SqliteReflection();
    }

    @Override
    public Locks locks() {
        return new SqliteLocks();
    }

    @Override
    public LockEffects lockEffects() {
        return new SqliteLockEffects();
    }

    @Override
    public Client client() {
        return new SqliteClient();
    }

    @Override
    public Scratch scratch() {
        return new SqliteScratchDatabase();
    }

    @Override
    public Backup backup() {
        return new SqliteBackup();
    }

    @Override
    public Execution execution() {
        return new SqliteExecution();
    }
}
