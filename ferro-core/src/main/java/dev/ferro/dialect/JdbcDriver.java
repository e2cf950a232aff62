package dev.ferro.dialect;

/** The JDBC drivers that Ferro knows by name. */
public enum JdbcDriver {
    SQLITE("org.sqlite.JDBC", "org.xerial:sqlite-jdbc", "sqlite"),
    POSTGRESQL("org.postgresql.Driver", "org.postgresql:postgresql", "postgresql"),

    /** MySQL's own. */
    CONNECTOR_J("com.mysql.cj.jdbc.Driver", "com.mysql:mysql-connector-j", "mysql"),

    /** Speaks to MySQL too, and Ferro may pass it on. */
    MARIADB("org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client", "mariadb"),
    H2("org.h2.Driver", "com.h2database:h2", "h2");

    private final String className;
    private final String artifact;
    private final String scheme;

    JdbcDriver(String className, String artifact, String scheme) {
        this.className = className;
        this.artifact = artifact;
        this.scheme = scheme;
    }

    /** {@return the name of the class that implements {@link java.sql.Driver}} */
    public String className() {
        return className;
    }

    /** {@return its Maven coordinates, without a version} */
    public String artifact() {
        return artifact;
    }

    /** {@return a JDBC URL of a kind of database that it speaks to, as it takes it} */
    public String url(DatabaseKind kind, String jdbcUrl) {
        return "jdbc:" + scheme
                + jdbcUrl.substring("jdbc:".length() + kind.scheme().length());
    }
}
