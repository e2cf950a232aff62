package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be said about an error of a database beyond its own words. */
final class DatabaseErrors {

    private static final String OTHER_FILE = "Correct the path in the URL; Ferro leaves the file alone.";

    /** H2's states for a connection that is broken or closed, and for a database that is. */
    private static final Set<String> H2_CLOSED = Set.of("90067", "90007", "90098", "90121");

    /** H2 repeats the statement, of which the message around these words tells already. */
    private static final Pattern H2_STATEMENT =
            Pattern.compile("; SQL statement:\n.* \\[\\d+-\\d+]\\s*$", Pattern.DOTALL);

    /** MariaDB's driver begins with the number of the connection. */
    private static final Pattern MARIADB_CONNECTION = Pattern.compile("^\\(conn=\\d+\\) ");

    /** MariaDB's and MySQL's code for a table that cannot grow: its tablespace has a limit, or its disk is full. */
    private static final int TABLE_FULL = 1114;

    private static final String DISK_FULL = "53100";

    /** What databases say, and what operating systems say that others pass on. */
    private static final List<String> FULL = List.of("disk is full", "disk full", "no space left on device");

    private DatabaseErrors() {}

    /** {@return a message without what a driver adds to the database's words} */
    static String plain(String message) {
        String withoutConnection = MARIADB_CONNECTION.matcher(message).replaceFirst("");
        return H2_STATEMENT.matcher(withoutConnection).replaceFirst("").strip();
    }

    /** {@return the database's own words, with the code by which its manual explains them} */
    static String words(Throwable failure) {
        String message = plain(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
        if (failure instanceof SQLException sql) {
            return sql.getSQLState() == null ? message : message + " (SQLSTATE " + sql.getSQLState() + ")";
        }
        return failure.toString();
    }

    /** {@return whether the connection to the database is gone, which may be the cause of what Ferro itself refuses} */
    static boolean isConnectionLost(Throwable failure) {
        Throwable reason = reason(failure);
        String state = reason instanceof SQLException sql ? Objects.requireNonNullElse(sql.getSQLState(), "") : "";
        return state.startsWith("08") || state.startsWith("57P") || H2_CLOSED.contains(state);
    }

    private static Throwable reason(Throwable failure) {
        return failure instanceof FerroException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** {@return whether there is no room for what is to be written} The reason may be the cause of what a driver says. */
    static boolean isFull(Throwable failure) {
        for (Throwable reason = failure; reason != null; reason = reason.getCause()) {
            String text = String.valueOf(reason.getMessage()).toLowerCase(Locale.ROOT);
            boolean coded = reason instanceof SQLException sql
                    && (sql.getErrorCode() == TABLE_FULL || DISK_FULL.equals(sql.getSQLState()));
            if (coded || FULL.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }

    private static String room(Throwable failure) {
        return failure instanceof SQLException sql && sql.getErrorCode() == TABLE_FULL
                ? "Make room on the disk of the server, or let the tablespace grow that has a limit."
                : "Make room on the disk.";
    }

    /** {@return whether a file is not what it is taken for} */
    static boolean isNoDatabase(Throwable failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("file is not a database");
    }

    /** {@return the problem of such a file of SQLite} */
    static Problem noDatabase() {
        return Problem.of("not-a-database", "The file is not an SQLite database.")
                .advise(OTHER_FILE);
    }

    /** {@return what to do about a failure, where its kind says so} */
    static Optional<String> advice(Throwable failure) {
        String state = failure instanceof SQLException sql ? Objects.requireNonNullElse(sql.getSQLState(), "") : "";
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (state.equals("25001") || text.contains("from within a transaction")) {
            return Optional.of("Put the statement into `op.withoutTransaction(...)`.");
        }
        if (text.contains("already exists") || text.contains("duplicate column name")) {
            return Optional.of("If the database has all that the migration would do, `ferro stamp` says so to Ferro.");
        }
        if (state.equals("25006")
                || text.contains("readonly database")
                || text.contains("read-only")
                || text.contains("database is read only")) {
            return Optional.of(
                    "The database can only be read: look at the permissions of its file and folder, or whether"
                            + " it is a standby.");
        }
        if (isFull(failure)) {
            return Optional.of(room(failure));
        }
        if (isConnectionLost(failure)) {
            return Optional.of("See to it that the database runs and can be reached.");
        }
        if (isNoDatabase(failure)) {
            return Optional.of(OTHER_FILE);
        }
        return state.equals("42501") ? Optional.of("Grant the user what the statement needs.") : Optional.empty();
    }
}
