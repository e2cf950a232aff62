package dev.ferro.dialect.sqlite;

import dev.ferro.schema.Identity;
import dev.ferro.testing.Profile;
import java.util.List;

/** What random schemas for SQLite may hold: all that it has, and all that its normal form leaves out. */
public final class SqliteProfile {

    public static final Profile ALL = new Profile(
            255,
            false,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            List.of("hash"),
            List.of("NOCASE", "rtrim", "BINARY"),
            List.of(Identity.values()),
            List.of("unsigned big int", "POINT", "varchar"),
            List.of("CURRENT_TIMESTAMP", "current_timestamp", "now()"));

    private SqliteProfile() {}
}
