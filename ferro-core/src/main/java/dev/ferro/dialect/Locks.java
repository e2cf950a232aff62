package dev.ferro.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Lets one migrator at a time work on a database. */
public interface Locks {

    /**
     * Tries once to take the lock, without waiting. It is held by the connection's session until released, and by
     * nobody once the session has died. A database whose write transactions exclude each other may always say yes.
     *
     * @param key what is locked, such as the schema and the version table
     * @return whether it was taken
     */
    boolean tryAcquire(Connection connection, String key) throws SQLException;

    void release(Connection connection, String key) throws SQLException;

    /**
     * Tells those who wait what is being done, where the database does not show them.
     *
     * @param connection holds the lock
     * @param doing what it is doing from now on
     */
    void announce(Connection connection, String key, String doing) throws SQLException;

    /** {@return who holds the lock; empty if nobody does, or if the database cannot tell} */
    Optional<LockHolder> holder(Connection connection, String key) throws SQLException;

    /**
     * {@return who may keep a statement from a lock that it waited for in vain} A few words for each, as far as the database
     * tells; none where it does not.
     */
    List<String> blockers(Connection connection, String sql) throws SQLException;
}
