package dev.ferro.dialect;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads a schema from a database's catalogue. */
public interface Reflection {

    /**
     * {@return what the database holds within the scope} The number of queries does not depend on the number of tables.
     * Objects of the connection's default schema have names without a schema.
     */
    Schema reflect(Connection connection, ReflectionScope scope) throws SQLException;

    /**
     * {@return what the database holds within the scope and {@link #reflect} leaves alone, by kind and name} What belongs
     * to an extension, or to the database itself, is not worth telling.
     */
    List<LeftAlone> leftAlone(Connection connection, ReflectionScope scope) throws SQLException;

    /** {@return what the connection's default schema is called, where schemas have names} One cheap query. */
    Optional<String> defaultSchema(Connection connection) throws SQLException;

    /** {@return whether a table exists} One cheap query. */
    boolean exists(Connection connection, QualifiedName table) throws SQLException;

    /**
     * {@return what the catalogue shows of the table or index that a statement changes, which is something else once the
     * statement has been carried out} Empty where that cannot be told. A few cheap queries.
     */
    Optional<String> subject(Connection connection, String sql) throws SQLException;
}
