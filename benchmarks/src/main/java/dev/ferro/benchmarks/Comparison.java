package dev.ferro.benchmarks;

import dev.ferro.benchmarks.floor.CatalogueQueries;
import dev.ferro.dialect.Dialect;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Comparing a large schema with a database that agrees with it: as a whole process, and once that is warm. */
final class Comparison implements Benchmark {

    private static final double LIMIT = 2;
    private static final double GROWTH = 3;
    private static final int ROUNDS = 20;

    /** How many times the usual number of tables the largest schema has, and what is promised of it. */
    private static final int LARGE = 5;

    private static final double LARGE_LIMIT = 2.5;
    private static final double LARGE_GROWTH = 6.5;
    private static final int LARGE_ROUNDS = 8;

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public boolean concernsDatabases() {
        return true;
    }

    @Override
    public List<Result> run(Workplace workplace, Options options, TestedDatabase kind) {
        int most = options.tables();
        List<Pair> half = measure(workplace, options, kind, most / 2, ROUNDS);
        List<Pair> full = measure(workplace, options, kind, most, ROUNDS);
        List<Pair> large = measure(workplace, options, kind, LARGE * most, LARGE_ROUNDS);
        List<Result> results = new ArrayList<>();
        String what = "compare %,d tables, ";
        results.add(Result.ratio(what.formatted(most / 2) + "cold", kind, half.get(0), LIMIT));
        results.add(Result.ratio(what.formatted(most / 2) + "warm", kind, half.get(1), LIMIT));
        results.add(Result.ratio(what.formatted(most) + "cold", kind, full.get(0), LIMIT));
        results.add(Result.ratio(what.formatted(most) + "warm", kind, full.get(1), LIMIT));
        results.add(growth("… cold, against half as many", kind, half.get(0), full.get(0), GROWTH));
        results.add(growth("… warm, against half as many", kind, half.get(1), full.get(1), GROWTH));
        results.add(Result.ratio(what.formatted(LARGE * most) + "cold", kind, large.get(0), LARGE_LIMIT));
        results.add(Result.ratio(what.formatted(LARGE * most) + "warm", kind, large.get(1), LARGE_LIMIT));
        results.add(growth("… cold, against a fifth as many", kind, full.get(0), large.get(0), LARGE_GROWTH));
        results.add(growth("… warm, against a fifth as many", kind, full.get(1), large.get(1), LARGE_GROWTH));
        return results;
    }

    private static Result growth(String name, TestedDatabase kind, Pair few, Pair many, double below) {
        double times = many.ferro().median() / Math.max(few.ferro().median(), 1e-6);
        return Result.figure(name, kind, times, "×", below);
    }

    private static List<Pair> measure(
            Workplace workplace, Options options, TestedDatabase kind, int tables, int rounds) {
        try (TestDatabase database = kind.create()) {
            fill(database, tables);
            Program floor = workplace
                    .jvm()
                    .trained(CatalogueQueries.class, kind.drivers(), database.url(), "1")
                    .with(database.url());
            Program ferro = workplace
                    .jvm()
                    .trained(Comparing.class, classPath(kind), database.url(), "1", String.valueOf(tables))
                    .with(database.url());
            String count = String.valueOf(tables);
            Program coldFloor = floor.with("1");
            Program coldFerro = ferro.with("1", count);
            Pair cold = Pair.measure(
                    options.runs(),
                    () -> coldFloor.run().seconds(),
                    () -> coldFerro.run().seconds());
            Program warmFloor = floor.with(String.valueOf(rounds));
            Program warmFerro = ferro.with(String.valueOf(rounds), count);
            Pair warm = Pair.measure(options.runs(), () -> warmSeconds(warmFloor), () -> warmSeconds(warmFerro));
            return List.of(cold, warm);
        }
    }

    private static void fill(TestDatabase database, int tables) {
        Dialect dialect = Comparing.dialect(database.url());
        try (Connection connection = Comparing.connect(dialect, database.url())) {
            ManyTables.create(connection, dialect, tables);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Class<?>> classPath(TestedDatabase kind) {
        List<Class<?>> classPath = new ArrayList<>(kind.drivers());
        classPath.add(SchemaDiffer.class);
        classPath.add(Comparing.dialect(kind.anyUrl()).getClass());
        return classPath;
    }

    /** {@return the median of the second half of the rounds that one process makes} */
    private static double warmSeconds(Program program) {
        List<Double> rounds = program.run()
                .output()
                .lines()
                .map(line -> Double.valueOf(line.substring(0, line.indexOf(' '))))
                .toList();
        return new Samples(rounds.subList(rounds.size() / 2, rounds.size())).median();
    }
}
