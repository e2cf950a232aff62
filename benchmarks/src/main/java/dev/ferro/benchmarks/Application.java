package dev.ferro.benchmarks;

import dev.ferro.benchmarks.floor.PlainMigrations;
import dev.ferro.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code ferro upgrade head} over many small migrations, each of them a table and an index. */
final class Application implements Benchmark {

    private static final double COMPILATION_SECONDS_OF_1000 = 15;
    private static final double MEGABYTES = 150;

    @Override
    public String name() {
        return "apply";
    }

    @Override
    public boolean concernsDatabases() {
        return true;
    }

    @Override
    public List<Result> run(Workplace workplace, Options options, TestedDatabase kind) {
        int count = options.migrations();
        ScriptedProject project = ScriptedProject.create(workplace.newFolder("apply"), count);
        Program ferro = workplace.ferro().in(project.folder()).with("upgrade", "head");
        Function<TestDatabase, Program> ofFerro = database -> {
            project.connect(database.url());
            return ferro;
        };
        double first = onFreshDatabase(kind, ofFerro);
        Function<TestDatabase, Program> ofFloor = floor(workplace, project, kind);
        Pair pair = Pair.measure(
                options.runs(), () -> onFreshDatabase(kind, ofFloor), () -> onFreshDatabase(kind, ofFerro));
        String what = "apply %,d migrations".formatted(count);
        List<Result> results = new ArrayList<>();
        results.add(Result.ratio(what, kind, pair, limit(kind)));
        results.add(Result.figure(
                "… peak memory of the floor", kind, peakMegabytes(kind, ofFloor), "MB", Double.POSITIVE_INFINITY));
        results.add(Result.figure("… peak memory", kind, peakMegabytes(kind, ofFerro), "MB", MEGABYTES));
        results.add(Result.figure(
                "… first compilation", kind, first - pair.ferro().median(), "s", COMPILATION_SECONDS_OF_1000));
        return results;
    }

    private static double limit(TestedDatabase kind) {
        return switch (kind) {
            case SQLITE -> 1.4;
            case POSTGRESQL -> 1.15;
        };
    }

    private static Function<TestDatabase, Program> floor(
            Workplace workplace, ScriptedProject project, TestedDatabase kind) {
        String plain = project.plain().toString();
        try (TestDatabase database = kind.create()) {
            Program floor = workplace.jvm().trained(PlainMigrations.class, kind.drivers(), database.url(), plain);
            return fresh -> floor.with(fresh.url(), plain);
        }
    }

    private static double onFreshDatabase(TestedDatabase kind, Function<TestDatabase, Program> program) {
        try (TestDatabase database = kind.create()) {
            return program.apply(database).run().seconds();
        }
    }

    private static @Nullable Double peakMegabytes(TestedDatabase kind, Function<TestDatabase, Program> program) {
        try (TestDatabase database = kind.create()) {
            return program.apply(database).peakMegabytes();
        }
    }
}
