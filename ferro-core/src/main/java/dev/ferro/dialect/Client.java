package dev.ferro.dialect;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program that comes with a database and runs scripts: how a script is written for it so that the same happens as when
 * Ferro runs the statements itself, and so that it stops at the first error.
 */
public interface Client {

    /**
     * {@return the first lines of a script}
     *
     * @param lockTimeout how long a statement waits for a lock, or null for the usual time
     * @param parameters what the database's URL says after its question mark
     */
    List<String> header(@Nullable Duration lockTimeout, Map<String, String> parameters);

    /** {@return the statements that start a transaction in which nobody else writes to a table, with their ends} */
    List<String> begin(String table);

    /**
     * {@return a statement with its end, spelled so that the client sends it as it is}
     *
     * @throws dev.ferro.FerroException if the client would take a part of it for a command of its own
     */
    String statement(String sql);

    /** {@return what makes the script stop, with a message, if a query returns a row} */
    String verification(Statement.Verification verification);

    /** {@return what it takes for quoted} */
    Quoting quoting();
}
