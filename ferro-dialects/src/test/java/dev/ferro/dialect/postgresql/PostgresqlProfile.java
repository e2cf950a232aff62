package dev.ferro.dialect.postgresql;

import dev.ferro.testing.Profile;

/** What random schemas for PostgreSQL may hold. */
public final class PostgresqlProfile {

    private PostgresqlProfile() {}

    public static Profile all() {
        return Profile.postgresql();
    }
}
