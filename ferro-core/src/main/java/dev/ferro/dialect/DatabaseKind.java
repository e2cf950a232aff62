package dev.ferro.dialect;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The kinds of database that Ferro knows by name, whether or not it can speak to them yet. */
public enum DatabaseKind {
    SQLITE("SQLite", "org.sqlite.JDBC", "org.xerial:sqlite-jdbc", "sqlite", "sqlite"),
    POSTGRESQL("PostgreSQL", "org.postgresql.Driver", "org.postgresql:postgresql", "postgresql", "postgres"),

    /** Spoken to through MariaDB's driver, which speaks to both and which Ferro may pass on. */
    MYSQL("MySQL", "org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client", "mysql", "mysql"),
    MARIADB("MariaDB", "org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client", "mariadb", "mariadb"),
    H2("H2", "org.h2.Driver", "com.h2database:h2", "h2", "h2");

    private final String title;
    private final String driver;
    private final String artifact;
    private final String scheme;
    private final String synonym;

    DatabaseKind(String title, String driver, String artifact, String scheme, String synonym) {
        this.title = title;
        this.driver = driver;
        this.artifact = artifact;
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

    /** {@return a JDBC URL of this kind as its driver takes it} */
    public String driverUrl(String jdbcUrl) {
        return this == MYSQL ? jdbcUrl.replaceFirst("^jdbc:mysql:", "jdbc:" + MARIADB.scheme + ":") : jdbcUrl;
    }

    /** {@return the class name of its JDBC driver} */
    public String driver() {
        return driver;
    }

    /** {@return the Maven coordinates of its JDBC driver} */
    public String artifact() {
        return artifact;
    }

    /** {@return the name in JDBC URLs} */
    public String scheme() {
        return scheme;
    }
}
