package dev.ferro.dialect.h2;

import dev.ferro.dialect.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A database as the statements that make it.
 *
 * @param statements the statements, in order
 * @see <a href="https://www.h2database.com/html/commands.html#script">SCRIPT</a>
 */
record H2Template(List<String> statements) implements Template {

    /** The settings are those of the URL, which is the same. */
    static H2Template of(Connection scratch) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = scratch.createStatement();
                ResultSet rows = statement.executeQuery("SCRIPT NOSETTINGS")) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return new H2Template(List.copyOf(statements));
    }

    /** It is there once it is connected to. */
    @Override
    public void create(Connection target, String name, String mark) {}

    @Override
    public void fill(Connection scratch) throws SQLException {
        try (Statement statement = scratch.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
