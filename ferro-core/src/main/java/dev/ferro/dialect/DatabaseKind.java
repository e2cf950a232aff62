package dev.ferro.dialect;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The kinds of database that Ferro knows by name, whether or not it can speak to them yet. */
public enum DatabaseKind {
    SQLITE("SQLite", "sqlite", "sqlite"),
    POSTGRESQL("PostgreSQL", "postgresql", "postgres"),
    MYSQL("MySQL", "mysql", "mysql"),
    MARIADB("MariaDB", "mariadb", "mariadb"),
    H2("H2", "h2", "h2");

    private final String title;
    private final String scheme;
    private final String synonym;

    DatabaseKind(String title, String scheme, String synonym) {
        this.title = title;
        this.scheme = scheme;
        this.synonym = synonym;
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
        return switch (this) {
            case SQLITE -> List.of(JdbcDriver.SQLITE);
            case POSTGRESQL -> List.of(JdbcDriver.POSTGRESQL);
            case MYSQL -> List.of(JdbcDriver.CONNECTOR_J, JdbcDriver.MARIADB);
            case MARIADB -> List.of(JdbcDriver.MARIADB);
            case H2 -> List.of(JdbcDriver.H2);
        };
    }

    /** {@return the name in JDBC URLs} */
    public String scheme() {
        return scheme;
    }
}
