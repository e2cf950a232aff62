package dev.ferro.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that fills while many migrations run. Its library is loaded only when there is one. */
final class MigrationBar {

    private static final int WIDTH = 80;

    private final ProgressBar bar;
    private int rest;

    MigrationBar(int migrations, PrintStream stream) {
        rest = migrations;
        bar = new ProgressBarBuilder()
                .setTaskName("migrations")
                .setInitialMax(migrations)
                .setUpdateIntervalMillis(100)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH))
                .build();
    }

    void finished(String revision) {
        bar.setExtraMessage(" " + revision);
        bar.step();
        rest--;
        if (rest == 0) {
            close();
        }
    }

    /** Leaves the bar as it stands, and begins a new line. */
    void close() {
        bar.close();
    }
}
