package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.LockHolder;
import dev.ferro.dialect.Locks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lock of the operating system on a file beside the database's, for as long as a run lasts: SQLite itself knows only
 * transactions, of which a migration may have several. It ends with its process, and no file stays behind.
 *
 * @see <a href="https://www.sqlite.org/lockingv3.html">File Locking And Concurrency In SQLite Version 3</a>
 */
final class SqliteLocks implements Locks {

    private static final String SUFFIX = "-ferro-lock";

    /** What this process holds: the operating system would let it in twice. */
    private static final Map<Path, LockFile> HELD = new HashMap<>();

    @Override
    public boolean tryAcquire(Connection connection, String key) throws SQLException {
        Optional<Path> file = lockFile(connection);
        return file.isEmpty() || tryAcquire(file.get(), connection);
    }

    private static boolean tryAcquire(Path file, Connection connection) throws SQLException {
        synchronized (HELD) {
            LockFile held = HELD.get(file);
            if (held != null && !held.isAbandoned()) {
                return held.isHeldBy(connection);
            }
            if (held != null) {
                HELD.remove(file);
                held.close();
            }
            return lock(file, connection);
        }
    }

    private static boolean lock(Path file, Connection connection) throws SQLException {
        try {
            Optional<LockFile> lock = LockFile.tryLock(file, connection);
            lock.ifPresent(taken -> HELD.put(file, taken));
            return lock.isPresent();
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    @Override
    public void release(Connection connection, String key) {
        synchronized (HELD) {
            List<LockFile> own = HELD.values().stream()
                    .filter(lock -> lock.isHeldBy(connection))
                    .toList();
            own.forEach(lock -> {
                HELD.remove(lock.file());
                lock.close();
            });
        }
    }

    @Override
    public void announce(Connection connection, String key, String doing) throws SQLException {
        synchronized (HELD) {
            for (Map.Entry<Path, LockFile> lock : HELD.entrySet()) {
                if (lock.getValue().isHeldBy(connection)) {
                    lock.setValue(lock.getValue().at(doing));
                    sign(lock.getValue());
                }
            }
        }
    }

    private static void sign(LockFile lock) throws SQLException {
        try {
            lock.sign();
        } catch (IOException failure) {
            throw unwritable(lock.file(), failure);
        }
    }

    private static SQLException unwritable(Path file, IOException failure) {
        return new SQLException("`" + file + "` cannot be written, which keeps other migrators away", failure);
    }

    @Override
    public Optional<LockHolder> holder(Connection connection, String key) throws SQLException {
        Optional<Path> file = lockFile(connection);
        synchronized (HELD) {
            if (file.isPresent() && HELD.containsKey(file.get())) {
                return Optional.of(HELD.get(file.get()).own());
            }
        }
        return file.filter(Files::exists).flatMap(LockFile::holder);
    }

    /** Nor does it tell who reads, which keeps a transaction from its commit. */
    @Override
    public List<String> blockers(Connection connection, String sql) {
        return List.of("another connection that reads or writes the file");
    }

    /** {@return the file to lock; empty for a database in memory, which nobody else sees} */
    private static Optional<Path> lockFile(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT file FROM pragma_database_list WHERE name = 'main'")) {
            String file = row.next() ? row.getString(1) : null;
            return file == null || file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file + SUFFIX));
        }
    }
}
