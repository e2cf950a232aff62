package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Locks;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/**
 * No lock of its own: a migration's transaction begins as {@code IMMEDIATE}, so that it excludes every other writer
 * before it reads which revisions the database has.
 *
 * @see <a href="https://www.sqlite.org/lang_transaction.html#immediate">DEFERRED, IMMEDIATE, and EXCLUSIVE
 *     transactions</a>
 */
final class SqliteLocks implements Locks {

    @Override
    public boolean tryAcquire(Connection connection, String key) {
        return true;
    }

    /** Nothing is held. */
    @Override
    public void release(Connection connection, String key) {}

    /** SQLite does not tell who writes. */
    @Override
    public Optional<String> holder(Connection connection, String key) {
        return Optional.empty();
    }

    /** Nor who reads, which keeps a transaction from its commit. */
    @Override
    public List<String> blockers(Connection connection, String sql) {
        return List.of("another connection that reads or writes the file");
    }
}
