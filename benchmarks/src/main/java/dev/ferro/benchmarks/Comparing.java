package dev.ferro.benchmarks;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Normalizer;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.diff.Difference;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;

/** What {@code ferro check} does between reading the models and printing: reflects a database and compares. */
public final class Comparing {

    private Comparing() {}

    /** Prints the seconds of each round; {@code arguments} are the URL, the number of rounds, the number of tables. */
    public static void main(String[] arguments) throws SQLException {
        Dialect dialect = dialect(arguments[0]);
        Schema desired = ManyTables.schema(Integer.parseInt(arguments[2]));
        try (Connection connection = connect(dialect, arguments[0])) {
            for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
                long start = System.nanoTime();
                Difference difference = compare(dialect, connection, desired);
                System.out.println((System.nanoTime() - start) / 1e9 + " s");
                if (!difference.isEmpty()) {
                    throw new IllegalStateException("nothing should be different, but is: "
                            + difference.operations().get(0));
                }
            }
        }
    }

    private static Difference compare(Dialect dialect, Connection connection, Schema desired) throws SQLException {
        Normalizer normalizer = dialect.normalizer();
        Schema actual = dialect.reflection().reflect(connection, ReflectionScope.ALL);
        Schema spelled = normalizer.spellLike(connection, normalizer.normalize(desired), normalizer.normalize(actual));
        return new SchemaDiffer(schema -> schema.equals(desired) ? spelled : normalizer.normalize(schema))
                .diff(actual, desired, Renames.NONE);
    }

    static Dialect dialect(String url) {
        return ServiceLoader.load(Dialect.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(dialect -> dialect.accepts(url))
                .findFirst()
                .orElseThrow();
    }

    static Connection connect(Dialect dialect, String url) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(dialect.connectionProperties());
        Connection connection = DriverManager.getConnection(url, properties);
        dialect.prepare(connection);
        return connection;
    }
}
