package dev.ferro.gradle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gradle.api.Plugin;
import org.gradle.api.Project;
import org.gradle.api.artifacts.Configuration;
import org.gradle.api.file.FileCollection;
import org.gradle.api.plugins.JavaPluginExtension;
import org.gradle.api.tasks.SourceSet;
import org.gradle.api.tasks.TaskProvider;

/** The plugin {@code dev.ferro}: gives a project with Java a task for each command of Ferro. */
public final class FerroPlugin implements Plugin<Project> {

    private static final String NAME = "ferro";

    @Override
    public void apply(Project project) {
        FerroExtension extension = project.getExtensions().create(NAME, FerroExtension.class);
        extension.getVersion().convention(version());
        Configuration command = command(project, extension);
        project.getPluginManager().withPlugin("java", java -> {
            Tasks tasks = new Tasks(project, extension, command, classpath(project));
            tasks.command("init", "Sets Ferro up.");
            tasks.command("revision", "Writes a script.");
            tasks.command("upgrade", "Moves the database forward.", "head");
            tasks.command("downgrade", "Moves the database back.");
            tasks.command("current", "Shows what the database has.");
            tasks.command("history", "Shows the revisions.");
            tasks.command("heads", "Shows the revisions that nothing builds on.");
            tasks.command("status", "Shows where things stand.");
            tasks.command("merge", "Writes a script that joins branches.");
            tasks.command("stamp", "Sets the version of the database, and runs nothing.");
            tasks.command("check", "Fails where models and database differ.");
            tasks.command("diff", "Shows what leads from one schema to another.");
            tasks.command("verify", "Tries every revision forward, back and forward again.");
            tasks.command("adopt", "Takes over from another tool.");
            tasks.index();
        });
    }

    private static Configuration command(Project project, FerroExtension extension) {
        return project.getConfigurations().create(NAME, configuration -> {
            configuration.setDescription("The command ferro, and what else it is to have on its class path.");
            configuration.setCanBeConsumed(false);
            configuration.defaultDependencies(dependencies -> dependencies.add(project.getDependencies()
                    .create("dev.ferro:ferro-cli:" + extension.getVersion().get())));
        });
    }

    /** What the index of scripts is written to is left out, for it is written by a task that needs the rest. */
    private static FileCollection classpath(Project project) {
        SourceSet main = project.getExtensions()
                .getByType(JavaPluginExtension.class)
                .getSourceSets()
                .getByName(SourceSet.MAIN_SOURCE_SET_NAME);
        FileCollection resources = project.files(
                        project.provider(() -> main.getOutput().getResourcesDir()))
                .builtBy(main.getProcessResourcesTaskName());
        return main.getOutput()
                .getClassesDirs()
                .plus(resources)
                .plus(project.getConfigurations().getByName(main.getRuntimeClasspathConfigurationName()));
    }

    private static String version() {
        try (InputStream stream =
                Objects.requireNonNull(FerroPlugin.class.getResourceAsStream("version.txt"), "version.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Registers tasks, which cost nothing until they are asked for. */
    private record Tasks(Project project, FerroExtension extension, Configuration tool, FileCollection classpath) {

        void command(String command, String description, String... usualArguments) {
            register(command, FerroTask.class, description, List.of(usualArguments));
        }

        void index() {
            String description = "Writes the index by which an application knows its scripts.";
            register("index", FerroIndex.class, description, List.of())
                    .configure(index -> index.getFolder()
                            .convention(project.getLayout().getBuildDirectory().dir("generated/ferro")));
        }

        private <T extends FerroTask> TaskProvider<T> register(
                String command, Class<T> type, String description, List<String> usualArguments) {
            String name = NAME + Character.toUpperCase(command.charAt(0)) + command.substring(1);
            return project.getTasks().register(name, type, task -> {
                task.setGroup(NAME);
                task.setDescription(description);
                task.getMainClass().set("dev.ferro.cli.Main");
                task.setClasspath(tool.plus(classpath));
                task.getCommand().set(command);
                task.getUsualArguments().set(usualArguments);
                task.getProjectClasspath().from(classpath);
                task.getConfig().convention(extension.getConfig());
                task.getConfiguredEnvironment().convention(extension.getEnvironment());
                task.getDatabase().convention(extension.getDatabase());
                task.getUrl().convention(extension.getUrl());
                task.getUser().convention(extension.getUser());
                task.getPassword().convention(extension.getPassword());
            });
        }
    }
}
