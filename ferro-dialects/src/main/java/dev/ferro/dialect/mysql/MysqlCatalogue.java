package dev.ferro.dialect.mysql;

import dev.ferro.dialect.ReflectionScope;
import dev.ferro.schema.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
