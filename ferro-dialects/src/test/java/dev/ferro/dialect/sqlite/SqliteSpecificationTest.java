package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Dialect;
import dev.ferro.testing.DialectSpecification;
import dev.ferro.testing.LockWitness;
import dev.ferro.testing.Profile;
import dev.ferro.testing.TestDatabase;
import java.util.List;

class SqliteSpecificationTest extends DialectSpecification {

    @Override
    protected Dialect dialect() {
        return new SqliteDialect();
    }

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }

    @Override
    protected String title() {
        return "SQLite";
    }

    @Override
    protected String collation() {
        return "NOCASE";
    }

    @Override
    protected LockWitness lockWitness() {
        return new SqliteLockWitness();
    }

    @Override
    protected Profile profile() {
        return SqliteProfile.ALL;
    }

    @Override
    protected List<String> handWrittenSchema() {
        return SqliteScript.statements("library.sql");
    }
}
