package dev.ferro.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a migration.
 *
 * @param migration what was run
 * @param started when it started
 * @param finished when it ended
 * @param outcome {@link #APPLIED} or {@link #FAILED}
 * @param statements the statement it got to
 * @param error what the database said, if it failed
 * @param wayBack the script that takes it back, if it was applied
 */
record LedgerEntry(
        PlannedMigration migration,
        Instant started,
        Instant finished,
        String outcome,
        int statements,
        @Nullable String error,
        @Nullable String wayBack) {

    static final String APPLIED = "applied";

    static final String FAILED = "failed";

    static final String RUNNING = "running";

    /** What was running when its process, or its connection, came to an end. */
    static final String INTERRUPTED = "interrupted";

    /** What {@code ferro repair} has put right. */
    static final String REPAIRED = "repaired";

    static LedgerEntry applied(PlannedMigration migration, Instant started, int statements, @Nullable String wayBack) {
        return new LedgerEntry(migration, started, Instant.now(), APPLIED, statements, null, wayBack);
    }

    static LedgerEntry failed(PlannedMigration migration, Instant started, int statements, @Nullable String error) {
        return new LedgerEntry(migration, started, Instant.now(), FAILED, statements, error, null);
    }

    long milliseconds() {
        return Duration.between(started, finished).toMillis();
    }
}
