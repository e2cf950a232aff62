package dev.ferro.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database that Ferro supports; found through {@link java.util.ServiceLoader}. */
public interface Dialect {

    /** {@return the name in scripts, settings and output, such as {@code postgresql}} */
    String name();

    /** {@return the name as its makers write it, such as {@code PostgreSQL}} */
    String title();

    /** {@return whether this is the database behind a JDBC URL} */
    boolean accepts(String jdbcUrl);

    /** {@return driver properties that a connection for migrating needs} */
    Map<String, String> connectionProperties();

    /** Sets up a fresh connection, in auto-commit mode, for migrating. */
    void prepare(Connection connection) throws SQLException;

    /**
     * {@return the statements that give a connection its present settings again} Those that {@link #prepare} and a run change,
     * and those that scripts often do: a pool lends the connection to others afterwards.
     */
    List<String> settings(Connection connection) throws SQLException;

    /** {@return the version of the server that was last connected to; empty where it is not known} */
    Optional<ServerVersion> serverVersion();

    Capabilities capabilities();

    Identifiers identifiers();

    Types types();

    Normalizer normalizer();

    Ddl ddl();

    Reflection reflection();

    Locks locks();

    /** {@return what statements do to others who use the same tables} */
    LockEffects lockEffects();

    /** {@return how scripts are written for the database's own client} */
    Client client();

    /** {@return how databases for trying things out are made} */
    Scratch scratch();

    /** {@return how all that it holds is written to a file} */
    Backup backup();

    /** {@return how statements reach the database} Overridden where a driver does not keep what JDBC promises. */
    default Execution execution() {
        return new StandardExecution();
    }
}
