package dev.ferro.dialect.h2;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** H2, version 2. */
public final class H2Dialect implements Dialect {

    /**
     * H2 takes 256 characters; but when it copies a table to alter it, the names of its constraints and indexes are for a
     * moment put together from their own, the table's and some digits.
     *
     * @see <a href="https://www.h2database.com/html/advanced.html#limits_limitations">Limits and Limitations</a>
     */
    private static final int IDENTIFIER_BYTES = 120;

    static final Identifiers IDENTIFIERS = new Identifiers('"', H2Names.RESERVED);

    static final String TIME_ZONE = "SET TIME ZONE 'UTC'";

    private volatile @Nullable ServerVersion version;

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String title() {
        return "H2";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:h2:");
    }

    @Override
    public Map<String, String> connectionProperties() {
        return Map.of();
    }

    /**
     * A change between {@code TIMESTAMP} and {@code TIMESTAMP WITH TIME ZONE} converts by the session's zone, and shall
     * not depend on the machine. Other sessions may be writing: a migration waits for them longer than H2's second.
     */
    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TIME_ZONE);
            statement.execute(H2Execution.lockTimeout(H2Execution.LOCK_WAIT));
        }
        version = ServerVersion.of(connection);
    }

    @Override
    public Optional<ServerVersion> serverVersion() {
        return Optional.ofNullable(version);
    }

    @Override
    public List<String> settings(Connection connection) throws SQLException {
        String query = "SELECT SETTING_VALUE, LOCK_TIMEOUT(), SCHEMA() FROM INFORMATION_SCHEMA.SETTINGS"
                + " WHERE SETTING_NAME = 'TIME ZONE'";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return List.of(
                    "SET TIME ZONE " + H2Literals.quoted(row.getString(1)),
                    "SET LOCK_TIMEOUT " + row.getInt(2),
                    "SET SCHEMA " + IDENTIFIERS.quote(row.getString(3)));
        }
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, true, false, true, true, false, false, IDENTIFIER_BYTES);
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public Types types() {
        return H2Types.TYPES;
    }

    @Override
    public Normalizer normalizer() {
        return new H2Normalizer(version);
    }

    @Override
    public Ddl ddl() {
        return new H2Ddl();
    }

    @Override
    public Reflection reflection() {
        return new H2Reflection();
    }

    @Override
    public Locks locks() {
        return new H2Locks();
    }

    @Override
    public LockEffects lockEffects() {
        return new H2LockEffects();
    }

    @Override
    public Client client() {
        return new H2Client();
    }

    @Override
    public Scratch scratch() {
        return new H2ScratchDatabase();
    }

    @Override
    public Backup backup() {
        return new H2Backup();
    }

    @Override
    public Execution execution() {
        return new H2Execution();
    }
}
