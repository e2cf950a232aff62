package dev.ferro.dialect.postgresql;

import dev.ferro.Problem;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the system catalogues: one query each for the session, tables, columns, enum types, sequences, constraints and
 * indexes, however many tables there are.
 *
 * <p>A {@code serial} column is read as what it is, a column whose default is {@code nextval} of a sequence.
 */
final class PostgresqlReflection implements Reflection {

    @Override
    public Schema reflect(Connection connection, ReflectionScope scope) throws SQLException {
        PostgresqlCatalogue catalogue = new PostgresqlCatalogue(connection);
        Session session = session(catalogue, scope);
        String home = home(session);
        PostgresqlNaming naming = new PostgresqlNaming(Set.of(home));
        List<String> schemas = new ArrayList<>(session.others);
        schemas.add(home);
        List<PostgresqlTableParts> tables =
                catalogue.tables(schemas, names(scope.only()), naming, name -> isWanted(scope, naming, name));
        boolean whole = scope.only().isEmpty();
        PostgresqlReadTypes types = catalogue.fill(tables, whole ? schemas : List.of(), naming);
        return new Schema(
                whole ? session.others : List.of(),
                types.enums(schemas),
                whole ? catalogue.sequences(schemas, naming, scope.tables()) : List.of(),
                tables.stream().map(parts -> parts.table(types)).toList());
    }

    @Override
    public List<LeftAlone> leftAlone(Connection connection, ReflectionScope scope) throws SQLException {
        PostgresqlCatalogue catalogue = new PostgresqlCatalogue(connection);
        Session session = session(catalogue, scope);
        PostgresqlNaming naming = new PostgresqlNaming(Set.of(home(session)));
        List<String> schemas = new ArrayList<>(session.others);
        schemas.add(home(session));
        List<LeftAlone> found = new ArrayList<>();
        catalogue.query(
                "left-alone.sql",
                row -> isWanted(scope, naming, naming.name(row.getString(2), row.getString(4)))
                        && found.add(new LeftAlone(
                                row.getString(1),
                                naming.name(row.getString(2), row.getString(3)).toString())),
                catalogue.texts(schemas));
        return found;
    }

    private static Set<String> schemas(ReflectionScope scope) {
        Set<String> schemas = new TreeSet<>(scope.schemas());
        for (QualifiedName table : scope.only()) {
            if (table.schema() != null) {
                schemas.add(table.schema());
            }
        }
        return schemas;
    }

    private static boolean isWanted(ReflectionScope scope, PostgresqlNaming naming, QualifiedName name) {
        boolean asked = scope.only().isEmpty()
                || scope.only().stream().map(naming::name).anyMatch(name::equals);
        return asked && scope.tables().test(name);
    }

    private static Set<String> names(Set<QualifiedName> tables) {
        return tables.stream().map(QualifiedName::name).collect(Collectors.toUnmodifiableSet());
    }

    private static Session session(PostgresqlCatalogue catalogue, ReflectionScope scope) throws SQLException {
        return catalogue
                .query(
                        "session.sql",
                        row -> new Session(row.getString(1), PostgresqlCatalogue.strings(row, 2)),
                        scope.everySchema() ? null : catalogue.texts(schemas(scope)))
                .get(0);
    }

    @Override
    public Optional<String> defaultSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_schema()")) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private static String home(Session session) {
        if (session.home == null) {
            throw Problem.of("no-default-schema", "No schema of the connection's `search_path` exists.")
                    .because("unqualified names have nowhere to live")
                    .advise("create the schema, or name one in the URL: `?currentSchema=…`")
                    .refused();
        }
        return session.home;
    }

    @Override
    public boolean exists(Connection connection, QualifiedName table) throws SQLException {
        String sql = "SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = ?"
                + " AND n.nspname = coalesce(?, current_schema()::text) AND c.relkind IN ('r', 'p')";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.name());
            statement.setString(2, table.schema());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Where unqualified names live.
     *
     * @param home the default schema, if there is one
     * @param others the wanted schemas beside it that exist
     */
    private record Session(@Nullable String home, List<String> others) {}

    @Override
    public Optional<String> subject(Connection connection, String sql) throws SQLException {
        return PostgresqlOutside.shown(connection, sql);
    }
}
