package dev.ferro.benchmarks;

import dev.ferro.benchmarks.floor.OneTable;
import dev.ferro.testing.TestDatabase;
import java.util.List;

/** A cold {@code ferro current}, from the shell's prompt back to it. */
final class ColdStart implements Benchmark {

    private static final int MIGRATIONS = 10;
    private static final double LIMIT = 1.5;

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public boolean concernsDatabases() {
        return true;
    }

    @Override
    public List<Result> run(Workplace workplace, Options options, TestedDatabase kind) {
        try (TestDatabase database = kind.create()) {
            ScriptedProject project = ScriptedProject.create(workplace.newFolder("cold"), MIGRATIONS)
                    .connect(database.url());
            Program ferro = workplace.ferro().in(project.folder());
            ferro.with("upgrade", "head").run();
            Program current = ferro.with("current");
            Program floor = workplace
                    .jvm()
                    .trained(OneTable.class, kind.drivers(), database.url())
                    .with(database.url());
            Pair pair = Pair.measure(
                    options.runs(),
                    () -> floor.run().seconds(),
                    () -> current.run().seconds());
            return List.of(Result.ratio("cold `ferro current`", kind, pair, LIMIT));
        }
    }
}
