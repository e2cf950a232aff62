package dev.ferro.testing;

import dev.ferro.dialect.StatementEffect;
import java.sql.SQLException;

/** Runs statements on a real database, and compares what they lock there with what was said of them. */
public interface LockWitness {

    /**
     * Runs a statement, and fails if it locks more than what was said, or less.
     *
     * @param bench where to run it
     * @param sql the statement
     * @param said what was said of it
     */
    void run(Workbench bench, String sql, StatementEffect said) throws SQLException;
}
