package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Dialect;
import dev.ferro.testing.DialectSpecification;
import dev.ferro.testing.LockWitness;
import dev.ferro.testing.Profile;
import dev.ferro.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MariadbSpecificationTest extends DialectSpecification {

    private final Dialect dialect = new MariadbDialect();

    @Override
    protected Dialect dialect() {
        return dialect;
    }

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }

    @Override
    protected String title() {
        return "MariaDB";
    }

    @Override
    protected String collation() {
        return "utf8mb4_bin";
    }

    @Override
    protected List<String> handWrittenSchema() {
        return Libraries.of("library-mariadb.sql");
    }

    @Override
    protected LockWitness lockWitness() {
        return new MysqlLockWitness();
    }

    @Override
    protected Profile profile() {
        return Profile.MARIADB;
    }
}
