package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Backup;
import dev.ferro.dialect.Capabilities;
import dev.ferro.dialect.Client;
import dev.ferro.dialect.Ddl;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Execution;
import dev.ferro.dialect.Host;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL, from version 12.
 *
 * <p>A dialect learns which version it speaks to when it prepares a connection; until then it takes it for the newest.
 */
public final class PostgresqlDialect implements Dialect {

    static final Identifiers IDENTIFIERS = new Identifiers('"', PostgresqlKeywords.QUOTED);

    /** What holds for a session that migrates, whoever runs it. */
    static final List<String> SESSION = List.of(
            "SET standard_conforming_strings = on",
            "SET TimeZone = 'UTC'",
            "SET IntervalStyle = 'postgres'",
            "SET idle_in_transaction_session_timeout = 0");

    /** What a run and the scripts in it set, if anything, for the session. */
    private static final List<String> LENT = List.of(
            "standard_conforming_strings",
            "TimeZone",
            "IntervalStyle",
            "idle_in_transaction_session_timeout",
            "client_connection_check_interval",
            "lock_timeout",
            "statement_timeout",
            "search_path");

    private volatile PostgresqlVersion version = PostgresqlVersion.NEWEST;

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:");
    }

    /**
     * A string is sent without a type, so that it can become a uuid, an enum or a jsonb as a literal does. Statements are
     * not prepared on the server: their plans do not outlive the tables that migrations change. See the driver's <a
     * href="https://jdbc.postgresql.org/documentation/use/#connection-parameters">connection parameters</a>.
     */
    @Override
    public Map<String, String> connectionProperties() {
        return Map.of(
                "ApplicationName",
                "ferro, " + Host.process(),
                "stringtype",
                "unspecified",
                "prepareThreshold",
                "0",
                "preferQueryMode",
                "extendedForPrepared");
    }

    /**
     * The catalogue prints times in the session's zone, and a change between {@code timestamp} and {@code timestamptz}
     * converts by it: both shall not depend on the machine. A migration that pauses, for a lock or in Java, must not lose
     * its transaction. The limits that an administrator sets stay as they are.
     */
    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            version = PostgresqlVersion.after(SESSION, statement);
        }
    }

    @Override
    public List<String> settings(Connection connection) throws SQLException {
        String query = "SELECT pg_catalog.string_agg(pg_catalog.format('set_config(%L, %L, false)', name,"
                + " pg_catalog.current_setting(name, true)), ', ') FROM pg_catalog.unnest(ARRAY['"
                + String.join("', '", LENT) + "']) AS name WHERE pg_catalog.current_setting(name, true) IS NOT NULL";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return List.of("SELECT " + row.getString(1));
        }
    }

    @Override
    public Optional<ServerVersion> serverVersion() {
        return version.numbers();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, true, false, true, false, 63);
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public Types types() {
        return PostgresqlTypes.TYPES;
    }

    @Override
    public Normalizer normalizer() {
        return new PostgresqlNormalizer();
    }

    @Override
    public Ddl ddl() {
        return new PostgresqlDdl(version);
    }

    @Override
    public Reflection reflection() {
        return new PostgresqlReflection();
    }

    @Override
    public Locks locks() {
        return new PostgresqlLocks();
    }

    @Override
    public LockEffects lockEffects() {
        return new PostgresqlLockEffects();
    }

    @Override
    public Client client() {
        return new PostgresqlClient();
    }

    @Override
    public Scratch scratch() {
        return new PostgresqlScratchDatabase();
    }

    @Override
    public Backup backup() {
        return new PostgresqlBackup();
    }

    @Override
    public Execution execution() {
        return new PostgresqlExecution();
    }
}
