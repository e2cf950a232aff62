package dev.ferro.spring;

import dev.ferro.FerroException;
import dev.ferro.run.MigrationListener;
import dev.ferro.run.PlannedMigration;
import java.time.Duration;
import java.util.Objects;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** Writes into the log of an application what a run is doing. */
final class LoggedMigrations implements MigrationListener {

    private static final Log LOG = LogFactory.getLog("dev.ferro.migrations");

    @Override
    public void planned(int migrations) {
        LOG.info(migrations == 1 ? "One migration is pending" : migrations + " migrations are pending");
    }

    @Override
    public void waiting(@Nullable String holder, Duration atMost) {
        LOG.info("Another migrator is at work, " + Objects.requireNonNullElse(holder, "it is not known who")
                + "; waiting for at most " + atMost.toSeconds() + " s");
    }

    @Override
    public void started(PlannedMigration migration) {
        LOG.debug(words(migration) + " begins");
    }

    @Override
    public void statement(PlannedMigration migration, String text) {
        LOG.debug(text);
    }

    @Override
    public void filled(PlannedMigration migration, long rows) {
        LOG.info(words(migration) + " has filled " + rows + " rows");
    }

    @Override
    public void finished(PlannedMigration migration, Duration took) {
        LOG.info(words(migration) + ", " + took.toMillis() + " ms");
    }

    @Override
    public void failed(PlannedMigration migration, FerroException failure) {
        LOG.error(words(migration) + " has failed");
    }

    private static String words(PlannedMigration migration) {
        return migration.direction().word() + " " + migration.revision().title();
    }
}
