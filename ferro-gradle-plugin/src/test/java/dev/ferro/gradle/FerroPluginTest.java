package dev.ferro.gradle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.gradle.api.Project;
import org.gradle.api.tasks.JavaExec;
import org.gradle.testfixtures.ProjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks of a real project of Gradle's, run one at a time: no distribution of Gradle can be had from Maven's repositories. */
@Tag("slow")
class FerroPluginTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void aProjectWithJava() {
        project = ProjectBuilder.builder().withProjectDir(folder.toFile()).build();
        project.getPluginManager().apply("dev.ferro");
        project.getPluginManager().apply("java");
        project.getDependencies().add("ferro", project.files(classPath().toArray()));
    }

    /** What the command needs, without Gradle. */
    private static List<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("gradle"))
                .toList();
    }

    private String run(String name, String... arguments) {
        FerroTask task = (FerroTask) project.getTasks().getByName(name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        task.setStandardOutput(out);
        task.setErrorOutput(out);
        task.setArgs(List.of(arguments));
        try {
            task.exec();
        } catch (RuntimeException failure) {
            throw new IllegalStateException(out.toString(StandardCharsets.UTF_8), failure);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void compileModel(String fields) throws IOException {
        write("src/main/java/com/acme/Note.java", """
                package com.acme;

                import dev.ferro.annotations.Field;
                import dev.ferro.annotations.Model;

                @Model
                public record Note(@Field(primaryKey = true) long id%s) {}
                """.formatted(fields));
        Path classes = folder.resolve("build/classes/java/main");
        Files.createDirectories(classes);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                String.join(File.pathSeparator, classPath()),
                                "-d",
                                classes.toString(),
                                folder.resolve("src/main/java/com/acme/Note.java")
                                        .toString()))
                .isZero();
    }

    @Test
    void a_database_follows_the_models() throws IOException {
        compileModel("");
        run("ferroInit", "--url=jdbc:sqlite:app.db", "--package=com.acme");
        assertThat(folder.resolve("ferro.toml")).exists();
        run("ferroRevision", "--autogenerate", "-m", "Make notes");
        assertThat(run("ferroUpgrade")).contains("Make notes");
        assertThat(run("ferroCurrent")).contains("(head)");
        run("ferroCheck");
        compileModel(", String text");
        assertThatThrownBy(() -> run("ferroCheck"))
                .hasMessageContaining("notes")
                .hasMessageContaining("text");
        run("ferroRevision", "--autogenerate", "-m", "Say something");
        run("ferroUpgrade");
        run("ferroCheck");
        run("ferroDowngrade", "base", "--allow-data-loss");
        assertThat(run("ferroStatus")).contains("pending");
    }

    /** As the guide has it, in Gradle's own language. */
    @Test
    void a_task_of_gradles_own_does_without_the_plugin() throws IOException {
        Path build = folder.resolve("plain");
        write("plain/ferro.gradle", guide().split("```groovy\n")[1].split("```")[0]);
        Project plain = ProjectBuilder.builder().withProjectDir(build.toFile()).build();
        plain.getPluginManager().apply("java");
        plain.apply(Map.of("from", build.resolve("ferro.gradle").toFile()));
        plain.getConfigurations().getByName("ferro").getDependencies().clear();
        plain.getDependencies().add("ferro", plain.files(classPath().toArray()));

        JavaExec ferro = (JavaExec) plain.getTasks().getByName("ferro");
        ferro.setArgs(List.of("init", "--url=jdbc:sqlite:app.db", "--package=com.acme"));
        ferro.exec();

        assertThat(build.resolve("ferro.toml")).content().contains("com.acme");
        assertThat(ferro.getEnvironment())
                .hasEntrySatisfying(
                        "FERRO_CLASSPATH", path -> assertThat(path.toString()).contains("build/classes/java/main"));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/guide/gradle.md"));
    }

    @Test
    void what_the_build_says_comes_before_the_configuration() throws IOException {
        write("shop.toml", "url = \"jdbc:sqlite:never.db\"\n");
        Files.createDirectories(folder.resolve("migrations/versions"));
        FerroExtension ferro = project.getExtensions().getByType(FerroExtension.class);
        ferro.getConfig().set(folder.resolve("shop.toml").toFile());
        ferro.getUrl().set("jdbc:h2:./said");
        ferro.getUser().set("ann");
        ferro.getPassword().set("b@d:se/cret");
        run("ferroRevision", "-m", "Nothing");
        run("ferroUpgrade");
        assertThat(folder.resolve("said.mv.db")).exists();
        assertThat(folder.resolve("never.db")).doesNotExist();
        ferro.getPassword().set("wrong");
        assertThatThrownBy(() -> run("ferroCurrent")).hasMessageContaining("`ann`");
    }

    @Test
    void the_index_is_beside_the_classes_and_repeats_none_of_them() throws IOException {
        run("ferroInit", "--url=jdbc:sqlite:app.db");
        write("migrations/versions/R1a2b3c4d5e6f_notes.sql", """
                -- Notes.
                --
                -- id: 1a2b3c4d5e6f
                -- created: 2026-11-22T10:15:30Z

                -- upgrade

                CREATE TABLE notes (id INTEGER PRIMARY KEY);
                """);
        run("ferroIndex");
        Path index = folder.resolve("build/generated/ferro/META-INF/ferro/scripts.index");
        assertThat(index).content().contains("migrations/versions/R1a2b3c4d5e6f_notes.sql");
        assertThat(folder.resolve("build/generated/ferro/migrations/versions/R1a2b3c4d5e6f_notes.sql"))
                .exists();

        write(
                "build/resources/main/migrations/versions/R1a2b3c4d5e6f_notes.sql",
                Files.readString(folder.resolve("migrations/versions/R1a2b3c4d5e6f_notes.sql")));
        delete("build/generated");
        run("ferroIndex");
        assertThat(index).exists();
        assertThat(folder.resolve("build/generated/ferro/migrations")).doesNotExist();
    }

    private void delete(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void tasks_stand_in_a_group_of_their_own_and_build_what_they_look_at() {
        assertThat(project.getTasks().withType(FerroTask.class))
                .hasSize(15)
                .allSatisfy(task -> assertThat(task.getGroup()).isEqualTo("ferro"));
        assertThat(project.getTasks()
                        .getByName("ferroCheck")
                        .getTaskDependencies()
                        .getDependencies(null))
                .extracting(Object::toString)
                .contains("task ':compileJava'", "task ':processResources'");
    }

    @Test
    void the_command_is_that_of_the_plugins_version_unless_the_build_says_otherwise() {
        Project other = ProjectBuilder.builder().build();
        other.getPluginManager().apply("dev.ferro");
        other.getPluginManager().apply("java");
        assertThat(other.getConfigurations().getByName("ferro").getIncoming().getDependencies())
                .extracting(dependency -> dependency.getGroup() + ":" + dependency.getName())
                .containsExactly("dev.ferro:ferro-cli");
        assertThat(other.getExtensions()
                        .getByType(FerroExtension.class)
                        .getVersion()
                        .get())
                .matches("[0-9.]+(-SNAPSHOT)?");
    }
}
