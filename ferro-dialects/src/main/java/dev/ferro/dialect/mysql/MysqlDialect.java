package dev.ferro.dialect.mysql;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * MySQL, version 8 and newer; and what MariaDB has in common with it.
 *
 * <p>What is behind a connection is known when it is made: from then on the dialect is that of this very server.
 */
public sealed class MysqlDialect implements Dialect permits MariadbDialect {

    static final Identifiers IDENTIFIERS = new Identifiers('`', MysqlWords.RESERVED);

    /** See <a href="https://mariadb.com/kb/en/e1046/">Error 1046</a>. */
    private static final int NO_DATABASE = 1046;

    /** The limit is 64 characters; as many bytes are never more. */
    private static final int IDENTIFIER_BYTES = 64;

    /**
     * The session's mode: texts are put together by {@code ||} as on other databases, nothing is cut short to fit, a zero
     * in a numbered column is a zero, and a backslash escapes.
     */
    static final String MODE = "SET SESSION sql_mode = CONCAT(REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', ''),"
            + " ',PIPES_AS_CONCAT,STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO')";

    /** Instants are kept in UTC. */
    static final String TIME_ZONE = "SET SESSION time_zone = '+00:00'";

    private volatile MysqlServer server;

    public MysqlDialect() {
        this(MysqlServer.MYSQL);
    }

    MysqlDialect(MysqlServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public String title() {
        return "MySQL";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mysql:");
    }

    /** A text of several statements is run as a whole, as on other databases; and times mean the session's zone. */
    @Override
    public Map<String, String> connectionProperties() {
        return Map.of("allowMultiQueries", "true", "connectionTimeZone", "UTC");
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        // MariaDB's driver says null, MySQL's an empty text
        if (Objects.requireNonNullElse(connection.getCatalog(), "").isEmpty()) {
            throw new SQLException("No database selected", "3D000", NO_DATABASE);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(MODE);
            statement.execute(TIME_ZONE);
        }
        server = MysqlServer.of(connection);
    }

    @Override
    public List<String> settings(Connection connection) throws SQLException {
        String query = "SELECT CONCAT('SET SESSION sql_mode = ', QUOTE(@@SESSION.sql_mode), ', time_zone = ',"
                + " QUOTE(@@SESSION.time_zone), ', innodb_lock_wait_timeout = ', @@SESSION.innodb_lock_wait_timeout,"
                + " ', lock_wait_timeout = ', @@SESSION.lock_wait_timeout, ', foreign_key_checks = ',"
                + " @@SESSION.foreign_key_checks), DATABASE()";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            String database = row.getString(2);
            return database == null
                    ? List.of(row.getString(1))
                    : List.of(row.getString(1), "USE " + IDENTIFIERS.quote(database));
        }
    }

    @Override
    public Optional<ServerVersion> serverVersion() {
        return Optional.of(server.numbers());
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, false, false, true, true, false, false, IDENTIFIER_BYTES);
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public Types types() {
        return new MysqlTypes(server);
    }

    @Override
    public Normalizer normalizer() {
        return new MysqlNormalizer(server);
    }

    @Override
    public Ddl ddl() {
        return new MysqlDdl(server);
    }

    @Override
    public Reflection reflection() {
        return new MysqlReflection(server);
    }

    @Override
    public Locks locks() {
        return new MysqlLocks();
    }

    @Override
    public LockEffects lockEffects() {
        return new MysqlLockEffects(server);
    }

    @Override
    public Client client() {
        return new MysqlClient();
    }

    @Override
    public Scratch scratch() {
        return new MysqlScratchDatabase();
    }

    @Override
    public Backup backup() {
        return new MysqlBackup(server);
    }

    @Override
    public Execution execution() {
        return new MysqlExecution();
    }
}
