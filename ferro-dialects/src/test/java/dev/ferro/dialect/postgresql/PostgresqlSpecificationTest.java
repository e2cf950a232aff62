package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Dialect;
import dev.ferro.testing.DialectSpecification;
import dev.ferro.testing.LockWitness;
import dev.ferro.testing.PostgresqlVersions;
import dev.ferro.testing.Profile;
import dev.ferro.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("server")
@ParameterizedClass(name = "PostgreSQL {0}")
@MethodSource("dev.ferro.testing.PostgresqlVersions#all")
class PostgresqlSpecificationTest extends DialectSpecification {

    /** From which version on there are virtual columns, and another list of what works. */
    private static final int NEWER = 18;

    private final Dialect dialect = new PostgresqlDialect();
    private final int version;

    PostgresqlSpecificationTest(int version) {
        this.version = version;
    }

    @Override
    protected Dialect dialect() {
        return dialect;
    }

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql(version);
    }

    @Override
    protected String title() {
        return version < NEWER ? "PostgreSQL" : "PostgreSQL 18";
    }

    /** One version tries all; on the others a part of it shows that they are no different. */
    @Override
    protected int manyPairs() {
        return version == PostgresqlVersions.usual() ? super.manyPairs() : 60;
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
    protected LockWitness lockWitness() {
        return new PostgresqlLockWitness();
    }

    @Override
    protected Profile profile() {
        return Profile.postgresql(version);
    }
}
