package dev.ferro.dialect.mysql;

import dev.ferro.dialect.ReflectionScope;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.type.BigIntType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends the queries of the resource files.
 *
 * @param connection the connection
 * @param server the server
 */
record MysqlCatalogue(Connection connection, MysqlServer server) {

    /** {@return the tables of the database, with all that is in them} */
    MysqlTables tables(ReflectionScope scope) throws SQLException {
        MysqlTables tables = new MysqlTables(server, name -> isWanted(scope, name));
        String only = scope.only().size() == 1
                ? server.folded(scope.only().iterator().next()).name()
                : null;
        query("tables.sql", only, tables::addTable);
        query("columns.sql", only, tables::addColumn);
        query("indexes-" + server.resource() + ".sql", only, tables::addIndexPart);
        query("foreign-keys.sql", only, tables::addForeignKeyColumn);
        if (server.keepsChecks()) {
            query("checks-" + server.resource() + ".sql", only, tables::addCheck);
        }
        return tables;
    }

    private boolean isWanted(ReflectionScope scope, QualifiedName name) {
        return (scope.only().isEmpty()
                        || scope.only().stream().map(server::folded).anyMatch(name::equals))
                && scope.tables().test(name);
    }

    /** {@return the sequences of MariaDB, each of which is asked as a table with one row} */
    List<Sequence> sequences() throws SQLException {
        List<String> questions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(text("sequences.sql"))) {
            read(statement, row -> questions.add(question(row.getString(1))));
        }
        List<Sequence> sequences = new ArrayList<>();
        if (!questions.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(String.join(" UNION ALL ", questions))) {
                read(statement, row -> sequences.add(new MysqlSequences(server).normal(sequence(row))));
            }
        }
        return sequences;
    }

    private static String question(String sequence) {
        return "SELECT " + MysqlLiterals.quoted(sequence) + ", start_value, increment, minimum_value, maximum_value,"
                + " cache_size, cycle_option FROM " + MysqlSql.name(QualifiedName.of(sequence));
    }

    private static Sequence sequence(ResultSet row) throws SQLException {
        return new Sequence(
                QualifiedName.of(row.getString(1)),
                new BigIntType(),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getBoolean(7));
    }

    void leftAlone(RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text("left-alone.sql"))) {
            read(statement, reader);
        }
    }

    private void query(String resource, @Nullable String only, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text(resource))) {
            statement.setString(1, only);
            read(statement, reader);
        }
    }

    private static void read(PreparedStatement statement, RowReader reader) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reader.read(row);
            }
        }
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(MysqlCatalogue.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes what a row says. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
