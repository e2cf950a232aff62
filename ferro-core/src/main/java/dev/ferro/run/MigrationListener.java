package dev.ferro.run;

import dev.ferro.FerroException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hears what a run is doing; showing it is the shell's work. */
public interface MigrationListener {

    /** Hears nothing. */
    MigrationListener SILENT = new MigrationListener() {
        @Override
        public void planned(int migrations) {}

        @Override
        public void waiting(@Nullable String holder, Duration atMost) {}

        @Override
        public void started(PlannedMigration migration) {}

        @Override
        public void statement(PlannedMigration migration, String text) {}

        @Override
        public void filled(PlannedMigration migration, long rows) {}

        @Override
        public void finished(PlannedMigration migration, Duration took) {}

        @Override
        public void failed(PlannedMigration migration, FerroException failure) {}
    };

    /** So many migrations are about to run, one after the other. */
    void planned(int migrations);

    /**
     * Another migrator is at work; this one waits for it, and says so again every few seconds.
     *
     * @param holder who is at work, and at what; null if the database cannot tell
     * @param atMost how long it will still wait
     */
    void waiting(@Nullable String holder, Duration atMost);

    void started(PlannedMigration migration);

    /** A statement is about to be sent; its parameters are not shown. */
    void statement(PlannedMigration migration, String text);

    /** A backfill has filled so many rows by now, which stay filled whatever comes. */
    void filled(PlannedMigration migration, long rows);

    void finished(PlannedMigration migration, Duration took);

    void failed(PlannedMigration migration, FerroException failure);
}
