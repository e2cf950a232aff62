package dev.ferro.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A fresh, empty database of a real kind, for one test; closing it ends whatever is in it or connected to it. */
public sealed interface TestDatabase extends AutoCloseable
        permits SqliteTestDatabase, PostgresqlTestDatabase, H2TestDatabase, MysqlTestDatabase {

    /** The system property, {@code true} or not, for a server that writes through to the disk, as in production. */
    String DURABLE = "ferro.test.postgresql.durable";

    /** {@return a new SQLite database in a temporary folder} */
    static TestDatabase sqlite() {
        return SqliteTestDatabase.create();
    }

    /**
     * {@return a new database on a PostgreSQL server} The server is started once for the JVM, unless the environment
     * variable {@code FERRO_TEST_POSTGRESQL_URL} names one.
     *
     * @throws IllegalStateException if there is no server to be had
     */
    static TestDatabase postgresql() {
        return postgresql(PostgresqlVersions.usual());
    }

    /** {@return the same on the server of one of the versions that tests run on} */
    static TestDatabase postgresql(int version) {
        return PostgresqlTestDatabase.create(version);
    }

    /** {@return a new H2 database in memory} */
    static TestDatabase h2() {
        return H2TestDatabase.create();
    }

    /** {@return the H2 database that a JDBC URL means} */
    static TestDatabase h2(String url) {
        return new H2TestDatabase(url);
    }

    /**
     * {@return a new database on a MariaDB server} The server is started once for the JVM, unless the environment variable
     * {@code FERRO_TEST_MARIADB_URL} names one.
     *
     * @throws IllegalStateException if there is no server to be had
     */
    static TestDatabase mariadb() {
        return MysqlTestDatabase.on(MysqlServer.mariadb());
    }

    /**
     * {@return a new database on a MySQL server} The server is started once for the JVM, unless the environment variable
     * {@code FERRO_TEST_MYSQL_URL} names one.
     *
     * @throws IllegalStateException if there is no server to be had
     */
    static TestDatabase mysql() {
        return MysqlTestDatabase.on(MysqlServer.mysql());
    }

    /** {@return the JDBC URL, with everything in it that a connection needs} */
    String url();

    /** {@return a new connection; the test closes it} */
    default Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /** Gives the database up, with whatever is in it and still connected to it. */
    @Override
    void close();
}
