package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.dialect.Host;
import dev.ferro.testing.TestDatabases;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever waits for a migrator, or asks for it, is told who it is and what it is doing. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class LockHolderTest {

    @Parameter
    private TestDatabases kind;

    private final CountDownLatch asked = new CountDownLatch(1);

    /** Takes long by itself where the database can be told so, and else waits in Java until somebody has asked. */
    private Workbench bench() {
        Workbench bench = new Workbench(kind);
        String sleep = switch (kind) {
            case POSTGRESQL -> "SELECT pg_sleep(3)";
            case MARIADB, MYSQL -> "DO SLEEP(3)";
            case SQLITE, H2 -> null;
        };
        return bench.revision(
                "aaaa",
                op -> {
                    if (sleep == null) {
                        op.run("wait", connection -> await());
                    } else {
                        op.execute(sleep);
                    }
                },
                op -> {});
    }

    private void await() {
        try {
            asked.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private String holder(Workbench bench) throws InterruptedException {
        for (int attempt = 0; attempt < 200; attempt++) {
            try (Inspection inspection = Inspection.of(bench.database())) {
                String holder =
                        inspection.migrator(bench.settings.versionTable()).orElse("");
                if (holder.matches(expected())) {
                    return holder;
                }
            }
            Thread.sleep(25);
        }
        throw new AssertionError("nobody is said to hold the lock");
    }

    private String expected() {
        return switch (kind) {
            case POSTGRESQL ->
                "process \\d+ of user `\\w+` at [0-9.:]+ \\(ferro, " + Host.process()
                        + "\\) since 20\\S+ \\S+, at `SELECT" + " pg_sleep\\(3\\)`";
            case MARIADB, MYSQL -> "connection \\d+ of user `\\w+` at \\S+, at `DO SLEEP\\(3\\)`";
            case H2 -> "session \\d+ since 20\\S+ \\S+|session \\d+ of user `SA` since 20\\S+ \\S+";
            case SQLITE -> "this process since 20\\S+, at `upgrade aaaa`";
        };
    }

    @Test
    void who_migrates_is_told_with_what_it_is_doing() throws Exception {
        try (Workbench bench = bench()) {
            CompletableFuture<Result> migrating = CompletableFuture.supplyAsync(() -> bench.upgrade("head"));
            assertThat(holder(bench)).isNotEmpty();
            asked.countDown();
            migrating.get();
            try (Inspection inspection = Inspection.of(bench.database())) {
                assertThat(inspection.migrator(bench.settings.versionTable())).isEmpty();
            }
        }
    }

    @Test
    void who_waits_is_told_as_well() throws Exception {
        try (Workbench bench = bench();
                Workbench none = new Workbench(kind)) {
            CompletableFuture<Result> migrating = CompletableFuture.supplyAsync(() -> bench.upgrade("head"));
            String holder = holder(bench);
            MigratorSettings impatient = bench.settings.lockWait(Duration.ofMillis(200));
            FerroException locked = catchThrowableOfType(FerroException.class, () -> waitFor(bench, impatient, none));
            assertThat(none.heard).first().asString().startsWith("waiting for " + holder.substring(0, 9));
            assertThat(locked.problems().get(0).why()).contains(holder.substring(0, 9), "still held the lock");
            asked.countDown();
            migrating.get();
        }
    }

    private static void waitFor(Workbench bench, MigratorSettings settings, Workbench listening) {
        try (Migrator migrator = new Migrator(
                Connector.to(bench.database()),
                bench.graph(),
                ids -> bench.migrations(),
                settings,
                listening.hearing())) {
            migrator.ensureVersion();
        }
    }
}
