package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import dev.ferro.testing.junit.MigrationTests;
import dev.ferro.testing.junit.WithMigrations;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Users' tests that are about nothing that is there say what to add. */
class ProjectChoiceTest {

    static class Standard implements MigrationTests {}

    @WithMigrations(database = "shop")
    static class OfTheShop implements MigrationTests {}

    private static final String UPGRADED = "An empty database can be upgraded to the head";
    private static final String MODELS = "The models agree with the migrations";

    private final Workbench bench = Workbench.withModels(TestDatabases.SQLITE);

    @AfterEach
    void clean() {
        bench.close();
    }

    /** Runs tests where a service is not on the class path. */
    private TestRun without(String service) {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(usual) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.endsWith(service) ? Collections.emptyEnumeration() : super.getResources(name);
            }
        });
        try {
            return TestRun.on(bench, Standard.class);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    @Test
    void without_models_on_the_class_path_the_dependency_is_named() {
        TestRun run = without("dev.ferro.command.SchemaProvider");
        assertThat(run.message(MODELS))
                .contains("Nothing on the class path reads models.", "Add `dev.ferro:ferro-models`");
        assertThat(run.message(UPGRADED)).isEmpty();
    }

    @Test
    void without_dialects_on_the_class_path_the_dependency_is_named() {
        assertThat(without("dev.ferro.dialect.Dialect").message(UPGRADED))
                .contains("Add `dev.ferro:ferro-dialects` to the class path.");
    }

    @Test
    void of_several_databases_one_must_be_named() {
        bench.write(
                "ferro.toml",
                "[databases.shop]\nurl = \"" + bench.url() + "\"\n\n[databases.stats]\nurl = \"jdbc:h2:mem:stats\"\n");
        bench.write("migrations/shop/versions/.keep", "");
        assertThat(TestRun.on(bench, Standard.class).message(UPGRADED))
                .contains("The project has several databases, and the test names none.", "database = \"shop\"");
        assertThat(TestRun.on(bench, OfTheShop.class).message(UPGRADED)).isEmpty();
    }

    @Test
    void where_no_configuration_is_found_the_folders_are_named_that_were_looked_through() {
        bench.delete("ferro.toml");
        assertThat(TestRun.on(bench, Standard.class).message(UPGRADED)).contains("There is no configuration file");
    }
}
