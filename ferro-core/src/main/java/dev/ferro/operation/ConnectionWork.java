package dev.ferro.operation;

import java.sql.Connection;
import java.sql.SQLException;

/** Java code of a migration that works on the database itself. */
@FunctionalInterface
public interface ConnectionWork {

    /**
     * Does the work, inside the migration's transaction where there is one. The connection must be left open, and
     * neither committed nor rolled back.
     */
    void run(Connection connection) throws SQLException;
}
