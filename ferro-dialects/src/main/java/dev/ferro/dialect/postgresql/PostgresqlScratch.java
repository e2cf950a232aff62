package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.AnsiSql;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Temporary tables for expressions to be printed from. */
final class PostgresqlScratch {

    private static final AnsiSql SQL = new AnsiSql(PostgresqlDialect.IDENTIFIERS, PostgresqlTypes.TYPES);

    /** The name under which any session may write to its own temporary schema. */
    private static final String TEMPORARY = "pg_temp";

    private final Connection connection;

    PostgresqlScratch(Connection connection) {
        this.connection = connection;
    }

    /** Creates the tables, and the enum types that they need and the database has not or has with other labels. */
    void create(List<Table> tables, Schema actual) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(tables, actual)) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
        }
    }

    private static List<String> statements(List<Table> tables, Schema actual) {
        List<String> statements = new ArrayList<>();
        tables.stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.type().enumeration().stream())
                .distinct()
                .forEach(type -> statements.addAll(provide(type, actual)));
        for (Table table : tables) {
            QualifiedName name = new QualifiedName(TEMPORARY, table.name().name());
            statements.add(SQL.createTable(table.renamed(name), SQL::column));
            table.indexes().forEach(index -> statements.add(SQL.createIndex(name, index)));
        }
        return statements;
    }

    /** The real type makes way under another name; nobody else sees it, and the rollback gives the name back. */
    private static List<String> provide(EnumerationType type, Schema actual) {
        List<String> statements = new ArrayList<>();
        EnumType wanted = new EnumType(type.name(), type.labels());
        EnumType present = actual.enumType(type.name()).orElse(null);
        if (present != null && !present.equals(wanted)) {
            String aside = "ferro_aside_" + type.name().name();
            statements.add("ALTER TYPE " + SQL.name(type.name()) + " RENAME TO " + SQL.name(aside));
        }
        if (!wanted.equals(present)) {
            statements.add(PostgresqlEnumStatements.create(wanted));
        }
        return statements;
    }

    /** {@return the temporary tables, named without a schema} */
    Schema reflect() throws SQLException {
        PostgresqlCatalogue catalogue = new PostgresqlCatalogue(connection);
        String schema = catalogue.query("scratch.sql", row -> row.getString(1)).get(0);
        PostgresqlNaming naming = new PostgresqlNaming(Set.of(schema));
        List<PostgresqlTableParts> tables = catalogue.tables(List.of(schema), Set.of(), naming, name -> true);
        PostgresqlReadTypes types = catalogue.fill(tables, List.of(), naming);
        return Schema.EMPTY.withTables(
                tables.stream().map(parts -> parts.table(types)).toList());
    }
}
