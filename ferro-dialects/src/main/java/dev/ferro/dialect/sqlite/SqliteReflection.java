package dev.ferro.dialect.sqlite;

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
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a database's schema from the texts in {@code sqlite_schema}, as SQLite itself does whenever it opens a file:
 * there is nothing else that it keeps of a table, an index or a trigger.
 *
 * @see <a href="https://www.sqlite.org/schematab.html">The Schema Table</a>
 */
final class SqliteReflection implements Reflection {

    private static final String CATALOGUE = """
        SELECT type, name, tbl_name, sql
          FROM sqlite_schema
         WHERE type IN ('table', 'index', 'trigger')
           AND sql IS NOT NULL
           AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
        """;

    /** Tables that belong to a virtual one are its own business. */
    private static final String SHADOWS =
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'";

    private static final String LEFT_ALONE = """
        SELECT type, name, tbl_name
          FROM sqlite_schema
         WHERE type IN ('view', 'trigger')
        UNION ALL
        SELECT 'virtual table', name, name
          FROM pragma_table_list
         WHERE schema = 'main' AND type = 'virtual'
         ORDER BY 1, 2
        """;

    private static final String EXISTS = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE";

    @Override
    public Schema reflect(Connection connection, ReflectionScope scope) throws SQLException {
        Catalogue catalogue = scope.only().isEmpty() ? whole(connection) : part(connection, scope.only());
        return Schema.EMPTY.withTables(catalogue.tables(scope));
    }

    private static Catalogue whole(Connection connection) throws SQLException {
        List<CatalogueEntry> entries = entries(connection, CATALOGUE, Set.of());
        boolean virtual = entries.stream().anyMatch(CatalogueEntry::isVirtualTable);
        return new Catalogue(entries, virtual ? shadows(connection) : Set.of());
    }

    /** The tables that are referred to are needed too: their keys may be what is referred to without being named. */
    private static Catalogue part(Connection connection, Set<QualifiedName> only) throws SQLException {
        Set<String> names = only.stream()
                .filter(name -> name.schema() == null)
                .map(QualifiedName::name)
                .collect(Collectors.toSet());
        List<CatalogueEntry> entries = new ArrayList<>(some(connection, names));
        Set<String> parents = new Catalogue(entries, Set.of()).unknownParents();
        entries.addAll(some(connection, parents));
        return new Catalogue(entries, Set.of());
    }

    private static List<CatalogueEntry> some(Connection connection, Set<String> names) throws SQLException {
        String places = String.join(", ", Collections.nCopies(names.size(), "?"));
        return names.isEmpty()
                ? List.of()
                : entries(connection, CATALOGUE + " AND tbl_name COLLATE NOCASE IN (" + places + ")", names);
    }

    private static List<CatalogueEntry> entries(Connection connection, String query, Collection<String> names)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            int place = 1;
            for (String name : names) {
                statement.setString(place++, name);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<CatalogueEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(new CatalogueEntry(
                            rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
                return entries;
            }
        }
    }

    private static Set<String> shadows(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SHADOWS);
                ResultSet rows = statement.executeQuery()) {
            Set<String> names = new HashSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    @Override
    public List<LeftAlone> leftAlone(Connection connection, ReflectionScope scope) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LEFT_ALONE);
                ResultSet rows = statement.executeQuery()) {
            List<LeftAlone> found = new ArrayList<>();
            while (rows.next()) {
                if (scope.tables().test(QualifiedName.of(rows.getString(3)))) {
                    found.add(new LeftAlone(rows.getString(1), rows.getString(2)));
                }
            }
            return found;
        }
    }

    /** SQLite's only schema is never named. */
    @Override
    public Optional<String> defaultSchema(Connection connection) {
        return Optional.empty();
    }

    @Override
    public boolean exists(Connection connection, QualifiedName table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EXISTS)) {
            statement.setString(1, table.name());
            try (ResultSet rows = statement.executeQuery()) {
                return table.schema() == null && rows.next();
            }
        }
    }

    /** SQLite changes a schema in a transaction, of which nothing stays if it breaks off. */
    @Override
    public Optional<String> subject(Connection connection, String sql) {
        return Optional.empty();
    }
}
