package dev.ferro.gradle;

import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.Property;

/** What a build says of Ferro in its block {@code ferro}; nothing of it must be said. */
public interface FerroExtension {

    /** {@return the version of the command; that of the plugin unless another one is set} */
    Property<String> getVersion();

    /** {@return the configuration; else {@code ferro.toml}, looked for upwards from the project's folder} */
    RegularFileProperty getConfig();

    /** {@return the environment of {@code ferro.toml} that is laid over the rest} */
    Property<String> getEnvironment();

    /** {@return one of several databases of {@code ferro.toml}} */
    Property<String> getDatabase();

    /** {@return the database, in place of the configured one} */
    Property<String> getUrl();

    /** {@return who connects, in place of whom the URL names} */
    Property<String> getUser();

    /** {@return the password of that user, which is handed over in the environment of the process} */
    Property<String> getPassword();
}
