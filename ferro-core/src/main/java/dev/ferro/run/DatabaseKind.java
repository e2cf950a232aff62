package dev.ferro.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of database that Ferro knows by name, whether or not it can speak to them yet. */
enum DatabaseKind {
    SQLITE("SQLite", "org.sqlite.JDBC", "org.xerial:sqlite-jdbc", "sqlite"),
    POSTGRESQL("PostgreSQL", "org.postgresql.Driver", "org.postgresql:postgresql", "postgresql", "postgres"),
    MYSQL("MySQL", "com.mysql.cj.jdbc.Driver", "com.mysql:mysql-connector-j", "mysql"),
    MARIADB("MariaDB", "org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client", "mariadb"),
    H2("H2", "org.h2.Driver", "com.h2database:h2", "h2");

    private final String title;
    private final String driver;
    private final String artifact;
    private final List<String> schemes;

    DatabaseKind(String title, String driver, String artifact, String... schemes) {
        this.title = title;
        this.driver = driver;
        this.artifact = artifact;
        this.schemes = List.of(schemes);
    }

    static Optional<DatabaseKind> ofScheme(String scheme) {
        return Stream.of(values()).filter(kind -> kind.schemes.contains(scheme)).findFirst();
    }

    String title() {
        return title;
    }

    /** {@return the class name of its JDBC driver} */
    String driver() {
        return driver;
    }

    /** {@return the Maven coordinates of its JDBC driver} */
    String artifact() {
        return artifact;
    }

    /** {@return the name in JDBC URLs} */
    String scheme() {
        return schemes.get(0);
    }
}
