package dev.ferro.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the program mariadb is called, which comes with MariaDB's server and speaks to MySQL too. */
final class MysqlClientCommand {

    private static final Pattern URL =
            Pattern.compile("jdbc:\\w+://(?<host>[^:/?]+)(?::(?<port>\\d+))?/(?<database>[^?]*)\\?(?<options>.*)");

    private MysqlClientCommand() {}

    static List<String> of(String jdbcUrl) {
        Matcher url = URL.matcher(jdbcUrl);
        if (!url.matches()) {
            throw new IllegalArgumentException("no user and no password are in the URL of the tests' server");
        }
        String port = url.group("port");
        return List.of(
                program().toString(),
                "--no-defaults",
                "--skip-ssl",
                "--comments",
                "--host=" + url.group("host"),
                "--port=" + (port == null ? "3306" : port),
                "--user=" + option(url.group("options"), "user"),
                "--password=" + option(url.group("options"), "password"),
                url.group("database"));
    }

    private static String option(String options, String name) {
        Matcher option = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(options);
        return option.find() ? option.group(1) : "";
    }

    private static Path program() {
        return folder().resolve("mariadb");
    }

    /** {@return the folder of MariaDB's programs} */
    static Path folder() {
        try {
            return ServerFiles.of(new MariadbProgram()).home().resolve("bin");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
