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
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads information_schema: one query for each kind of object, however many tables there are. Read is the database of the
 * connection; the others on the server are nobody's business.
 *
 * @param server the server
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/information-schema.html">INFORMATION_SCHEMA Tables</a>
 */
record MysqlReflection(MysqlServer server) implements Reflection {

    private static final String NAME = "((?:`(?:[^`]|``)+`|[\\w$]+)(?:\\s*\\.\\s*(?:`(?:[^`]|``)+`|[\\w$]+))?)";

    /** The table that a statement about a table, or about one of its indexes, changes. */
    private static final Pattern SUBJECT = Pattern.compile("(?is)\\s*(?:(?:ALTER|CREATE|DROP|RENAME|TRUNCATE)\\s+TABLE"
            + "\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?" + NAME
            + "|(?:CREATE|DROP)\\s+(?:UNIQUE\\s+|FULLTEXT\\s+|SPATIAL\\s+)?"
            + "INDEX\\s+(?:`(?:[^`]|``)+`|[\\w$]+)\\s+ON\\s+" + NAME + ")");

    /** The sequence that a statement changes, in whichever way it was used. */
    private static final Pattern SEQUENCE =
            Pattern.compile("(?is)\\s*(?:BEGIN\\s.*?\\sTHEN\\s+)?(?:ALTER|CREATE|DROP)\\s+" + "SEQUENCE\\s+" + NAME);

    private static final Pattern NUMBER = Pattern.compile(" AUTO_INCREMENT=\\d+");

    private static final int NO_SUCH_TABLE = 1146;

    /** See <a href="https://mariadb.com/kb/en/e4091/">Error 4091: Unknown SEQUENCE</a>. */
    private static final int NO_SUCH_SEQUENCE = 4091;

    @Override
    public Schema reflect(Connection connection, ReflectionScope scope) throws SQLException {
        MysqlCatalogue catalogue = new MysqlCatalogue(connection, server);
        return Schema.EMPTY
                .withTables(catalogue.tables(scope).tables())
                .withSequences(scope.only().isEmpty() && server.isMariadb() ? catalogue.sequences() : List.of());
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

    /** The next number of a key changes with every row. */
    @Override
    public Optional<String> subject(Connection connection, String sql) throws SQLException {
        Matcher sequence = SEQUENCE.matcher(sql);
        if (sequence.lookingAt()) {
            return shown(connection, "SHOW CREATE SEQUENCE " + sequence.group(1));
        }
        Matcher matcher = SUBJECT.matcher(sql);
        return matcher.lookingAt()
                ? shown(
                        connection,
                        "SHOW CREATE TABLE " + (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)))
                : Optional.empty();
    }

    private static Optional<String> shown(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? Optional.of(NUMBER.matcher(row.getString(2)).replaceAll("")) : Optional.empty();
        } catch (SQLException failure) {
            if (failure.getErrorCode() == NO_SUCH_TABLE || failure.getErrorCode() == NO_SUCH_SEQUENCE) {
                return Optional.of("");
            }
            throw failure;
        }
    }
}
