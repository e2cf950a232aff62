package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts for random ranges of random histories, run on a database that may be anywhere: whether a script runs to its end or
 * stops, the version rows say what has really been applied. One that starts where the database is runs to its end.
 */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class OfflineRowsLawTest {

    private static final int SIZE = 9;

    @Parameter
    private TestDatabases kind;

    private int completed;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void rows_say_what_is_applied(long seed) throws SQLException {
        play(seed, 12);
        assertThat(completed).isPositive();
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void rows_say_what_is_applied_again_and_again(long seed) throws SQLException {
        play(seed, 40);
        assertThat(completed).isGreaterThan(5);
    }

    private void play(long seed, int moves) throws SQLException {
        Random random = new Random(seed);
        String[] history = history(random);
        try (Workbench bench = new Workbench(kind).tables(history)) {
            StringBuilder story = new StringBuilder(String.join(" ", history)).append('\n');
            for (int move = 0; move < moves; move++) {
                move(random, bench, story);
                assertThat(new TreeSet<>(bench.rows())).as(story::toString).isEqualTo(rows(bench, applied(bench)));
            }
        }
    }

    /** {@return chains, forks, merges, several roots and dependencies} */
    private static String[] history(Random random) {
        String[] history = new String[SIZE];
        for (int index = 0; index < SIZE; index++) {
            Set<String> parents = new TreeSet<>();
            int edges = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(4) / 3;
            for (int edge = 0; edge < edges && index > 0; edge++) {
                parents.add(name(Math.max(0, index - 1 - random.nextInt(3))));
            }
            boolean depends = index > 0 && random.nextInt(4) == 0;
            history[index] = name(index)
                    + (parents.isEmpty() ? "" : ":" + String.join(",", parents))
                    + (depends ? "^" + name(random.nextInt(index)) : "");
        }
        return history;
    }

    private static String name(int index) {
        return "r" + index;
    }

    private void move(Random random, Workbench bench, StringBuilder story) throws SQLException {
        boolean forward = random.nextInt(3) > 0;
        List<RevisionId> applied = new ArrayList<>(new TreeSet<>(applied(bench)));
        String range = start(random, forward, applied) + ":" + end(random, forward, applied);
        String script = script(bench, forward, range);
        story.append(forward ? "upgrade " : "downgrade ").append(range);
        if (script == null) {
            story.append(" is refused\n");
            return;
        }
        DatabaseClient.Outcome outcome = DatabaseClient.run(bench.testDatabase(), script);
        story.append(outcome.exitCode() == 0 ? " is done: " : " stops: ")
                .append(applied(bench))
                .append('\n');
        completed += outcome.exitCode() == 0 ? 1 : 0;
        if (range.startsWith("current:")) {
            assertThat(outcome.exitCode())
                    .as(() -> story + outcome.output() + script)
                    .isZero();
        }
    }

    /** Mostly what is applied; else the script will have to stop. */
    private static String start(Random random, boolean forward, List<RevisionId> applied) {
        int dice = random.nextInt(8);
        if (dice == 0) {
            return name(random.nextInt(SIZE));
        }
        if (applied.isEmpty()) {
            return forward ? "base" : "heads";
        }
        return dice < 3
                ? "current"
                : applied.get(random.nextInt(applied.size())).value();
    }

    private static String end(Random random, boolean forward, List<RevisionId> applied) {
        return forward || applied.isEmpty()
                ? name(random.nextInt(SIZE))
                : applied.get(random.nextInt(applied.size())).value();
    }

    private static String script(Workbench bench, boolean forward, String range) {
        try (Migrator migrator = bench.migrator()) {
            RevisionRange parsed = RevisionRange.parse(range);
            return migrator.offline(forward ? migrator.planUpgrade(parsed) : migrator.planDowngrade(parsed));
        } catch (FerroException wrongWay) {
            assertThat(wrongWay).hasMessageContaining("do:");
            return null;
        }
    }

    /** {@return the revisions whose tables are there} */
    private static Set<RevisionId> applied(Workbench bench) throws SQLException {
        Set<RevisionId> applied = new HashSet<>();
        String catalogue = bench.catalogue();
        for (int index = 0; index < SIZE; index++) {
            if (catalogue.contains("t_" + name(index) + ".id")) {
                applied.add(new RevisionId(name(index)));
            }
        }
        return applied;
    }

    private static Set<String> rows(Workbench bench, Set<RevisionId> applied) {
        List<String> rows = new ArrayList<>();
        bench.graph().rows(applied).forEach(row -> rows.add(row.value()));
        return new TreeSet<>(rows);
    }
}
