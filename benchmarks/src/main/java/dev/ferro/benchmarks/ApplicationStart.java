package dev.ferro.benchmarks;

import dev.ferro.benchmarks.start.OpenConnection;
import dev.ferro.benchmarks.start.WithFerro;
import dev.ferro.benchmarks.start.WithFlyway;
import dev.ferro.benchmarks.start.WithLiquibase;
import dev.ferro.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The processor time that an application's start takes where nothing is pending, over opening a connection: Ferro's, and beside it
 * Flyway's and Liquibase's, each with as many migrations and a database of its own.
 */
final class ApplicationStart implements Benchmark {

    private static final int MIGRATIONS = 100;
    private static final double LIMIT = 0.1;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public boolean concernsDatabases() {
        return true;
    }

    @Override
    public List<Result> run(Workplace workplace, Options options, TestedDatabase kind) {
        Path folder = workplace.newFolder("start");
        ScriptedProject project = ScriptedProject.create(folder, MIGRATIONS).connect(kind.anyUrl() + "never-asked");
        Path classes = folder.resolve("target/classes");
        write(classes.resolve("application.properties"), "");
        workplace.ferro().in(folder).with("index").run();
        writeOthers(project);
        try (TestDatabase ferro = kind.create();
                TestDatabase flyway = kind.create();
                TestDatabase liquibase = kind.create()) {
            Map<Class<?>, Program> programs = new LinkedHashMap<>();
            programs.put(
                    OpenConnection.class,
                    program(workplace, OpenConnection.class, classes).with(ferro.url()));
            programs.put(
                    WithFerro.class,
                    program(workplace, WithFerro.class, classes).with(ferro.url()));
            programs.put(
                    WithFlyway.class,
                    program(workplace, WithFlyway.class, classes)
                            .with(flyway.url(), folder.resolve("flyway").toString()));
            programs.put(
                    WithLiquibase.class,
                    program(workplace, WithLiquibase.class, classes)
                            .with(liquibase.url(), folder.resolve("liquibase").toString()));
            return results(kind, measured(programs, options.runs()));
        }
    }

    private static Program program(Workplace workplace, Class<?> main, Path classes) {
        return workplace.jvm().untrained(main.getName(), List.of(classes));
    }

    /** By turns, after one run of each that does not count: it runs the migrations. */
    private static Map<Class<?>, Samples> measured(Map<Class<?>, Program> programs, int runs) {
        Map<Class<?>, List<Double>> seconds = new LinkedHashMap<>();
        programs.forEach((main, program) -> {
            program.run();
            seconds.put(main, new ArrayList<>());
        });
        for (int run = 0; run < runs; run++) {
            programs.forEach(
                    (main, program) -> Objects.requireNonNull(seconds.get(main)).add(cpu(program.run())));
        }
        Map<Class<?>, Samples> samples = new LinkedHashMap<>();
        seconds.forEach((main, all) -> samples.put(main, new Samples(all)));
        return samples;
    }

    private static double cpu(Program.Run run) {
        return run.output()
                .lines()
                .filter(line -> line.startsWith("cpu "))
                .mapToDouble(line -> Double.parseDouble(line.substring("cpu ".length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(run.output()));
    }

    private static List<Result> results(TestedDatabase kind, Map<Class<?>, Samples> samples) {
        Samples floor = Objects.requireNonNull(samples.get(OpenConnection.class));
        Samples ferro = Objects.requireNonNull(samples.get(WithFerro.class));
        List<Result> results = new ArrayList<>();
        samples.forEach((main, seconds) -> {
            if (main != OpenConnection.class) {
                String tool = main.getSimpleName().substring("With".length());
                results.add(Result.cpu(
                        "start with nothing pending, " + tool,
                        kind,
                        new Pair(floor, seconds),
                        main == WithFerro.class ? LIMIT : null));
                if (main != WithFerro.class) {
                    results.add(Result.ratio("… " + tool + " against Ferro", kind, new Pair(ferro, seconds)));
                }
            }
        });
        return results;
    }

    /** The same tables and indexes in the files of the other tools. */
    private static void writeOthers(ScriptedProject project) {
        StringBuilder changelog = new StringBuilder("--liquibase formatted sql\n");
        int number = 0;
        for (List<String> migration : project.plainMigrations()) {
            number++;
            String sql = String.join(";\n", migration) + ";\n";
            write(project.folder().resolve("flyway/V" + number + "__item.sql"), sql);
            changelog.append("\n--changeset bench:").append(number).append('\n').append(sql);
        }
        write(project.folder().resolve("liquibase/changelog.sql"), changelog.toString());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
