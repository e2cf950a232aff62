package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Template;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database that the server copies. It refuses to while anybody is connected to it, and copies neither the comment nor the
 * settings.
 *
 * @param name its name, as SQL writes it
 * @see <a href="https://www.postgresql.org/docs/current/manage-ag-templatedbs.html">Template Databases</a>
 */
record PostgresqlTemplate(String name) implements Template {

    @Override
    public void create(Connection target, String copy, String mark) throws SQLException {
        try (Statement statement = target.createStatement()) {
            PostgresqlScratchDatabase.create(statement, copy, " TEMPLATE " + name, mark);
        }
    }

    /** All is in the copy. */
    @Override
    public void fill(Connection scratch) {}
}
