package dev.ferro.testing;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.SqlPieces;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Plays a script for a database's own client through JDBC, without what only the client understands. */
final class ScriptPlayer {

    private final List<String> statements = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();

    private ScriptPlayer() {}

    static DatabaseClient.Outcome play(TestDatabase database, String script) {
        List<String> statements = cut(script, quoting(database.url()));
        try (Connection connection = database.connect();
                Statement sender = connection.createStatement()) {
            sender.setEscapeProcessing(false);
            if (database.url().startsWith("jdbc:sqlite:")) {
                sender.executeUpdate(String.join("", statements));
            } else {
                for (String sql : statements) {
                    sender.execute(sql);
                }
            }
            return new DatabaseClient.Outcome(0, "");
        } catch (SQLException failure) {
            return new DatabaseClient.Outcome(1, String.valueOf(failure.getMessage()));
        }
    }

    private static Quoting quoting(String url) {
        for (Dialect dialect : ServiceLoader.load(Dialect.class)) {
            if (dialect.accepts(url)) {
                return dialect.client().quoting();
            }
        }
        throw new IllegalStateException("no dialect for " + url);
    }

    private static List<String> cut(String script, Quoting quoting) {
        ScriptPlayer player = new ScriptPlayer();
        for (SqlPieces.Piece piece : SqlPieces.of(script, quoting)) {
            if (piece.isCode()) {
                player.code(piece.text());
            } else {
                player.statement.append(piece.text());
            }
        }
        return player.statements;
    }

    /** A line that begins with a backslash or a dot is the client's, if it begins where a statement could. */
    private void code(String code) {
        int position = 0;
        while (position < code.length()) {
            char letter = code.charAt(position);
            if ((letter == '\\' || letter == '.') && isBlank()) {
                position = lineEnd(code, position);
                continue;
            }
            statement.append(letter);
            if (letter == ';') {
                statements.add(statement.toString());
                statement.setLength(0);
            }
            position++;
        }
    }

    private boolean isBlank() {
        return statement.toString().lines().allMatch(line -> line.isBlank() || line.startsWith("--"));
    }

    private static int lineEnd(String code, int position) {
        int end = code.indexOf('\n', position);
        return end < 0 ? code.length() : end;
    }
}
