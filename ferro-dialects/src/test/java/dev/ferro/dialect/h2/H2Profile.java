package dev.ferro.dialect.h2;

import dev.ferro.schema.Identity;
import dev.ferro.testing.Profile;
import java.util.List;

/** What random schemas for H2 may contain. */
public final class H2Profile {

    public static final Profile ALL = new Profile(
            120,
            true,
            true,
            true,
            true,
            false,
            false,
            true,
            false,
            false,
            List.of("hash"),
            List.of(),
            List.of(Identity.values()),
            List.of("tinyint", "interval day to second", "integer array", "varchar_ignorecase(20)", "clob"),
            List.of("now()", "CURRENT_TIMESTAMP", "current_timestamp", "localtimestamp"));

    private H2Profile() {}
}
