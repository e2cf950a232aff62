package dev.ferro.testing;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Normalizer;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Step;
import dev.ferro.diff.Difference;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.operation.CreateEnum;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateSchema;
import dev.ferro.operation.CreateSequence;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.Operation;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** A fresh database and the dialect that speaks to it, for carrying operations out without the rest of Ferro. */
public final class Workbench implements AutoCloseable {

    private final TestDatabase database;
    private final boolean owner;
    private final Dialect dialect;
    private final Connection connection;
    private final Set<String> schemas = new TreeSet<>();

    private Workbench(TestDatabase database, boolean owner, Dialect dialect, Connection connection) {
        this.database = database;
        this.owner = owner;
        this.dialect = dialect;
        this.connection = connection;
    }

    /** {@return a workbench with a connection set up as the dialect wants it; closing it drops the database} */
    public static Workbench open(TestDatabase database, Dialect dialect) throws SQLException {
        return new Workbench(database, true, dialect, connect(database, dialect));
    }

    /** {@return another session of the same database; closing it drops nothing} */
    public Workbench second() throws SQLException {
        return new Workbench(database, false, dialect, connect(database, dialect));
    }

    private static Connection connect(TestDatabase database, Dialect dialect) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(dialect.connectionProperties());
        Connection connection = DriverManager.getConnection(database.url(), properties);
        dialect.prepare(connection);
        return connection;
    }

    public Connection connection() {
        return connection;
    }

    public TestDatabase database() {
        return database;
    }

    /** {@return the live schema, as it is read: the default schema and all that were ever asked about} */
    public Schema reflect() throws SQLException {
        return dialect.reflection().reflect(connection, new ReflectionScope(schemas, Set.of(), name -> true));
    }

    /** {@return the live schema in its normal form, without an order of columns} */
    public Schema actual() throws SQLException {
        return dialect.normalizer().normalize(reflect()).withSortedColumns();
    }

    /** {@return a schema in its normal form and in the spelling of the live one, without an order of columns} */
    public Schema expected(Schema desired) throws SQLException {
        schemas.addAll(desired.namespaces());
        Normalizer normalizer = dialect.normalizer();
        return normalizer
                .spellLike(connection, normalizer.normalize(desired), normalizer.normalize(reflect()))
                .withSortedColumns();
    }

    /** {@return what leads from the live schema to the desired one} */
    public Difference diff(Schema desired) throws SQLException {
        return diff(desired, Renames.NONE);
    }

    /** {@return what leads from the live schema to the desired one, by what a person says about names} */
    public Difference diff(Schema desired, Renames renames) throws SQLException {
        schemas.addAll(desired.namespaces());
        Normalizer normalizer = dialect.normalizer();
        Schema live = reflect();
        Schema spelled = normalizer.spellLike(
                connection, normalizer.normalize(desired), normalizer.normalize(renames.applyTo(live, desired)));
        return new SchemaDiffer(schema -> schema.equals(desired) ? spelled : normalizer.normalize(schema))
                .diff(live, desired, renames);
    }

    /** Creates everything in a schema, without asking the differ how. */
    public void create(Schema schema) throws SQLException {
        schemas.addAll(schema.namespaces());
        List<Operation> operations = new ArrayList<>();
        schema.namespaces().forEach(name -> operations.add(new CreateSchema(name)));
        schema.enums().forEach(type -> operations.add(new CreateEnum(type)));
        schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        operations.addAll(tables(schema));
        run(operations);
    }

    /** A table comes when those that it refers to are there; in a circle the foreign keys come last. */
    private static List<Operation> tables(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        List<Operation> keys = new ArrayList<>();
        Set<QualifiedName> created = new HashSet<>();
        List<Table> waiting = new ArrayList<>(schema.tables());
        while (!waiting.isEmpty()) {
            Optional<Table> ready = waiting.stream()
                    .filter(table -> table.foreignKeys().stream()
                            .map(ForeignKey::target)
                            .allMatch(target -> created.contains(target) || target.equals(table.name())))
                    .findFirst();
            Table next = ready.orElse(waiting.get(0));
            if (ready.isEmpty()) {
                next.foreignKeys().forEach(key -> keys.add(new CreateForeignKey(next.name(), key)));
            }
            operations.add(new CreateTable(ready.orElse(next.withForeignKeys(List.of()))));
            waiting.remove(next);
            created.add(next.name());
        }
        operations.addAll(keys);
        return operations;
    }

    public void run(Operation... operations) throws SQLException {
        run(List.of(operations));
    }

    /** Carries operations out in one transaction, which is rolled back if one of them fails. */
    public void run(List<Operation> operations) throws SQLException {
        execute(dialect.ddl().compile(operations, SchemaView.of(reflect())));
    }

    private void execute(List<Step> steps) throws SQLException {
        connection.setAutoCommit(false);
        try {
            StatementRunner runner = new StatementRunner(connection);
            for (Step step : steps) {
                runner.run(step.statements());
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Runs SQL statements as they are written. */
    public void sql(String... texts) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            for (String text : texts) {
                statement.execute(text);
            }
        }
    }

    /** {@return the rows of a query: the values as strings, separated by a bar} */
    public List<String> rows(String query) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        if (owner) {
            database.close();
        }
    }
}
