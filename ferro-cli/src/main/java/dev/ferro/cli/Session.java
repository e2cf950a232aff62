package dev.ferro.cli;

import dev.ferro.command.Project;
import dev.ferro.config.Configuration;
import dev.ferro.config.ConfigurationFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One run of the command line: what surrounds it, what the global options say, the project once it is needed. */
final class Session implements AutoCloseable {

    private final Surroundings surroundings;
    private final Arguments global;
    private final Console console;
    private @Nullable Project project;

    Session(Surroundings surroundings, Arguments global, Console console) {
        this.surroundings = surroundings;
        this.global = global;
        this.console = console;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Console console() {
        return console;
    }

    Path workingFolder() {
        return surroundings.workingFolder();
    }

    @Nullable
    String url() {
        return global.text("--url");
    }

    boolean isJson() {
        return global.has("--json");
    }

    /** {@return the project of the configuration file, read when first asked for} */
    Project project() {
        Project known = project;
        if (known == null) {
            known = new Project(configuration(), new ModelSchemas());
            project = known;
        }
        return known;
    }

    private Configuration configuration() {
        return ConfigurationFile.read(new ConfigurationFile.Request(
                surroundings.workingFolder(),
                global.text("--config"),
                global.text("--env"),
                global.text("--url"),
                surroundings.variables()));
    }

    @Override
    public void close() {
        if (project != null) {
            project.close();
        }
    }
}
