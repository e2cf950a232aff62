package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.dialect.LockHolder;
import dev.ferro.schema.QualifiedName;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees to it that one migrator at a time works on a database, and that others wait, but not for ever. */
final class MigrationLock {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);

    private final Session session;
    private final String key;
    private final Duration wait;
    private final MigrationListener listener;

    MigrationLock(Session session, MigratorSettings settings, MigrationListener listener) {
        this.session = session;
        this.key = key(settings.versionTable());
        this.wait = settings.lockWait();
        this.listener = listener;
    }

    /** {@return what is locked: a database may hold several histories} */
    static String key(QualifiedName versionTable) {
        return "ferro:" + versionTable;
    }

    void acquire() throws SQLException {
        untilDone(() -> session.dialect().locks().tryAcquire(session.connection(), key));
    }

    void release() throws SQLException {
        session.dialect().locks().release(session.connection(), key);
    }

    /** Starts a transaction, waiting where another connection writes and only one can. */
    void begin() throws SQLException {
        untilDone(() -> {
            try {
                session.begin();
                return true;
            } catch (SQLException e) {
                if (session.isBusy(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    private void untilDone(Attempt attempt) throws SQLException {
        if (attempt.succeeds()) {
            return;
        }
        Instant deadline = Instant.now().plus(wait);
        Instant report = Instant.now();
        Duration pause = FIRST_PAUSE;
        while (Instant.now().isBefore(deadline)) {
            if (!report.isAfter(Instant.now())) {
                listener.waiting(holder(), Duration.between(Instant.now(), deadline));
                report = Instant.now().plus(BETWEEN_REPORTS);
            }
            sleep(pause, deadline);
            if (attempt.succeeds()) {
                return;
            }
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
        throw locked(holder());
    }

    /** {@return who is at work; null where that cannot be told} A database that is busy may not even answer this. */
    private @Nullable String holder() {
        try {
            return session.dialect()
                    .locks()
                    .holder(session.connection(), key)
                    .map(LockHolder::toString)
                    .orElse(null);
        } catch (SQLException unknown) {
            return null;
        }
    }

    /** Tells those who wait what is being done. */
    void announce(PlannedMigration migration) throws SQLException {
        session.dialect()
                .locks()
                .announce(
                        session.connection(),
                        key,
                        migration.direction().word() + " "
                                + migration.revision().id());
    }

    private void sleep(Duration pause, Instant deadline) {
        Duration left = Duration.between(Instant.now(), deadline);
        try {
            Thread.sleep(Math.max(1, shorter(pause, left).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw locked(null).causedBy(e);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private FerroException locked(@Nullable String holder) {
        Problem problem = Problem.of("locked", "Another migrator is at work on this database.")
                .because((holder == null ? "it" : holder) + " still held the lock after " + wait.toMillis() / 1000.0
                        + " s")
                .advise("Wait for it to end and try again, or set a longer `lock_wait` in `ferro.toml`.");
        return new FerroException(Refusal.LOCKED, List.of(problem));
    }

    /** Something that may have to be tried again. */
    private interface Attempt {
        boolean succeeds() throws SQLException;
    }
}
