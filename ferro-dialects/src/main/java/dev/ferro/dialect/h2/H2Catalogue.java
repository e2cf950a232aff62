package dev.ferro.dialect.h2;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sends the queries of the resource files.
 *
 * @param connection the connection
 * @param table the table that answers are about; null for all of them
 */
record H2Catalogue(Connection connection, @Nullable String table) {

    /** What the catalogue calls a table that is not temporary. */
    static final String BASE_TABLE = "BASE TABLE";

    H2Catalogue(Connection connection) {
        this(connection, null);
    }

    /** {@return the default schema; the others are added to a list} */
    String home(List<String> others) throws SQLException {
        String[] home = {"PUBLIC"};
        query("schemas.sql", List.of(), row -> {
            if (row.getBoolean(2)) {
                home[0] = row.getString(1);
            } else {
                others.add(row.getString(1));
            }
        });
        return home[0];
    }

    /** {@return the tables of some schemas, with all that is in them} */
    H2Tables tables(Collection<String> schemas, H2Naming naming, String kind, Predicate<QualifiedName> wanted)
            throws SQLException {
        H2Tables tables = new H2Tables(naming, kind, wanted);
        query("tables.sql", schemas, tables::addTable);
        query("columns.sql", schemas, tables::addColumn);
        query("constraints.sql", schemas, tables::addConstraint);
        query("checks.sql", schemas, tables::addCheckClause);
        query("keys.sql", schemas, tables::addKeyColumn);
        query("references.sql", schemas, tables::addReference);
        query("indexes.sql", schemas, tables::addIndex);
        query("index-columns.sql", schemas, tables::addIndexColumn);
        return tables;
    }

    /**
     * {@return one table, if it is there, with all that is in it} Without foreign keys, nothing is read of other tables: it
     * is asked for before each statement, and there may be thousands.
     */
    H2Tables table(Collection<String> schemas, H2Naming naming, QualifiedName name) throws SQLException {
        H2Tables tables = new H2Tables(naming, BASE_TABLE, name::equals);
        H2Catalogue near = new H2Catalogue(connection, name.name());
        near.query("tables.sql", schemas, tables::addTable);
        if (tables.isEmpty()) {
            return tables;
        }
        near.query("columns.sql", schemas, tables::addColumn);
        near.query("constraints.sql", schemas, tables::addConstraint);
        if (tables.has(H2Tables.CHECK)) {
            query("checks.sql", schemas, tables::addCheckClause);
        }
        H2Catalogue keys = near;
        if (tables.has(H2Tables.FOREIGN_KEY)) {
            keys = this;
            query("references.sql", schemas, tables::addReference);
            query("constraints.sql", schemas, tables::addIndexOfConstraint);
        }
        keys.query("keys.sql", schemas, tables::addKeyColumn);
        near.query("indexes.sql", schemas, tables::addIndex);
        keys.query("index-columns.sql", schemas, tables::addIndexColumn);
        return tables;
    }

    /** {@return the sequences of some schemas that belong to no column} */
    List<Sequence> sequences(Collection<String> schemas, H2Naming naming, Predicate<QualifiedName> wanted)
            throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        query("sequences.sql", schemas, row -> sequences.add(H2Sequences.read(row, naming)));
        return sequences.stream()
                .filter(sequence -> wanted.test(sequence.name()))
                .toList();
    }

    /** Runs a query about some schemas. */
    void query(String resource, Collection<String> schemas, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text(resource))) {
            int parameters = 0;
            if (table != null) {
                statement.setString(++parameters, table);
                statement.setString(++parameters, H2Names.stored(table));
            }
            if (!schemas.isEmpty()) {
                statement.setArray(++parameters, connection.createArrayOf("VARCHAR", schemas.toArray()));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    private String text(String resource) {
        try (InputStream file = Objects.requireNonNull(H2Catalogue.class.getResourceAsStream(resource))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return table == null ? text : text.replace("WHERE ", "WHERE TABLE_NAME IN (?, ?) AND ");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes what a row says. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
