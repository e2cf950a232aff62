package dev.ferro.benchmarks;

import dev.ferro.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The entry of {@code ./dev bench}, which runs it in the folder of the checkout. */
public final class Main {

    private static final List<Benchmark> ALL =
            List.of(new ColdStart(), new Comparison(), new Application(), new ApplicationStart(), new ReadHeaders());

    private Main() {}

    public static void main(String[] words) {
        if (List.of(words).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        System.setProperty(TestDatabase.DURABLE, "true");
        try (Workplace workplace = Workplace.withLauncher(Path.of("").toAbsolutePath())) {
            print(workplace, Options.parse(words));
        } catch (IllegalArgumentException misused) {
            fail(2, misused.getMessage() + "\n\n" + Options.USAGE);
        } catch (IllegalStateException failure) {
            fail(1, String.valueOf(failure.getMessage()));
        }
    }

    private static void fail(int exitCode, String message) {
        System.err.println("bench: " + message);
        System.exit(exitCode);
    }

    private static void print(Workplace workplace, Options options) {
        if (options.json()) {
            List<Result> results = new ArrayList<>();
            measure(workplace, options, results::add);
            System.out.println(Report.json(options, results));
        } else {
            System.out.print(Report.head(options));
            measure(workplace, options, result -> System.out.print(Report.row(result)));
        }
    }

    static void measure(Workplace workplace, Options options, Consumer<Result> results) {
        for (Benchmark benchmark : ALL) {
            if (options.asksFor(benchmark)) {
                options.databases().stream()
                        .limit(benchmark.concernsDatabases() ? Long.MAX_VALUE : 1)
                        .forEach(database ->
                                benchmark.run(workplace, options, database).forEach(results));
            }
        }
    }
}
