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
}
