package dev.ferro.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** How statements and transactions reach a database: where its driver or its own client is odd, here is the place. */
public interface Execution {

    /** Starts a transaction that will write. */
    void begin(Connection connection) throws SQLException;

    void commit(Connection connection) throws SQLException;

    /** Sends a last statement and commits, at once where that saves a round trip. */
    void commitAfter(Connection connection, String sql) throws SQLException;

    /** Rolls back; harmless where the database has already done so by itself. */
    void rollback(Connection connection) throws SQLException;

    /** Leaves the connection in auto-commit mode, with no transaction open. */
    void rest(Connection connection) throws SQLException;

    /** Sends a text as it is: all of it, and with nothing in it taken for a parameter. */
    void execute(Statement statement, String sql) throws SQLException;

    /** {@return a value as the driver takes it for a parameter} */
    Object parameter(Object value);

    /** {@return whether a statement failed because other connections hold a lock that it could wait for} */
    boolean isBusy(SQLException failure);

    /** {@return the first lines of a script for the database's own client, which make it stop at the first error} */
    List<String> scriptHeader();

    /** {@return the statement that starts a transaction in such a script} */
    String scriptBegin();
}
