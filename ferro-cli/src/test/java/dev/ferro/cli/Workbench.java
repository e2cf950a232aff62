package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.CatalogDump;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** A folder with a project, a fresh database, and the command line run in them, in process. */
final class Workbench implements AutoCloseable {

    /** A model to start with. */
    static final String USER = """
            package com.acme.blog.model;

            import dev.ferro.annotations.Field;
            import dev.ferro.annotations.Model;
            import org.jspecify.annotations.Nullable;

            @Model
            public record User(
                    @Field(primaryKey = true) Long id,
                    @Field(unique = true, length = 50) String username,
                    @Nullable String bio) {}
            """;

    static final String MODELS = "src/main/java/com/acme/blog/model/";

    private final Path folder;
    private final TestDatabases kind;
    private final TestDatabase database;
    private final Map<String, String> variables = new HashMap<>();
    private String typed = null;
    private TestDatabase other = null;

    private Workbench(Path folder, TestDatabases kind) {
        this.folder = folder;
        this.kind = kind;
        this.database = kind.create();
    }

    /**
     * What a command line came to; {@code shown} is what a person sees at a terminal, {@code raw} its answer with all that
     * differs from run to run.
     */
    record Run(String command, int exitCode, String out, String err, String shown, String raw) {

        String transcript() {
            String code = exitCode == 0 ? "" : "[exit " + exitCode + "]\n";
            return "$ ferro " + command + "\n" + shown + code;
        }
    }

    static Workbench on(TestDatabases kind) {
        try {
            return new Workbench(Files.createTempDirectory("ferro-workbench").toRealPath(), kind);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** {@return a workbench with a configuration and one model} */
    static Workbench withModels(TestDatabases kind) {
        Workbench bench = on(kind);
        bench.write(MODELS + "User.java", USER);
        bench.ferro("init", "--url", bench.url());
        return bench;
    }

    Path folder() {
        return folder;
    }

    TestDatabases kind() {
        return kind;
    }

    String url() {
        return database.url();
    }

    TestDatabase database() {
        return database;
    }

    /** {@return the URL of another database, of another kind} */
    String otherUrl() {
        if (other == null) {
            other = switch (kind) {
                case SQLITE -> TestDatabase.postgresql();
                case POSTGRESQL, H2, MARIADB, MYSQL -> TestDatabase.sqlite();
            };
        }
        return other.url();
    }

    void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    Workbench set(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    String variable(String name) {
        return variables.get(name);
    }

    /** Puts somebody at the terminal who will type these lines. */
    Workbench types(String lines) {
        typed = lines;
        return this;
    }

    Run ferro(String... words) {
        return ferroIn(folder, words);
    }

    Run ferroIn(Path workingFolder, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        BufferedReader terminal = typed == null ? null : new BufferedReader(new StringReader(typed));
        int exitCode = Main.run(
                new Surroundings(workingFolder, variables, stream(out, both), stream(err, both), terminal), words);
        String raw = out.toString(StandardCharsets.UTF_8);
        return new Run(normal(shown(words)), exitCode, normal(raw), text(err), text(both), raw);
    }

    /** Runs a command that must succeed. */
    Run done(String... words) {
        Run run = ferro(words);
        if (run.exitCode() != 0) {
            Assertions.fail(run.transcript());
        }
        return run;
    }

    /** Runs a command that must be refused, with a message under golden test, and change nothing. */
    Run refused(String name, int exitCode, String... words) {
        String before = everything();
        Run run = ferro(words);
        assertThat(run.exitCode()).as(run.transcript()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        assertThat(everything()).isEqualTo(before);
        assertThat(run.err()).doesNotContain("secret");
        GoldenFile.of("errors/" + name + ".txt").assertHolds(run.transcript());
        return run;
    }

    private static PrintStream stream(OutputStream one, OutputStream both) {
        OutputStream split = new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                one.write(letter);
                both.write(letter);
            }
        };
        return new PrintStream(split, false, StandardCharsets.UTF_8);
    }

    /**
     * The folder and the database have other names in each run, and no two runs are at one time or as quick. The hash of
     * a script covers its time.
     */
    private String normal(String text) {
        String settled = other == null ? text : text.replace(other.url(), "<other url>");
        return settled.replace(folder.toString(), "/project")
                .replace(url(), "<url>")
                .replaceAll("jdbc:mariadb://\\S*password=\\S*", "<url>")
                .replace(url().replace("jdbc:sqlite:", ""), "<database>")
                .replaceAll("(why:   )\\S.* (still held the lock)", "$1<who> $2")
                .replaceAll("\\b\\d+(\\.\\d+)? m?s\\b", "3 ms")
                .replaceAll("\"took\": [0-9.E-]+", "\"took\": 0.003")
                .replaceAll("\\b[0-9a-f]{64}\\b", "<checksum>")
                .replaceAll("20\\d\\d-\\d\\d-\\d\\d([T ])\\d\\d:\\d\\d:\\d\\d", "2026-11-22$110:15:30");
    }

    /** {@return a text as every run has it} */
    String shown(String text) {
        return normal(text);
    }

    private String text(ByteArrayOutputStream bytes) {
        return normal(bytes.toString(StandardCharsets.UTF_8));
    }

    private static String shown(String[] words) {
        List<String> shown = new ArrayList<>();
        for (String word : words) {
            shown.add(word.contains(" ") ? "\"" + word + "\"" : word);
        }
        return String.join(" ", shown);
    }

    Workbench write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** {@return the names of the scripts} */
    List<String> scripts() {
        try (Stream<Path> files = Files.list(folder.resolve("migrations/versions"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    Workbench execute(String... statements) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return this;
        } catch (SQLException exception) {
            throw new AssertionError(exception);
        }
    }

    /** {@return a connection of somebody else} */
    Connection connect() {
        try {
            return database.connect();
        } catch (SQLException exception) {
            throw new AssertionError(exception);
        }
    }

    /** {@return what the database says of itself, without Ferro's own tables} */
    String catalogue() {
        try (Connection connection = database.connect()) {
            return CatalogDump.of(connection);
        } catch (SQLException exception) {
            throw new AssertionError(exception);
        }
    }

    /** {@return all that the database holds: its catalogue, its users, and where Ferro believes it is} */
    String everything() {
        try (Connection connection = database.connect()) {
            String catalogue = CatalogDump.of(connection);
            String users = catalogue.contains("users.")
                    ? query("SELECT username FROM users").toString()
                    : "";
            boolean known = !query(CommandsTest.tables(kind)).isEmpty()
                    && query(CommandsTest.tables(kind)).contains("ferro_version");
            String rows = known ? query("SELECT revision FROM ferro_version").toString() : "";
            return catalogue + "\n" + users + "\n" + rows;
        } catch (SQLException exception) {
            throw new AssertionError(exception);
        }
    }

    /** {@return the first column of a query's rows} */
    List<String> query(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException exception) {
            throw new AssertionError(exception);
        }
    }

    @Override
    public void close() {
        database.close();
        if (other != null) {
            other.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
