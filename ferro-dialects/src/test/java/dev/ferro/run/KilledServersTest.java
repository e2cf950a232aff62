package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.testing.OwnServer;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server may be killed, all of its processes at once, before, during and after every statement: when it has been started
 * again and has recovered, the next run completes what the last one has begun. {@code -Dferro.faults.points=300} kills more
 * often.
 */
@Tag("slow")
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
class KilledServersTest {

    private static final int POINTS = Integer.getInteger("ferro.faults.points", 24) / 8;

    @Parameter
    private TestDatabases kind;

    private OwnServer server;

    @BeforeEach
    void start() {
        server = OwnServer.start(kind);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void what_a_killed_server_leaves_is_completed_when_it_runs_again() throws SQLException {
        Killer nobody = new Killer(server, 0, Moment.BEFORE);
        List<String> undisturbed;
        try (Workbench bench = bench()) {
            run(bench, nobody);
            undisturbed = ShopHistory.outcome(bench, ShopHistory.ROWS);
        }
        for (Killer killer : killers(nobody.calls)) {
            try (Workbench bench = bench()) {
                FerroException failure = runToItsDeath(bench, killer);
                ShopHistory.complete(bench, Direction.UPGRADE);
                assertThat(ShopHistory.outcome(bench, ShopHistory.ROWS))
                        .as("killed at %s of %d; the run said: %s", killer, nobody.calls, failure)
                        .isEqualTo(undisturbed);
            } catch (FerroException | SQLException failure) {
                throw new AssertionError("killed at " + killer + " of " + nobody.calls, failure);
            }
        }
    }

    private Workbench bench() {
        Workbench bench = new Workbench(server.create());
        ShopHistory.revisions().forEach(bench::revision);
        return bench;
    }

    private static void run(Workbench bench, Killer killer) throws SQLException {
        ShopHistory.run(
                bench, Direction.UPGRADE, WatchedConnection.of(bench.database().connect(), killer));
    }

    /** Whatever the death of a server is to its driver, it is an error of Ferro's that says what to do. */
    private static @Nullable FerroException runToItsDeath(Workbench bench, Killer killer) throws SQLException {
        try {
            run(bench, killer);
            return null;
        } catch (FerroException failure) {
            assertThat(failure.problems())
                    .as("killed at %s: %s", killer, failure)
                    .allMatch(problem -> problem.text().matches("(?s).*(can be reached|`ferro current` tells).*"));
            return failure;
        } finally {
            killer.server.revive();
        }
    }

    /** As many as are wanted, all along the way. */
    private List<Killer> killers(int calls) {
        Random random = new Random(11);
        List<Moment> moments = List.of(Moment.values());
        List<Killer> killers = new ArrayList<>();
        for (int index = 0; index < POINTS; index++) {
            int fatal = 1 + (int) ((index + random.nextDouble()) * calls / POINTS);
            killers.add(new Killer(server, fatal, moments.get(index % moments.size())));
        }
        return killers;
    }

    /** Kills the server at a call. */
    private static final class Killer implements WatchedConnection.Watcher {

        private final OwnServer server;
        private final int fatal;
        private final Moment moment;
        private int calls;

        Killer(OwnServer server, int fatal, Moment moment) {
            this.server = server;
            this.fatal = fatal;
            this.moment = moment;
        }

        @Override
        public @Nullable Object sent(WatchedConnection.Call call) throws Throwable {
            return ++calls == fatal ? moment.during(call, server::kill) : call.make();
        }

        @Override
        public String toString() {
            return "call " + fatal + ", " + moment;
        }
    }
}
