package dev.ferro.spring;

import dev.ferro.application.Ferro;

/** What an application does with its migrations when it starts, in place of what {@code ferro.mode} says. */
@FunctionalInterface
public interface FerroMigrationStrategy {

    void migrate(Ferro ferro);
}
