package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Dialect;
import dev.ferro.testing.DialectSpecification;
import dev.ferro.testing.LockWitness;
import dev.ferro.testing.Profile;
import dev.ferro.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MysqlSpecificationTest extends DialectSpecification {

    private final Dialect dialect = new MysqlDialect();

    @Override
    protected Dialect dialect() {
        return dialect;
    }

    @Override
    protected TestDatabase database() {
        return TestDatabase.mysql();
    }

    @Override
    protected String title() {
        return "MySQL";
    }

    @Override
    protected String collation() {
        return "utf8mb4_bin";
    }

    @Override
    protected List<String> handWrittenSchema() {
        return Libraries.of("library-mysql.sql");
    }

    @Override
    protected LockWitness lockWitness() {
        return new MysqlLockWitness();
    }

    @Override
    protected Profile profile() {
        return Profile.MYSQL;
    }
}
