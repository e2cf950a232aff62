package dev.ferro.dialect;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of database that Ferro knows by name, whether or not it can speak to them yet. */
public enum DatabaseKind {
    SQLITE("SQLite", "sqlite", "sqlite", JdbcDriver.SQLITE, null),
    POSTGRESQL("PostgreSQL", "postgresql", "postgres", JdbcDriver.POSTGRESQL, null),
    MYSQL("MySQL", "mysql", "mysql", JdbcDriver.CONNECTOR_J, JdbcDriver.MARIADB),
    MARIADB("MariaDB", "mariadb", "mariadb", JdbcDriver.MARIADB, null),
    H2("H2", "h2", "h2", JdbcDriver.H2, null);

    private final String title;
    private final String scheme;
    private final String synonym;
    private final JdbcDriver driver;
    private final @Nullable JdbcDriver substitute;

    DatabaseKind(String title, String scheme, String synonym, JdbcDriver driver, @Nullable JdbcDriver substitute) {
        this.title = title;
        this.scheme = scheme;
        this.synonym = synonym;
        this.driver = driver;
        this.substitute = substitute;
    }

    public static Optional<DatabaseKind> ofScheme(String scheme) {
        for (DatabaseKind kind : values()) {
            if (kind.scheme.equals(scheme) || kind.synonym.equals(scheme)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** {@return the names by which scripts call databases: those of all kinds, and of other dialects on the class path} */
    public static NavigableSet<String> names() {
        NavigableSet<String> names = new TreeSet<>();
        Stream.of(values()).map(DatabaseKind::scheme).forEach(names::add);
        ServiceLoader.load(Dialect.class).forEach(dialect -> names.add(dialect.name()));
        return names;
    }

    public String title() {
        return title;
    }

    /**
     * {@return the JDBC drivers that speak to it, the one to be preferred first} MySQL is spoken to through its own where an
     * application brings that.
     */
    public List<JdbcDriver> drivers() {
        return substitute == null ? List.of(driver) : List.of(driver, substitute);
    }

    /** {@return the name in JDBC URLs} */
    public String scheme() {
        return scheme;
    }
}
