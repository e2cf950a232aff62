package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.script.RecordedMigration;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run may die before, during and after every statement: the next one completes it, and the database is what it would be
 * if nothing had happened. {@code -Dferro.faults.points=300} kills more runs of each history.
 */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class FaultsTest {

    private static final int POINTS = Integer.getInteger("ferro.faults.points", 25);

    @Parameter
    private TestDatabases kind;

    @TempDir
    private Path folder;

    @Test
    void a_run_that_dies_anywhere_is_completed_by_the_next_one() throws SQLException {
        completes(ShopHistory.revisions(), Direction.UPGRADE, ShopHistory.ROWS, POINTS, 1);
    }

    @Tag("slow")
    @Test
    void a_run_of_any_history_that_dies_anywhere_is_completed_by_the_next_one() throws IOException {
        RandomHistories.of(kind, folder, 7001, POINTS / 4 + 1, (seed, history) -> {
            completes(history, Direction.UPGRADE, List.of(), 3, seed);
            completes(history, Direction.DOWNGRADE, List.of(), 2, seed);
        });
    }

    private void completes(
            List<RecordedMigration> history, Direction direction, List<String> queries, int points, long seed)
            throws SQLException {
        List<String> undisturbed;
        int calls;
        try (Workbench bench = bench(history, direction)) {
            calls = run(bench, direction, 0, Moment.BEFORE);
            undisturbed = ShopHistory.outcome(bench, queries);
        }
        List<Point> all = new ArrayList<>();
        for (int call = 1; call <= calls; call++) {
            for (Moment moment : Moment.values()) {
                all.add(new Point(call, moment));
            }
        }
        Collections.shuffle(all, new Random(seed));
        for (Point point : all.subList(0, Math.min(points, all.size()))) {
            try (Workbench bench = bench(history, direction)) {
                run(bench, direction, point.call(), point.moment());
                ShopHistory.complete(bench, direction);
                assertThat(ShopHistory.outcome(bench, queries))
                        .as("%s killed at %s of %d", direction, point, calls)
                        .isEqualTo(undisturbed);
            } catch (FerroException | SQLException failure) {
                throw new AssertionError(direction + " killed at " + point + " of " + calls, failure);
            }
        }
    }

    /** A place at which a run dies. */
    private record Point(int call, Moment moment) {}

    /** A database at the beginning of the way. */
    private Workbench bench(List<RecordedMigration> history, Direction direction) throws SQLException {
        Workbench bench = new Workbench(kind);
        history.forEach(bench::revision);
        if (direction == Direction.DOWNGRADE) {
            run(bench, Direction.UPGRADE, 0, Moment.BEFORE);
        }
        return bench;
    }

    /** {@return how many calls have reached the database} */
    private static int run(Workbench bench, Direction direction, int fatal, Moment moment) throws SQLException {
        MortalConnection connection = new MortalConnection(bench.database().connect(), fatal, moment);
        try {
            ShopHistory.run(bench, direction, connection.mortal());
        } catch (FerroException | SQLException | UndeclaredThrowableException failure) {
            if (!connection.isDead()) {
                throw failure;
            }
        }
        return connection.calls();
    }
}
