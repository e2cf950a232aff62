package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Dialect;
import dev.ferro.schema.Identity;
import dev.ferro.testing.DialectSpecification;
import dev.ferro.testing.Profile;
import dev.ferro.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

class PostgresqlSpecificationTest extends DialectSpecification {

    @Override
    protected Dialect dialect() {
        return new PostgresqlDialect();
    }

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }

    @Override
    protected String collation() {
        return "C";
    }

    /** The whole file is one statement to the driver, which takes it apart. */
    @Override
    protected List<String> handWrittenSchema() {
        try (InputStream file =
                Objects.requireNonNull(PostgresqlSpecificationTest.class.getResourceAsStream("library.sql"))) {
            return List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Columns computed when they are read came with PostgreSQL 18. */
    @Override
    protected Profile profile() {
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
                List.of("hash"),
                List.of("C", "POSIX"),
                List.of(Identity.values()),
                List.of("inet", "tsvector", "int4range", "varchar(20)[]", "interval", "timetz"),
                List.of("now()", "CURRENT_TIMESTAMP", "current_timestamp", "transaction_timestamp()"));
    }
}
