package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The password of a database is in the URL that somebody has written, and nowhere else, whatever goes wrong. */
class SecretsTest {

    private static final String PASSWORD = "S3cr3t+Passw0rd";

    /** A database with a user who has that password; the configuration has the URL from the environment. */
    private static Workbench bench(TestDatabases kind) {
        Workbench bench = Workbench.withModels(kind);
        bench.set("PATH", DatabaseClient.path());
        String user = "ferro_" + bench.folder().getFileName().toString().replaceAll("\\D", "");
        String plain = bench.url().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
        if (kind == TestDatabases.POSTGRESQL) {
            bench.execute("CREATE ROLE " + user + " LOGIN SUPERUSER PASSWORD '" + PASSWORD + "'");
        } else {
            bench.execute("CREATE USER " + user + " IDENTIFIED BY '" + PASSWORD + "'", "GRANT ALL ON *.* TO " + user);
        }
        bench.set("DATABASE_URL", plain.replace("://", "://" + user + ":" + PASSWORD.replace("+", "%2B") + "@"));
        String configuration = bench.read("ferro.toml");
        bench.write("ferro.toml", configuration.replaceFirst("(?m)^url = .*", "url = \"\\${env:DATABASE_URL}\""));
        bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
        bench.done("revision", "-m", "Fails", "--rev-id", "bbbb1");
        String script = "migrations/versions/Rbbbb1_fails.java";
        bench.write(
                script,
                bench.read(script)
                        .replaceFirst(
                                "upgrade\\(Operations op\\) \\{",
                                "upgrade(Operations op) { op.execute(\"SELECT * FROM nowhere\");"));
        return bench;
    }

    private static String drop(TestDatabases kind, String user) {
        return kind == TestDatabases.POSTGRESQL
                ? "REASSIGN OWNED BY " + user + " TO CURRENT_USER; DROP OWNED BY " + user + "; DROP ROLE " + user
                : "DROP USER " + user;
    }

    private static List<List<String>> commands(String url) {
        String host = url.replaceFirst(":\\d+/", ":1/");
        String database = url.replaceFirst("/[^/]*$", "/nowhere_at_all");
        String password = url.replace("%2B", "%2Bwrong");
        List<List<String>> commands = new ArrayList<>();
        for (String loud : List.of("--json", "--verbose")) {
            commands.add(List.of("upgrade", "head", loud));
            commands.add(List.of("upgrade", "head", "--dry-run", loud));
            commands.add(List.of("upgrade", "base:head", "--sql", loud));
            commands.add(List.of("upgrade", "head", "--backup", "before", loud));
            commands.add(List.of("upgrade", "head", "--backup", "nowhere/before", loud));
            commands.add(List.of("status", loud));
            commands.add(List.of("repair", loud));
            commands.add(List.of("check", loud));
            commands.add(List.of("drift", loud));
            commands.add(List.of("verify", loud));
            commands.add(List.of("diff", "--from", url, "--to", database, loud));
            for (String bad : List.of(host, database, password, url + "?nonsense", url + ":x", "nonsense:" + url)) {
                commands.add(List.of("current", "--url", bad, loud));
            }
        }
        return commands;
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void no_output_and_no_file_and_no_row_holds_it(TestDatabases kind) throws IOException {
        try (Workbench bench = bench(kind)) {
            String url = bench.variable("DATABASE_URL");
            String user = url.replaceFirst(".*://(\\w+):.*", "$1");
            for (List<String> words : commands(url)) {
                Workbench.Run run = bench.ferro(words.toArray(String[]::new));
                assertClean(String.join(" ", words), run.raw() + run.err() + run.shown());
            }
            bench.write("broken.toml", "url = \"" + url + "\"\nurl = \"" + url + "\"\n");
            bench.write("wrong.toml", "url = \"" + url + "\"\nurrl = \"" + url + "\"\n");
            for (String file : List.of("broken.toml", "wrong.toml")) {
                Workbench.Run run = bench.ferro("current", "--config", file, "--verbose");
                assertThat(run.exitCode()).isNotZero();
                assertClean(file, run.raw() + run.err() + run.shown());
                bench.delete(file);
            }
            assertClean(
                    "the ledger",
                    String.join(
                            "\n",
                            bench.query("SELECT concat(coalesce(error, ''), coalesce(progress, ''), who, host)"
                                    + " FROM ferro_ledger")));
            assertThat(bench.query("SELECT outcome FROM ferro_ledger")).contains("failed");
            assertFiles(bench.folder());
            bench.execute(drop(kind, user).split("; "));
        }
    }

    private static void assertFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertClean(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void assertClean(String place, String text) {
        assertThat(text).as(place).doesNotContain(PASSWORD).doesNotContain(PASSWORD.replace("+", "%2B"));
    }
}
