package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.DatabaseKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says why a database cannot be connected to, and what to do about it.
 *
 * <p>Servers are told apart by SQLSTATE; SQLite by its <a href="https://www.sqlite.org/rescode.html">result codes</a>, H2 by
 * its <a href="https://www.h2database.com/javadoc/org/h2/api/ErrorCode.html">error codes</a>, MariaDB and MySQL by <a
 * href="https://mariadb.com/kb/en/mariadb-error-codes/">theirs</a>.
 */
record ConnectionFailure(Database database, SQLException cause) {

    private static final int SQLITE_PERM = 3;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int SQLITE_NOTADB = 26;
    private static final int H2_IN_USE = 90_020;
    private static final int H2_CORRUPT = 90_030;
    private static final int H2_OTHER_VERSION = 90_048;
    private static final String H2_BROKEN = "90067";
    private static final int H2_MISSING = 90_146;
    private static final int H2_NOT_CREATED = 90_149;
    private static final int MYSQL_TOO_MANY_CONNECTIONS = 1040;
    private static final int MYSQL_DATABASE_DENIED = 1044;
    private static final int MYSQL_NO_DATABASE = 1046;
    private static final int MYSQL_UNKNOWN_DATABASE = 1049;
    private static final int MYSQL_TLS_REQUIRED = 3159;

    /** SQLite itself would only say that it cannot open the file; H2 creates the folder. */
    static void checkFolder(DatabaseUrl url) {
        boolean creating = url.kind().equals(DatabaseKind.H2.scheme());
        Optional<Path> file = url.file();
        Path folder =
                creating || file.isEmpty() ? null : file.get().toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw Problem.of("database-folder-missing", "The folder of the SQLite database does not exist.")
                    .at(folder.toString())
                    .advise("Create it with `mkdir -p " + folder + "`, or correct the URL `" + url + "`.")
                    .refused();
        }
    }

    FerroException refused() {
        return problem().at(place()).because(reason()).refused().causedBy(cause);
    }

    private Problem problem() {
        String kind = database.url().kind();
        if (kind.equals(DatabaseKind.SQLITE.scheme())) {
            return sqlite();
        }
        if (kind.equals(DatabaseKind.MYSQL.scheme()) || kind.equals(DatabaseKind.MARIADB.scheme())) {
            return mysql();
        }
        return kind.equals(DatabaseKind.H2.scheme()) ? h2() : server();
    }

    private String place() {
        return database.url()
                .file()
                .map(file -> file.toAbsolutePath().toString())
                .orElse(database.url().toString());
    }

    private String reason() {
        String message = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        return database.url().withoutPassword(DatabaseErrors.plain(message));
    }

    private Problem sqlite() {
        int code = cause.getErrorCode() & 0xff;
        if (code == SQLITE_NOTADB) {
            return DatabaseErrors.noDatabase();
        }
        return code == SQLITE_READONLY || code == SQLITE_PERM || code == SQLITE_CANTOPEN
                ? Problem.of("database-not-accessible", "The SQLite database cannot be opened.")
                        .advise("Look at the permissions of the file and its folder.")
                : Problem.of("connection-failed", "The SQLite database cannot be opened.")
                        .advise("Correct the URL, or mend the file.");
    }

    private Problem h2() {
        int code = cause.getErrorCode();
        if (code == H2_IN_USE) {
            return Problem.of("database-not-accessible", "Another program has the H2 database open.")
                    .advise(
                            "Close it, or let both share the database: write `;AUTO_SERVER=TRUE` at the end of both URLs.");
        }
        if (code == H2_CORRUPT || code == H2_OTHER_VERSION) {
            return Problem.of("not-a-database", "The file is not a database that H2 can read.")
                    .advise(
                            "Correct the path in the URL; Ferro leaves the file alone. A file of H2 1 has to be exported"
                                    + " with H2 1 and imported with H2 2.");
        }
        return code == H2_MISSING || code == H2_NOT_CREATED
                ? Problem.of("database-missing", "There is no such H2 database.")
                        .advise(
                                "Create it, or correct the name in the URL. Where Ferro opens the file itself, it creates it"
                                        + " unless the URL says `IFEXISTS=TRUE`.")
                : server();
    }

    private Problem mysql() {
        String title = database.dialect().title();
        int code = cause.getErrorCode();
        if (code == MYSQL_UNKNOWN_DATABASE) {
            return missing();
        }
        if (code == MYSQL_NO_DATABASE) {
            return Problem.of("database-missing", "The URL names no database.")
                    .advise("Write the name at its end, as in `mariadb://user:password@host:3306/database`.");
        }
        if (code == MYSQL_DATABASE_DENIED) {
            return Problem.of(
                            "login-refused",
                            title + " does not let the user" + user().replaceFirst("^ of", "") + " into the database.")
                    .advise("Correct the name at the end of the URL, or grant the user rights on the database.");
        }
        if (code == MYSQL_TOO_MANY_CONNECTIONS) {
            return crowded(title);
        }
        return isAboutEncryption() ? unencrypted(title) : server();
    }

    /** MySQL's usual way to log in wants the password encrypted, by TLS or by a key; servers may want TLS for everything. */
    private boolean isAboutEncryption() {
        String reason = reason().toLowerCase(Locale.ROOT);
        return cause.getErrorCode() == MYSQL_TLS_REQUIRED
                || Stream.of("rsa public key", "public key retrieval", "certificate", "ssl")
                        .anyMatch(reason::contains);
    }

    /** The words are MySQL's, which MariaDB's driver understands too. */
    private static Problem unencrypted(String title) {
        return Problem.of("encryption-needed", title + " and Ferro do not agree on how the connection is encrypted.")
                .advise(
                        "Write `?sslMode=VERIFY_IDENTITY` at the end of the URL where the server has a certificate of its own,"
                                + " `?sslMode=REQUIRED` for any certificate, or `?allowPublicKeyRetrieval=true` where nobody is in"
                                + " between.");
    }

    private Problem server() {
        String state = Objects.requireNonNullElse(cause.getSQLState(), "");
        String title = database.dialect().title();
        return switch (state) {
            case "28P01", "28000" ->
                Problem.of("login-refused", title + " refuses the login" + user() + ".")
                        .advise("Check the user and the password in the URL.");
            case "3D000" -> missing();
            case "53300" -> crowded(title);
            default ->
                state.startsWith("08") || state.equals(H2_BROKEN)
                        ? Problem.of("database-unreachable", title + " cannot be reached.")
                                .advise("Is it running, and are host and port in the URL right?")
                        : Problem.of("connection-failed", title + " cannot be connected to.")
                                .advise("Correct the URL; the reason above is the database's own.");
        };
    }

    private static Problem missing() {
        return Problem.of("database-missing", "There is no such database on the server.")
                .advise("Create it, or correct the name at the end of the URL.");
    }

    private static Problem crowded(String title) {
        return Problem.of("too-many-connections", title + " has no connection left.")
                .advise("Close other clients, or try again later.");
    }

    private String user() {
        return database.url().user().map(user -> " of `" + user + "`").orElse("");
    }
}
