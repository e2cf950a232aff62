package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** {@code ferro diff --format}: changes of the models for teams that keep Flyway or Liquibase. */
@Tag("slow")
class HandOverTest {

    private static final String FLYWAY = "src/main/resources/db/migration";
    private static final String LIQUIBASE = "src/main/resources/db/changelog";

    private static final String MASTER = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                            http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <includeAll path="changes/"/>
            </databaseChangeLog>
            """;

    private static List<String> files(Workbench bench, String folder) {
        try (Stream<Path> files = Files.list(bench.folder().resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    private static void tags(Workbench bench) {
        bench.write(
                Workbench.MODELS + "User.java",
                Workbench.USER.replace(
                        "@Nullable String bio", "@Nullable String bio, @Nullable @Field(length = 80) String tag"));
    }

    @ParameterizedTest
    @EachDatabase
    void flyway_runs_what_is_written_for_it(TestDatabases kind) {
        try (Workbench bench = Workbench.withModels(kind)) {
            bench.write(FLYWAY + "/V1__begin.sql", "CREATE TABLE other (id INTEGER NOT NULL PRIMARY KEY);\n");
            bench.write("ferro.toml", bench.read("ferro.toml") + "\n[filter]\nexclude_tables = [\"other\"]\n");
            bench.done("diff", "--format", "flyway", "-m", "Users");
            assertThat(files(bench, FLYWAY)).containsExactly("U2__users.sql", "V1__begin.sql", "V2__users.sql");
            OtherRunners.flyway(bench, FLYWAY).load().migrate();
            assertThat(bench.done("check").exitCode()).isZero();

            tags(bench);
            String change = bench.done("diff").out();
            bench.done("diff", "--format", "flyway", "-m", "Tags");
            OtherRunners.flyway(bench, FLYWAY).load().migrate();
            assertThat(bench.done("check").exitCode()).isZero();

            bench.write(FLYWAY + "/V4__undo_tags.sql", bench.read(FLYWAY + "/U3__tags.sql"));
            OtherRunners.flyway(bench, FLYWAY).load().migrate();
            assertThat(bench.done("diff").out()).isEqualTo(change);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void liquibase_runs_what_is_written_for_it_and_takes_it_back(TestDatabases kind) throws Exception {
        try (Workbench bench = Workbench.withModels(kind)) {
            bench.write(LIQUIBASE + "/master.xml", MASTER);
            bench.set("USER", "ann smith");
            bench.done("diff", "--format", "liquibase", "-m", "Users", "--output", LIQUIBASE + "/changes");
            OtherRunners.liquibase(bench, LIQUIBASE, "master.xml", liquibase -> liquibase.update(""));
            assertThat(bench.done("check").exitCode()).isZero();

            tags(bench);
            String change = bench.done("diff").out();
            Thread.sleep(1100);
            bench.done("diff", "--format", "liquibase", "-m", "Tags", "--output", LIQUIBASE + "/changes");
            OtherRunners.liquibase(bench, LIQUIBASE, "master.xml", liquibase -> liquibase.update(""));
            assertThat(bench.done("check").exitCode()).isZero();

            OtherRunners.liquibase(bench, LIQUIBASE, "master.xml", liquibase -> liquibase.rollback(1, ""));
            assertThat(bench.done("diff").out()).isEqualTo(change);
            assertThat(files(bench, LIQUIBASE + "/changes")).hasSize(2);
        }
    }

    @Test
    void nothing_is_written_where_nothing_differs_or_nobody_says_where() {
        try (Workbench bench = Workbench.withModels(TestDatabases.SQLITE)) {
            bench.refused("diff-output-missing", 2, "diff", "--format", "flyway", "-m", "Users");
            bench.refused("diff-message-missing", 2, "diff", "--format", "flyway");
            bench.refused("diff-format-unknown", 2, "diff", "--format", "flywy", "-m", "Users");
            bench.refused("diff-option-unused", 2, "diff", "-m", "Users");
            bench.done("revision", "--autogenerate", "-m", "Users");
            bench.done("upgrade", "head");
            assertThat(bench.done("diff", "--format", "flyway", "-m", "Users", "--output", "flyway")
                            .out())
                    .isEqualTo("There is no difference.\n");
            assertThat(bench.folder().resolve("flyway")).doesNotExist();
        }
    }
}
