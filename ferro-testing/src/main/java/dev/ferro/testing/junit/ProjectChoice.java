package dev.ferro.testing.junit;

import dev.ferro.Problem;
import dev.ferro.command.Project;
import dev.ferro.config.Configuration;
import dev.ferro.config.ConfigurationFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Which project a test is about, and on which database.
 *
 * @param config the configuration file; null for the nearest one
 * @param environment the environment; null for none
 * @param database the one of several databases; null where there are not several
 * @param url the database, in place of the configured one; null for that
 */
record ProjectChoice(
        @Nullable String config,
        @Nullable String environment,
        @Nullable String database,
        @Nullable String url) {

    private static final String PREFIX = "ferro.test.";

    static ProjectChoice of(MigratedDatabase asked, ExtensionContext context) {
        return of(asked.config(), asked.environment(), asked.database(), asked.url(), context);
    }

    static ProjectChoice of(WithMigrations asked, ExtensionContext context) {
        return of(asked.config(), asked.environment(), asked.database(), asked.url(), context);
    }

    private static ProjectChoice of(
            String config, String environment, String database, String url, ExtensionContext context) {
        return new ProjectChoice(
                settled(config, "config", context),
                settled(environment, "environment", context),
                settled(database, "database", context),
                settled(url, "url", context));
    }

    private static @Nullable String settled(String attribute, String parameter, ExtensionContext context) {
        return attribute.isEmpty()
                ? context.getConfigurationParameter(PREFIX + parameter).orElse(null)
                : attribute;
    }

    /** {@return the project, for the caller to close} */
    Project open() {
        return new Project(configuration(), new InstalledModels());
    }

    Configuration configuration() {
        List<Configuration> found = ConfigurationFile.read(
                new ConfigurationFile.Request(Path.of(""), config, environment, database, url, System.getenv()));
        if (found.size() > 1) {
            throw Problem.of("test-database-not-chosen", "The project has several databases, and the test names none.")
                    .at(found.get(0).file().toString())
                    .because("they are "
                            + String.join(
                                    ", ",
                                    found.stream()
                                            .map(Configuration::database)
                                            .map(String::valueOf)
                                            .toList()))
                    .advise("Write it to the annotation: `database = \""
                            + found.get(0).database() + "\"`.")
                    .refused();
        }
        return found.get(0);
    }
}
