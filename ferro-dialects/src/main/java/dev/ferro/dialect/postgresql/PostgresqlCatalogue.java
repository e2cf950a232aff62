package dev.ferro.dialect.postgresql;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sends the queries of the resource files and hands their rows to the tables they are about. */
final class PostgresqlCatalogue {

    private final Connection connection;

    PostgresqlCatalogue(Connection connection) {
        this.connection = connection;
    }

    /** {@return the tables of the schemas, without anything in them yet} */
    List<PostgresqlTableParts> tables(
            Collection<String> schemas, Set<String> only, PostgresqlNaming naming, Predicate<QualifiedName> wanted)
            throws SQLException {
        return query(
                        "tables.sql",
                        row -> PostgresqlTableParts.read(row, naming),
                        texts(schemas),
                        only.isEmpty() ? null : texts(only))
                .stream()
                .filter(parts -> wanted.test(parts.name()))
                .toList();
    }

    /** Reads what is in the tables. {@return the types of their columns, with the enum types of the schemas} */
    PostgresqlReadTypes fill(List<PostgresqlTableParts> tables, Collection<String> enumSchemas, PostgresqlNaming naming)
            throws SQLException {
        Map<Long, PostgresqlTableParts> byOid = new HashMap<>();
        tables.forEach(parts -> byOid.put(parts.oid(), parts));
        Array oids = oids(byOid.keySet());
        query("columns.sql", row -> byTable(byOid, row).addColumn(row), oids);
        query("constraints.sql", row -> byTable(byOid, row).addConstraint(row, naming), oids);
        query("indexes.sql", row -> byTable(byOid, row).addIndex(row), oids);
        List<Long> used = tables.stream()
                .flatMap(parts -> parts.enumOids().stream())
                .distinct()
                .toList();
        return types(enumSchemas, used, naming);
    }

    private static PostgresqlTableParts byTable(Map<Long, PostgresqlTableParts> byOid, ResultSet row)
            throws SQLException {
        return Objects.requireNonNull(byOid.get(row.getLong(1)));
    }

    private PostgresqlReadTypes types(Collection<String> schemas, Collection<Long> used, PostgresqlNaming naming)
            throws SQLException {
        Map<Long, PostgresqlReadTypes.Entry> byOid = new HashMap<>();
        query(
                "enums.sql",
                row -> byOid.put(
                        row.getLong(1),
                        new PostgresqlReadTypes.Entry(
                                new EnumType(naming.name(row.getString(2), row.getString(3)), strings(row, 4)),
                                row.getString(2),
                                row.getBoolean(5))),
                texts(schemas),
                oids(used));
        return new PostgresqlReadTypes(byOid);
    }

    /** {@return the sequences of the schemas that belong to no column} */
    List<Sequence> sequences(Collection<String> schemas, PostgresqlNaming naming, Predicate<QualifiedName> wanted)
            throws SQLException {
        return query("sequences.sql", row -> sequence(row, naming), texts(schemas)).stream()
                .filter(sequence -> wanted.test(sequence.name()))
                .toList();
    }

    private static Sequence sequence(ResultSet row, PostgresqlNaming naming) throws SQLException {
        return PostgresqlSql.SEQUENCES.plain(new Sequence(
                naming.name(row.getString(1), row.getString(2)),
                PostgresqlTypes.TYPES.parse(row.getString(3)),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getBoolean(9)));
    }

    <T> List<T> query(String resource, RowReader<T> reader, @Nullable Array... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text(resource))) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setArray(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        }
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(PostgresqlCatalogue.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Array texts(Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private Array oids(Collection<Long> values) throws SQLException {
        return connection.createArrayOf("oid", values.toArray());
    }

    /** {@return a column of the type {@code text[]}; no strings where it is NULL} */
    static List<String> strings(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /**
     * Takes what a row says.
     *
     * @param <T> what becomes of it
     */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
