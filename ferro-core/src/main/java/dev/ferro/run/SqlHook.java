package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.SqlStatements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/**
 * A hook that is a file of SQL, read when it runs.
 *
 * @param file the file
 * @param dialect the database that it is for
 */
public record SqlHook(Path file, Dialect dialect) implements Hook {

    @Override
    public void run(HookEvent event, Connection connection) throws Exception {
        String text = Files.readString(file).replaceFirst("^\ufeff", "");
        for (SqlStatements.Statement each :
                SqlStatements.of(SqlPieces.of(text, dialect.client().quoting()), 1)) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                dialect.execution().execute(statement, each.text());
            }
        }
    }
}
