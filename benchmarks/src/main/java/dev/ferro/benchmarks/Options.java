package dev.ferro.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param runs how often each side of a pair is run
 * @param tables the size of the larger schema that is compared
 * @param migrations how many migrations are applied
 * @param scripts how many scripts are read
 * @param json whether the report is for a program
 * @param databases on which databases
 * @param benchmarks the names of the benchmarks; empty for all
 */
record Options(
        int runs,
        int tables,
        int migrations,
        int scripts,
        boolean json,
        Set<TestedDatabase> databases,
        Set<String> benchmarks) {

    static final String USAGE = """
            ./dev bench [--runs N] [--tables N] [--migrations N] [--scripts N] [--database sqlite|postgresql] [--json]
                        [cold|diff|apply|start|heads]…
            """;

    /** @throws IllegalArgumentException if something else stands there */
    static Options parse(String[] words) {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        Set<TestedDatabase> databases = EnumSet.noneOf(TestedDatabase.class);
        Set<String> benchmarks = new LinkedHashSet<>();
        Options options = new Options(5, 1000, 1000, 10_000, false, EnumSet.allOf(TestedDatabase.class), benchmarks);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            switch (word) {
                case "--runs" -> options = options.withRuns(number(rest));
                case "--tables" -> options = options.withTables(number(rest));
                case "--migrations" -> options = options.withMigrations(number(rest));
                case "--scripts" -> options = options.withScripts(number(rest));
                case "--json" -> options = options.asJson();
                case "--database" -> databases.add(database(rest));
                case "cold", "diff", "apply", "start", "heads" -> benchmarks.add(word);
                default -> throw new IllegalArgumentException("`" + word + "` is not understood.");
            }
        }
        return databases.isEmpty() ? options : options.on(databases);
    }

    private static int number(Deque<String> rest) {
        String word = rest.isEmpty() ? "" : rest.removeFirst();
        if (!word.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("`" + word + "` is not a number of things.");
        }
        return Integer.parseInt(word);
    }

    private static TestedDatabase database(Deque<String> rest) {
        return TestedDatabase.valueOf(rest.isEmpty() ? "" : rest.removeFirst().toUpperCase(Locale.ROOT));
    }

    private Options withRuns(int number) {
        return new Options(number, tables, migrations, scripts, json, databases, benchmarks);
    }

    private Options withTables(int number) {
        return new Options(runs, number, migrations, scripts, json, databases, benchmarks);
    }

    private Options withMigrations(int number) {
        return new Options(runs, tables, number, scripts, json, databases, benchmarks);
    }

    private Options withScripts(int number) {
        return new Options(runs, tables, migrations, number, json, databases, benchmarks);
    }

    private Options asJson() {
        return new Options(runs, tables, migrations, scripts, true, databases, benchmarks);
    }

    private Options on(Set<TestedDatabase> others) {
        return new Options(runs, tables, migrations, scripts, json, others, benchmarks);
    }

    boolean asksFor(Benchmark benchmark) {
        return benchmarks.isEmpty() || benchmarks.contains(benchmark.name());
    }
}
