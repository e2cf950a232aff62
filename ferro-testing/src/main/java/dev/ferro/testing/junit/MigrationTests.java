package dev.ferro.testing.junit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The tests that every project wants of its migrations: {@code class MigrationsTest implements MigrationTests {}} has them
 * all. They run on scratch databases; {@link WithMigrations} on the class says beside which.
 */
@WithMigrations
public interface MigrationTests {

    /** Two people who each add a revision would make two. */
    @Test
    @DisplayName("The history has one head")
    default void historyHasOneHead(Migrations migrations) {
        HistoryShape.requireOneHead(migrations.project());
    }

    /** A new database is made like this. */
    @Test
    @DisplayName("An empty database can be upgraded to the head")
    default void emptyDatabaseCanBeUpgraded(Migrations migrations) {
        migrations.upgradeTo("heads");
    }

    /** A change of a model without its migration shows here. */
    @Test
    @DisplayName("The models agree with the migrations")
    default void modelsAgreeWithMigrations(Migrations migrations) {
        Assumptions.assumeTrue(migrations.project().isModelled(), "the configuration names no packages of models");
        List<String> differences = migrations.upgradeTo("heads").differencesFromModels();
        if (!differences.isEmpty()) {
            Assertions.fail("The models differ from what the migrations lead to. To do:\n  "
                    + String.join("\n  ", differences)
                    + "\nWrite the migration: `ferro revision --autogenerate -m \"…\"`.");
        }
    }

    /** The tests depend on each other: each begins where the one before has led. */
    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    @DisplayName("Each revision goes up, down and up again")
    default Stream<DynamicTest> revisionsGoUpDownAndUp(Migrations migrations) {
        return RevisionTests.of(migrations.project());
    }
}
