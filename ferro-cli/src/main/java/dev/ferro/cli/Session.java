package dev.ferro.cli;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.command.Project;
import dev.ferro.config.Configuration;
import dev.ferro.config.ConfigurationFile;
import dev.ferro.models.ModelSchemas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of the command line: what surrounds it, what the global options say, the project once it is needed. */
final class Session implements AutoCloseable {

    private final Surroundings surroundings;
    private final Arguments global;
    private final Console console;
    private final List<Project> projects = new ArrayList<>();
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

    /** {@return the configuration file that the command line names} */
    @Nullable
    String configuration() {
        return global.text("--config");
    }

    /** {@return the one of several databases that the command line names} */
    @Nullable
    String database() {
        return global.text("--database");
    }

    /** {@return whether the command is to be run on all databases that the configuration names} */
    boolean hasSeveralDatabases() {
        try {
            return database() == null && projects().get(0).configuration().database() != null;
        } catch (FerroException unreadable) {
            // the command shall say so when it comes to it: what is wrong with its own words comes first
            return false;
        }
    }

    /** {@return the project, once for each of the databases that are asked for} */
    List<Project> projects() {
        if (projects.isEmpty()) {
            for (Configuration configuration : configurations()) {
                projects.add(new Project(surroundings.build().addedTo(configuration), new ModelSchemas()));
            }
        }
        return projects;
    }

    /** {@return what is wrong with the history, as far as the command has read it} */
    List<Problem> problems() {
        return projects.isEmpty() ? List.of() : project().problems();
    }

    /** {@return the project of the configuration file, or that of the database at hand} */
    Project project() {
        Project known = project;
        return known == null ? projects().get(0) : known;
    }

    /** Turns to one of several databases. */
    void choose(Project one) {
        project = one;
    }

    private List<Configuration> configurations() {
        return ConfigurationFile.read(new ConfigurationFile.Request(
                surroundings.workingFolder(),
                configuration(),
                global.text("--env"),
                database(),
                url(),
                surroundings.variables()));
    }

    @Override
    public void close() {
        for (Project opened : projects) {
            opened.close();
        }
    }
}
