package dev.ferro.dialect.postgresql;

import dev.ferro.schema.Identity;
import dev.ferro.testing.Profile;
import java.util.List;

/** What random schemas for PostgreSQL may hold. */
public final class PostgresqlProfile {

    private PostgresqlProfile() {}

    /** Columns computed when they are read came with PostgreSQL 18. */
    public static Profile all() {
        boolean virtual = Integer.getInteger("ferro.test.postgresql.version", 15) >= 18;
        return new Profile(
                63,
                true,
                true,
                true,
                virtual,
                true,
                true,
                true,
                true,
                true,
                List.of("hash"),
                List.of("C", "POSIX"),
                List.of(Identity.values()),
                List.of("inet", "tsvector", "int4range", "varchar(20)[]", "interval", "timetz"),
                List.of("now()", "CURRENT_TIMESTAMP", "current_timestamp", "transaction_timestamp()"));
    }
}
