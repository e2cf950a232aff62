package dev.ferro.cli;

import dev.ferro.FerroException;
import dev.ferro.run.Direction;
import dev.ferro.run.MigrationListener;
import dev.ferro.run.PlannedMigration;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows a run while it goes on: a line for each migration, and its statements where that is asked for. Until it is closed, it
 * also tells where a run was that somebody ends from outside.
 */
final class ProgressPrinter implements MigrationListener, AutoCloseable {

    /** So many lines are still read; beyond, a bar says more. */
    private static final int LINES = 20;

    private static final Duration BETWEEN_FILLED = Duration.ofSeconds(5);

    private final Console console;
    private final Paint paint;
    private @Nullable MigrationBar bar;
    private Instant nextFilled = Instant.now().plus(BETWEEN_FILLED);
    private @Nullable Thread interruption;
    private volatile @Nullable PlannedMigration working;

    ProgressPrinter(Console console) {
        this.console = console;
        this.paint = console.paint();
    }

    @Override
    public void planned(int migrations) {
        Thread hook = new Thread(this::interrupted, "ferro-interrupted");
        interruption = hook;
        Runtime.getRuntime().addShutdownHook(hook);
        if (migrations > LINES && console.followsProgress() && !console.isVerbose()) {
            bar = new MigrationBar(migrations, console.progressStream());
        }
    }

    @Override
    public void waiting(@Nullable String holder, Duration atMost) {
        console.progress("Another migrator is at work" + (holder == null ? "" : " (" + holder + ")")
                + "; waiting for it, at most " + duration(atMost) + ".");
    }

    @Override
    public void started(PlannedMigration migration) {
        working = migration;
        if (console.isVerbose()) {
            console.progress(line(migration));
        }
    }

    @Override
    public void statement(PlannedMigration migration, String text) {
        if (console.isVerbose()) {
            console.progress(paint.dim("    " + text.strip().replace("\n", "\n    ")));
        }
    }

    /** A line now and then; a backfill may take hours. */
    @Override
    public void filled(PlannedMigration migration, long rows) {
        Instant now = Instant.now();
        if (now.isAfter(nextFilled)) {
            nextFilled = now.plus(BETWEEN_FILLED);
            console.progress(paint.dim("    " + rows + " rows filled"));
        }
    }

    @Override
    public void finished(PlannedMigration migration, Duration took) {
        working = null;
        if (bar != null) {
            bar.finished(migration.revision().id().value());
            return;
        }
        String time = paint.dim("  " + duration(took));
        console.progress((console.isVerbose() ? "  done" : line(migration)) + time);
    }

    @Override
    public void failed(PlannedMigration migration, FerroException failure) {
        working = null;
        if (bar != null) {
            bar.close();
        }
        console.progress(line(migration) + paint.red("  failed"));
    }

    /** The connection ends with the process, and the database rolls back what is not committed. */
    private void interrupted() {
        PlannedMigration migration = working;
        if (migration != null) {
            console.warning("interrupted in the " + migration.direction().word() + " of `"
                    + migration.revision().id() + "` (" + migration.revision().message()
                    + "). What is not committed is rolled"
                    + " back; `ferro status` tells where the database stands, and `ferro "
                    + migration.direction().word() + "` goes on from there.");
        }
    }

    @Override
    public void close() {
        try {
            if (interruption != null) {
                Runtime.getRuntime().removeShutdownHook(interruption);
            }
        } catch (IllegalStateException ending) {
            // it is at work
            return;
        }
    }

    private String line(PlannedMigration migration) {
        String arrow = migration.direction() == Direction.UPGRADE ? paint.green("↑") : paint.yellow("↓");
        return arrow + " " + migration.revision().id() + "  "
                + migration.revision().message() + (migration.counts() ? paint.dim(counts(migration)) : "");
    }

    private static String counts(PlannedMigration migration) {
        return switch (migration.direction()) {
            case UPGRADE -> "  counts as applied";
            case DOWNGRADE -> "  counts no more";
        };
    }

    static String duration(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
