package dev.ferro.testing;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.tools.RunScript;

/**
 * Runs scripts as people do: piped into psql, sqlite3 or mariadb, or by H2's RunScript, which is a part of H2. The program
 * mariadb comes with the server of the tests, and speaks to MySQL too.
 *
 * <p>Where psql or sqlite3 is not installed the script runs through JDBC, and a line says so; unless the environment variable
 * {@code FERRO_REQUIRE_CLIENTS} is {@code true}, as it is in continuous integration: then it must be there.
 */
public final class DatabaseClient {

    private static final String REQUIRED = "FERRO_REQUIRE_CLIENTS";

    private static final Set<String> ANNOUNCED = ConcurrentHashMap.newKeySet();

    private DatabaseClient() {}

    /**
     * What running a script came to.
     *
     * @param exitCode the program's exit code, zero if the script ran to its end
     * @param output all that the program said
     */
    public record Outcome(int exitCode, String output) {

        /** Fails unless the script ran to its end. */
        public Outcome succeeded() {
            if (exitCode != 0) {
                throw new AssertionError("the script failed:\n" + output);
            }
            return this;
        }
    }

    public static Outcome run(TestDatabase database, String script) {
        String jdbcUrl = database.url();
        if (jdbcUrl.startsWith("jdbc:h2:")) {
            return runScript(database, script);
        }
        if (database instanceof MysqlTestDatabase) {
            return run(MysqlClientCommand.of(jdbcUrl), script);
        }
        boolean sqlite = jdbcUrl.startsWith("jdbc:sqlite:");
        String program = sqlite ? "sqlite3" : "psql";
        if (has(program)) {
            return run(sqlite ? sqlite(program, jdbcUrl) : psql(program, jdbcUrl), script);
        }
        if (ANNOUNCED.add(program)) {
            System.out.println("NOT TRIED: `" + program + "` is not installed; its scripts run through JDBC instead.");
        }
        return ScriptPlayer.play(database, script);
    }

    /** What the program does between reading its arguments and its exit. */
    private static Outcome runScript(TestDatabase database, String script) {
        try (Connection connection = database.connect()) {
            RunScript.execute(connection, new StringReader(script));
            return new Outcome(0, "");
        } catch (SQLException failure) {
            return new Outcome(1, String.valueOf(failure.getMessage()));
        }
    }

    /** {@return the folders of the programs that are here, as PATH has them: those of the environment, and MariaDB's} */
    public static String path() {
        return System.getenv("PATH") + File.pathSeparator + MysqlClientCommand.folder();
    }

    /**
     * {@return whether a program is installed}
     *
     * @throws IllegalStateException if it is not, and the environment says that it must be
     */
    public static boolean has(String program) {
        if (!isInstalled(program) && Boolean.parseBoolean(System.getenv(REQUIRED))) {
            throw new IllegalStateException(
                    "`" + program + "` is not installed, and " + REQUIRED + " says that it must be");
        }
        return isInstalled(program);
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static List<String> sqlite(String program, String jdbcUrl) {
        return List.of(program, jdbcUrl.substring("jdbc:sqlite:".length()));
    }

    /** The settings of whoever runs the tests are left out. */
    private static List<String> psql(String program, String jdbcUrl) {
        return List.of(program, "-X", "-d", jdbcUrl.substring("jdbc:".length()));
    }

    private static Outcome run(List<String> command, String script) {
        try {
            Path input = Files.writeString(Files.createTempFile("ferro-script-", ".sql"), script);
            try {
                Process process = new ProcessBuilder(command)
                        .redirectInput(input.toFile())
                        .redirectErrorStream(true)
                        .start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Outcome(process.waitFor(), output);
            } finally {
                Files.delete(input);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
