package dev.ferro.dialect.h2;

import dev.ferro.dialect.Dialect;
import dev.ferro.testing.DialectSpecification;
import dev.ferro.testing.LockWitness;
import dev.ferro.testing.Profile;
import dev.ferro.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;

@Tag("h2")
class H2SpecificationTest extends DialectSpecification {

    @Override
    protected Dialect dialect() {
        return new H2Dialect();
    }

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }

    @Override
    protected String title() {
        return "H2";
    }

    @Override
    protected String collation() {
        return "GERMAN";
    }

    /** The whole file is one text to the driver, which takes it apart. */
    @Override
    protected List<String> handWrittenSchema() {
        try (InputStream file = Objects.requireNonNull(H2SpecificationTest.class.getResourceAsStream("library.sql"))) {
            return List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected LockWitness lockWitness() {
        return new H2LockWitness();
    }

    @Override
    protected Profile profile() {
        return Profile.H2;
    }
}
