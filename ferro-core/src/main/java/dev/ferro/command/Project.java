package dev.ferro.command;

import dev.ferro.config.Configuration;

/** What the commands of one project share, each part read when it is first needed. */
public final class Project {

    private final Configuration configuration;

    public Project(Configuration configuration) {
        this.configuration = configuration;
    }

    public Configuration configuration() {
        return configuration;
    }
}
