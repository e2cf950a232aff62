package dev.ferro.testing;

/** The kinds of database that tests run on, for {@code @EnumSource}. */
public enum TestDatabases {
    SQLITE,
    POSTGRESQL,
    H2;

    /** {@return a fresh, empty database of this kind} */
    public TestDatabase create() {
        return switch (this) {
            case SQLITE -> TestDatabase.sqlite();
            case POSTGRESQL -> TestDatabase.postgresql();
            case H2 -> TestDatabase.h2();
        };
    }

    /** {@return what random schemas for it may hold} */
    public Profile profile() {
        return switch (this) {
            case SQLITE -> Profile.SQLITE;
            case POSTGRESQL -> Profile.postgresql(PostgresqlVersions.usual());
            case H2 -> Profile.H2;
        };
    }
}
