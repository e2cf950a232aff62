package dev.ferro.dialect.h2;

import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NullOrder;
import dev.ferro.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of keys, foreign keys and indexes.
 *
 * <p>Until the database is opened the next time, KEY_COLUMN_USAGE goes on calling a renamed column by its former name,
 * which INDEX_COLUMNS does not. The first columns of a constraint's index are the columns of the constraint, though in
 * another order where the index is somebody's own.
 */
final class H2Keys {

    private final Map<String, List<Usage>> usages = new HashMap<>();
    private final Map<String, String> indexes = new HashMap<>();
    private final Map<String, List<IndexPart>> parts = new HashMap<>();

    /** A column of a constraint, and its position in the key that a foreign key refers to. */
    private record Usage(QualifiedName table, String column, int position) {}

    /** {@return what a constraint or index is found by, since their names are unique in a schema} */
    static String key(String schema, String name) {
        return schema + "\0" + name;
    }

    /** Takes a row of keys.sql. */
    void addUsage(ResultSet row, H2Naming naming) throws SQLException {
        QualifiedName table = naming.name(row.getString(3), row.getString(4));
        usages.computeIfAbsent(key(row.getString(1), row.getString(2)), key -> new ArrayList<>())
                .add(new Usage(table, H2Names.folded(row.getString(5)), row.getInt(6)));
    }

    /** Takes a row of index-columns.sql. */
    void addPart(ResultSet row) throws SQLException {
        parts.computeIfAbsent(key(row.getString(1), row.getString(2)), key -> new ArrayList<>())
                .add(part(row));
    }

    private static IndexPart part(ResultSet row) throws SQLException {
        String nulls = row.getString(5);
        return IndexPart.column(H2Names.folded(row.getString(3)))
                .descending("DESC".equals(row.getString(4)))
                .nulls(nulls == null ? null : NullOrder.valueOf(nulls))
                .withoutUsualNulls(H2Sql.NULLS_OF_ASCENDING);
    }

    /** Takes the index of a constraint. */
    void addIndex(String constraint, String index) {
        indexes.put(constraint, index);
    }

    List<IndexPart> parts(String index) {
        return parts.getOrDefault(index, List.of());
    }

    private List<Usage> usages(String constraint) {
        return usages.getOrDefault(constraint, List.of());
    }

    /** {@return the table that a constraint is of} */
    QualifiedName table(String constraint) {
        return usages(constraint).get(0).table;
    }

    /** {@return the columns of a constraint, as they are called now} */
    List<String> columns(String constraint) {
        List<String> names = usages(constraint).stream().map(Usage::column).toList();
        List<String> indexed = parts(Objects.requireNonNullElse(indexes.get(constraint), "")).stream()
                .limit(names.size())
                .map(IndexPart::text)
                .toList();
        if (indexed.size() < names.size() || Set.copyOf(indexed).equals(Set.copyOf(names))) {
            return names;
        }
        List<String> unused =
                indexed.stream().filter(name -> !names.contains(name)).collect(Collectors.toCollection(ArrayList::new));
        return names.stream()
                .map(name -> indexed.contains(name) ? name : unused.remove(0))
                .toList();
    }

    /** {@return the columns of a key that the columns of a foreign key refer to} */
    List<String> targets(String foreignKey, String key) {
        List<String> columns = columns(key);
        return usages(foreignKey).stream()
                .map(usage -> columns.get(usage.position - 1))
                .toList();
    }
}
