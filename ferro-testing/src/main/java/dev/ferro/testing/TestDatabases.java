package dev.ferro.testing;

import java.util.EnumSet;

/** The kinds of database that tests run on, for {@code @MethodSource}. */
public enum TestDatabases {
    SQLITE,
    POSTGRESQL,
    H2,
    MARIADB,
    MYSQL;

    /** {@return those that tests run on: SQLite alone where no servers are wanted, which is for the sake of speed} */
    public static EnumSet<TestDatabases> all() {
        return Servers.areWanted() ? EnumSet.allOf(TestDatabases.class) : EnumSet.of(SQLITE);
    }

    /** {@return those that {@link EachDatabase} means: MySQL is enough like MariaDB} */
    public static EnumSet<TestDatabases> each() {
        EnumSet<TestDatabases> each = all();
        each.remove(MYSQL);
        return each;
    }

    /** {@return a fresh, empty database of this kind} */
    public TestDatabase create() {
        return switch (this) {
            case SQLITE -> TestDatabase.sqlite();
            case POSTGRESQL -> TestDatabase.postgresql();
            case H2 -> TestDatabase.h2();
            case MARIADB -> TestDatabase.mariadb();
            case MYSQL -> TestDatabase.mysql();
        };
    }

    /** {@return whether a change of the schema is rolled back with the transaction that it is in} */
    public boolean rollsBackDdl() {
        return switch (this) {
            case SQLITE, POSTGRESQL -> true;
            case H2, MARIADB, MYSQL -> false;
        };
    }

    /** {@return what random schemas for it may hold} */
    public Profile profile() {
        return switch (this) {
            case SQLITE -> Profile.SQLITE;
            case POSTGRESQL -> Profile.postgresql(PostgresqlVersions.usual());
            case H2 -> Profile.H2;
            case MARIADB -> Profile.MARIADB;
            case MYSQL -> Profile.MYSQL;
        };
    }
}
