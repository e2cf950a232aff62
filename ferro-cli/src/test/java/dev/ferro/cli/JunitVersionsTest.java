package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.script.JavaCompilation;
import dev.ferro.script.JavaSource;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A user's project whose tests are compiled and run by the JUnit that it has, several at a time, with nothing of Ferro's on
 * the class path but what its dependencies bring.
 */
@Tag("slow")
class JunitVersionsTest {

    /** What `ferro-testing`, `ferro-dialects`, `ferro-models` and the driver of SQLite come to. */
    private static final Pattern DEPENDENCY =
            Pattern.compile(".*[/\\\\](ferro-(annotations|core|dialects|models|testing)([/\\\\]target|-\\d)"
                    + "|jspecify|tomlj|antlr4-runtime|classgraph|evo-inflector|sqlite-jdbc|slf4j-api).*");

    private static final String STANDARD = """
            import dev.ferro.testing.junit.MigrationTests;

            class StandardTest implements MigrationTests {}
            """;

    private static final String DATABASE = """
            import dev.ferro.testing.junit.Lifetime;
            import dev.ferro.testing.junit.MigratedDatabase;
            import java.sql.Connection;
            import java.sql.SQLException;
            import java.sql.Statement;
            import javax.sql.DataSource;
            import org.junit.jupiter.api.Test;

            @MigratedDatabase(lifetime = Lifetime.METHOD)
            class DatabaseTest {

                DatabaseTest(DataSource database) {}

                @Test
                void one(Connection connection) throws SQLException {
                    insert(connection);
                }

                @Test
                void another(Connection connection) throws SQLException {
                    insert(connection);
                }

                private static void insert(Connection connection) throws SQLException {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("INSERT INTO users (id, username) VALUES (1, 'ann')");
                    }
                }
            }
            """;

    private static final String MIGRATION = """
            import dev.ferro.testing.junit.Migrations;
            import dev.ferro.testing.junit.WithMigrations;
            import org.junit.jupiter.api.Test;

            @WithMigrations
            class MigrationTest {

                @Test
                void goes_back(Migrations migrations) {
                    migrations.upgradeTo("head").downgradeTo("base").upgradeTo("head");
                }
            }
            """;

    private final Workbench bench = Workbench.withModels(TestDatabases.SQLITE);

    @AfterEach
    void clean() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit-5.jar", "junit-6.jar"})
    void the_tests_of_a_project_run_with_the_junit_that_it_has(String junit) throws Exception {
        bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
        Path console = GoldenFile.root().resolve("ferro-testing/target/junit").resolve(junit);
        String output = run(console, compiled(console));
        assertThat(output)
                .contains("aaaa1  Users")
                .contains("[         7 tests successful      ]")
                .contains("[         0 tests failed          ]")
                .contains("[         0 tests aborted         ]");
    }

    private static List<Path> dependencies() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(DEPENDENCY.asMatchPredicate())
                .map(Path::of)
                .toList();
    }

    private Path compiled(Path console) {
        Path classes = bench.folder().resolve("target/test-classes");
        List<Path> classPath = new ArrayList<>(dependencies());
        classPath.add(console);
        new JavaCompilation(classPath)
                .compileTo(
                        classes,
                        List.of(
                                source("StandardTest.java", STANDARD),
                                source("DatabaseTest.java", DATABASE),
                                source("MigrationTest.java", MIGRATION)));
        return classes;
    }

    private static JavaSource source(String name, String text) {
        return new JavaSource(Path.of(name), text);
    }

    private String run(Path console, Path classes) throws IOException, InterruptedException {
        String classPath = Stream.concat(Stream.of(classes), dependencies().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Path output = bench.folder().resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-jar", console.toString()));
        command.addAll(List.of("execute", "--class-path", classPath, "--disable-banner", "--disable-ansi-colors"));
        command.addAll(List.of("--config", "junit.jupiter.execution.parallel.enabled=true"));
        command.addAll(List.of("--config", "junit.jupiter.execution.parallel.mode.default=concurrent"));
        for (String test : List.of("StandardTest", "DatabaseTest", "MigrationTest")) {
            command.addAll(List.of("--select-class", test));
        }
        Process process = new ProcessBuilder(command)
                .directory(bench.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exitCode = process.waitFor();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(exitCode).as(text).isZero();
        return text;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
