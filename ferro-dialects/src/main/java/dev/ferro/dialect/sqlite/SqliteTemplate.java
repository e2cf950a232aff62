package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A file that nobody writes to any more; whoever closed it last has brought its journal home.
 *
 * @param file the file
 */
record SqliteTemplate(Path file) implements Template {

    @Override
    public void create(Connection target, String name, String mark) throws SQLException {
        try {
            Files.copy(file, SqliteScratchDatabase.file(name));
        } catch (IOException e) {
            throw new SQLException(e.toString(), e);
        }
    }

    /** All is in the file. */
    @Override
    public void fill(Connection scratch) {}
}
