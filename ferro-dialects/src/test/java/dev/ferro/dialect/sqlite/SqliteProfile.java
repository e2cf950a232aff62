package dev.ferro.dialect.sqlite;

import dev.ferro.testing.Profile;

/** What random schemas for SQLite may hold. */
public final class SqliteProfile {

    public static final Profile ALL = Profile.SQLITE;

    private SqliteProfile() {}
}
