package dev.ferro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the benchmarks run; what they measure is no matter of tests. */
@Tag("slow")
class BenchmarksTest {

    private static final Options TINY = new Options(1, 4, 3, 5, true, EnumSet.of(TestedDatabase.SQLITE), Set.of());

    @Test
    void every_benchmark_runs_on_sqlite() {
        List<Result> results = new ArrayList<>();
        try (Workplace workplace = Workplace.withoutLauncher()) {
            Main.measure(workplace, TINY, results::add);
        }
        assertThat(results)
                .extracting(Result::name)
                .contains("cold `ferro current`", "apply 3 migrations", "`ferro heads` of 5 scripts");
        assertThat(results).allSatisfy(result -> assertThat(Report.row(result)).containsAnyOf("SQLite", "no database"));
        assertThat(Report.json(TINY, results)).contains("\"floorSeconds\"");
    }
}
