package dev.ferro.dialect.mysql;

import dev.ferro.dialect.LeftAlone;
import dev.ferro.dialect.Reflection;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads information_schema: one query for each kind of object, however many tables there are. Read is the database of the
 * connection; the others on the server are nobody's business.
 *
 * @param server the server
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/information-schema.html">INFORMATION_SCHEMA Tables</a>
 */
record MysqlReflection(MysqlServer server) implements Reflection {

    @Override
    public Schema reflect(Connection connection, ReflectionScope scope) throws SQLException {
        return Schema.EMPTY.withTables(
                new MysqlCatalogue(connection, server).tables(scope).tables());
    }

    @Override
    public List<LeftAlone> leftAlone(Connection connection, ReflectionScope scope) throws SQLException {
        List<LeftAlone> found = new ArrayList<>();
        new MysqlCatalogue(connection, server).leftAlone(row -> {
            if (scope.tables().test(QualifiedName.of(row.getString(3)))) {
                found.add(new LeftAlone(row.getString(1), row.getString(2)));
            }
        });
        return found;
    }

    @Override
    public Optional<String> defaultSchema(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT DATABASE()");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    /** The catalogue looks a name up without regard to case, whether or not tables have one. */
    @Override
    public boolean exists(Connection connection, QualifiedName table) throws SQLException {
        String sql = "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = COALESCE(?, DATABASE())"
                + " AND TABLE_NAME = ? AND TABLE_TYPE = 'BASE TABLE'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && isSame(row.getString(1), table.name());
            }
        }
    }

    private boolean isSame(String name, String wanted) {
        return server.foldsTables() ? name.equalsIgnoreCase(wanted) : name.equals(wanted);
    }
}
