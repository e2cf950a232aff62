package dev.ferro.gradle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Classpath;
import org.gradle.api.tasks.Input;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.JavaExec;
import org.gradle.api.tasks.UntrackedTask;

/**
 * Runs a command of Ferro in a process of its own. The rest of the command line is the task's arguments, as in {@code
 * gradle ferroUpgrade --args="head --plan"}.
 */
@UntrackedTask(because = "what it does depends on a database")
public abstract class FerroTask extends JavaExec {

    /** {@return the command's name} */
    @Input
    public abstract Property<String> getCommand();

    /** {@return the words that follow the command's name if the task has no arguments} */
    @Internal
    public abstract ListProperty<String> getUsualArguments();

    /** {@return where models, migrations in Java and drivers of the project's own are} */
    @Classpath
    public abstract ConfigurableFileCollection getProjectClasspath();

    /** {@return the configuration; else {@code ferro.toml}, looked for upwards from the project's folder} */
    @Internal
    public abstract RegularFileProperty getConfig();

    /** {@return the environment of {@code ferro.toml} that is laid over the rest} */
    @Internal
    public abstract Property<String> getConfiguredEnvironment();

    /** {@return one of several databases of {@code ferro.toml}} */
    @Internal
    public abstract Property<String> getDatabase();

    /** {@return the database, in place of the configured one} */
    @Internal
    public abstract Property<String> getUrl();

    /** {@return who connects, in place of whom the URL names} */
    @Internal
    public abstract Property<String> getUser();

    /** {@return the password of that user} */
    @Internal
    public abstract Property<String> getPassword();

    @Override
    public void exec() {
        List<String> words = new ArrayList<>();
        words.add(getCommand().get());
        if (getConfig().isPresent()) {
            words.add("--config=" + getConfig().get().getAsFile());
        }
        if (getConfiguredEnvironment().isPresent()) {
            words.add("--env=" + getConfiguredEnvironment().get());
        }
        if (getDatabase().isPresent()) {
            words.add("--database=" + getDatabase().get());
        }
        List<String> given = Objects.requireNonNullElse(getArgs(), List.of());
        words.addAll(given.isEmpty() ? getUsualArguments().get() : given);
        setArgs(words);
        environment("FERRO_CLASSPATH", getProjectClasspath().getAsPath());
        hand("FERRO_URL", getUrl());
        hand("FERRO_USER", getUser());
        hand("FERRO_PASSWORD", getPassword());
        super.exec();
    }

    /** Others could read the words of a command line. */
    private void hand(String variable, Property<String> value) {
        if (value.isPresent()) {
            environment(variable, value.get());
        }
    }
}
