package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.schema.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run works with.
 *
 * @param session the connection
 * @param tables Ferro's own tables
 * @param lock the lock it holds
 * @param listener who hears of it
 * @param view the schema as it is
 */
record Workplace(Session session, FerroTables tables, MigrationLock lock, MigrationListener listener, LiveView view) {

    static Workplace of(Session session, MigratorSettings settings, MigrationListener listener) {
        return new Workplace(
                session,
                new FerroTables(session.dialect(), settings),
                new MigrationLock(session, settings, listener),
                listener,
                new LiveView(session.dialect(), session.connection(), settings));
    }

    /**
     * {@return the script that takes a migration back; null if the migration takes something back itself}
     *
     * @param after the database as the migration leaves it
     */
    @Nullable
    String wayBack(PlannedMigration migration, SchemaView after) {
        return switch (migration.direction()) {
            case UPGRADE -> new WayBack(session.dialect()).of(migration, after);
            case DOWNGRADE -> null;
        };
    }

    /** Does something that writes, under the lock, with Ferro's tables in place. */
    <T> T locked(Work<T> work) {
        return Failures.reported(() -> {
            lock.acquire();
            try {
                lock.begin();
                createTables();
                session.commit();
                T result = work.run();
                session.rest();
                lock.release();
                return result;
            } catch (SQLException e) {
                abandon(e);
                if (session.isLockTimeout(e)) {
                    throw lockTimeout(e);
                }
                throw e;
            } catch (RuntimeException | Error e) {
                abandon(e);
                throw e;
            }
        });
    }

    /** Does something under the lock, with Ferro's tables in place, in a transaction that is rolled back. */
    <T> T rolledBack(Work<T> work) {
        return Failures.reported(() -> {
            lock.acquire();
            try {
                lock.begin();
                createTables();
                T result = work.run();
                session.rollback();
                session.rest();
                lock.release();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                abandon(e);
                throw e;
            }
        });
    }

    private FerroException lockTimeout(SQLException cause) throws SQLException {
        String table = tables.version().definition().name().name();
        List<String> blockers = session.dialect().locks().blockers(session.connection(), table);
        return Problem.of(
                        "lock-timeout", "Ferro's own tables cannot be written, since another transaction holds a lock.")
                .because(DatabaseErrors.words(cause) + MigrationFailure.held(blockers))
                .advise(
                        "Nothing was changed. Let the other transaction end, or end it, and try again; `lock_timeout` lets"
                                + " Ferro wait longer.")
                .refused()
                .causedBy(cause);
    }

    /** What goes wrong here must not hide what went wrong before. */
    private void abandon(Throwable reason) {
        try {
            session.rollback();
            session.rest();
            lock.release();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private void createTables() throws SQLException {
        createSchema();
        for (Sql sql : tables.creation()) {
            session.execute(sql);
        }
    }

    /** A user who may not create schemas can be given one; where the table is there, so is its schema. */
    private void createSchema() throws SQLException {
        Optional<Sql> creation = tables.schemaCreation();
        QualifiedName table = tables.version().definition().name();
        if (creation.isPresent() && !session.dialect().reflection().exists(session.connection(), table)) {
            session.execute(creation.get());
        }
    }

    /**
     * Something that is done under the lock.
     *
     * @param <T> what it gives
     */
    interface Work<T> {
        T run() throws SQLException;
    }
}
