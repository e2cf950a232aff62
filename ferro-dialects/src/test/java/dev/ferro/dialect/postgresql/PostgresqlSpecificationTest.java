package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Dialect;
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

    private final Dialect dialect = new PostgresqlDialect();

    @Override
    protected Dialect dialect() {
        return dialect;
    }

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }

    /** Newer ones have virtual columns. */
    @Override
    protected String title() {
        return profile().virtualColumns() ? "PostgreSQL 18" : "PostgreSQL";
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

    @Override
    protected Profile profile() {
        return PostgresqlProfile.all();
    }
}
