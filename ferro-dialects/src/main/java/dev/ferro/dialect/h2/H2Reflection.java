package dev.ferro.dialect.h2;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads INFORMATION_SCHEMA: one query for each kind of object, however many tables there are. What belongs together is
 * put together here, since H2 would compute its views once for every row of a join.
 *
 * @see <a href="https://www.h2database.com/html/systemtables.html">INFORMATION_SCHEMA</a>
 */
final class H2Reflection implements Reflection {

    @Override
    public Schema reflect(Connection connection, ReflectionScope scope) throws SQLException {
        H2Catalogue catalogue = new H2Catalogue(connection);
        Set<String> wanted = schemas(scope);
        List<String> others = new ArrayList<>();
        String home = catalogue.home(others);
        others.removeIf(schema -> !scope.everySchema() && !wanted.contains(H2Names.folded(schema)));
        List<String> read = new ArrayList<>(others);
        read.add(home);
        H2Naming naming = new H2Naming(home);
        boolean whole = scope.only().isEmpty();
        H2Tables tables = tables(catalogue, read, naming, scope);
        return new Schema(
                whole ? others.stream().map(H2Names::folded).toList() : List.of(),
                List.of(),
                whole ? catalogue.sequences(read, naming, scope.tables()) : List.of(),
                tables.tables());
    }

    private static H2Tables tables(H2Catalogue catalogue, List<String> schemas, H2Naming naming, ReflectionScope scope)
            throws SQLException {
        if (scope.only().size() == 1) {
            QualifiedName only = naming.name(scope.only().iterator().next());
            return scope.tables().test(only)
                    ? catalogue.table(schemas, naming, only)
                    : new H2Tables(naming, H2Catalogue.BASE_TABLE, name -> false);
        }
        return catalogue.tables(schemas, naming, H2Catalogue.BASE_TABLE, name -> isWanted(scope, naming, name));
    }

    @Override
    public List<LeftAlone> leftAlone(Connection connection, ReflectionScope scope) throws SQLException {
        H2Catalogue catalogue = new H2Catalogue(connection);
        List<String> read = new ArrayList<>();
        String home = catalogue.home(read);
        Set<String> wanted = schemas(scope);
        read.removeIf(schema -> !scope.everySchema() && !wanted.contains(H2Names.folded(schema)));
        read.add(home);
        H2Naming naming = new H2Naming(home);
        List<LeftAlone> found = new ArrayList<>();
        catalogue.query("left-alone.sql", read, row -> {
            if (scope.tables().test(naming.name(row.getString(2), row.getString(4)))) {
                found.add(new LeftAlone(
                        row.getString(1),
                        naming.name(row.getString(2), row.getString(3)).toString()));
            }
        });
        return found;
    }

    /** {@return a temporary table of the session} */
    Schema scratch(Connection connection, QualifiedName table) throws SQLException {
        H2Catalogue catalogue = new H2Catalogue(connection);
        String home = catalogue.home(new ArrayList<>());
        return Schema.EMPTY.withTables(catalogue
                .tables(List.of(home), new H2Naming(home), "LOCAL TEMPORARY", table::equals)
                .tables());
    }

    private static Set<String> schemas(ReflectionScope scope) {
        Set<String> schemas = new TreeSet<>();
        scope.schemas().forEach(name -> schemas.add(H2Names.folded(name)));
        scope.only().stream()
                .map(QualifiedName::schema)
                .filter(Objects::nonNull)
                .forEach(name -> schemas.add(H2Names.folded(name)));
        return schemas;
    }

    private static boolean isWanted(ReflectionScope scope, H2Naming naming, QualifiedName name) {
        return (scope.only().isEmpty()
                        || scope.only().stream().map(naming::name).anyMatch(name::equals))
                && scope.tables().test(name);
    }

    @Override
    public Optional<String> defaultSchema(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT CURRENT_SCHEMA");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(H2Names.folded(row.getString(1))) : Optional.empty();
        }
    }

    @Override
    public boolean exists(Connection connection, QualifiedName table) throws SQLException {
        String sql = "SELECT 1 FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = ?"
                + " AND TABLE_SCHEMA = COALESCE(?, CURRENT_SCHEMA) AND TABLE_TYPE = 'BASE TABLE'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, H2Names.stored(table.name()));
            statement.setString(2, stored(table.schema()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static @Nullable String stored(@Nullable String name) {
        return name == null ? null : H2Names.stored(name);
    }

    @Override
    public Optional<String> subject(Connection connection, String sql) throws SQLException {
        return H2Outside.shown(this, connection, sql);
    }
}
