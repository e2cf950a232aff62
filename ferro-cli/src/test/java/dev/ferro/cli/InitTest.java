package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InitTest {

    private final Workbench bench = Workbench.on(TestDatabases.SQLITE);

    @AfterEach
    void clean() {
        bench.close();
    }

    // C18
    @Test
    void an_empty_folder_gets_everything_to_start_with() {
        Workbench.Run run = bench.done("init");
        String written = run.transcript()
                + "\n--- ferro.toml\n" + bench.read("ferro.toml")
                + "\n--- migrations/README.md\n" + bench.read("migrations/README.md")
                + "\n--- .gitignore\n" + bench.read(".gitignore");
        GoldenFile.of("cli/init.txt").assertHolds(written);
        assertThat(bench.folder().resolve("migrations/versions")).isEmptyDirectory();
    }

    @Test
    void what_it_writes_is_a_configuration() {
        bench.done("init");
        assertThat(bench.done("heads").out()).startsWith("There is no revision yet.");
    }

    // C18: in place of templates for kinds of projects, a look at the project
    @Test
    void a_maven_project_with_models_and_a_database_is_recognised() {
        bench.write("pom.xml", "<project/>")
                .write(Workbench.MODELS + "User.java", Workbench.USER)
                .write(Workbench.MODELS + "more/Other.java", Workbench.USER.replace("model;", "model.more;"))
                .write("src/main/java/com/acme/Plain.java", "package com.acme; class Plain {} // @Model")
                .write("src/main/resources/application.yml", """
                        server:
                          port: 8080
                        spring:
                          # the database
                          datasource:
                            url: jdbc:postgresql://localhost/shop
                        """);
        Workbench.Run run = bench.done("init");
        assertThat(run.out())
                .contains("found  Maven builds it; its classes are in target/classes")
                .contains("found  models in com.acme.blog.model")
                .contains("found  the database of src/main/resources/application.yml");
        assertThat(bench.read("ferro.toml"))
                .contains("url = \"jdbc:postgresql://localhost/shop\"")
                .contains("packages = [\"com.acme.blog.model\"]")
                .contains("classpath = [\"target/classes\"]");
    }

    @Test
    void a_gradle_project_with_properties_is_recognised() {
        bench.write("build.gradle.kts", "")
                .write(
                        "src/main/resources/application.properties",
                        "spring.datasource.url=jdbc:sqlite:shop.db\nspring.datasource.username=me\n");
        bench.done("init", "db/");
        assertThat(bench.read("ferro.toml"))
                .contains("url = \"jdbc:sqlite:shop.db\"")
                .contains("classpath = [\"build/classes/java/main\"]")
                .contains("script_location = \"db\"");
    }

    @Test
    void a_database_that_spring_fills_in_itself_is_left_to_the_reader() {
        bench.write(
                "src/main/resources/application.properties",
                "spring.datasource.url=jdbc:postgresql://${HOST:localhost}/shop\n");
        bench.done("init");
        assertThat(bench.read("ferro.toml")).contains("url = \"jdbc:sqlite:app.db\"");
    }

    @Test
    void a_file_of_h2_is_taken_and_a_database_in_the_applications_memory_is_not() {
        String settings = "src/main/resources/application.properties";
        bench.write(settings, "spring.datasource.url=jdbc:h2:mem:shop\n");
        bench.done("init", "db");
        assertThat(bench.read("ferro.toml")).contains("url = \"jdbc:sqlite:app.db\"");
        bench.write(settings, "spring.datasource.url=jdbc:h2:./shop;AUTO_SERVER=TRUE\n");
        bench.done("init", "db", "-c", "other.toml");
        assertThat(bench.read("other.toml")).contains("url = \"jdbc:h2:./shop;AUTO_SERVER=TRUE\"");
    }

    @Test
    void sources_without_a_build_are_compiled_by_ferro() {
        bench.write(Workbench.MODELS + "User.java", Workbench.USER);
        bench.done("init");
        assertThat(bench.read("ferro.toml")).contains("sources = [\"src/main/java\"]");
    }

    // C18: Alembic refuses a folder that is not empty
    @Test
    void nothing_that_is_there_is_overwritten() {
        bench.write("migrations/README.md", "mine").write(".gitignore", "target/");
        Workbench.Run run = bench.done("init");
        assertThat(bench.read("migrations/README.md")).isEqualTo("mine");
        assertThat(bench.read(".gitignore")).isEqualTo("target/\n.ferro/\n");
        assertThat(run.out()).doesNotContain("README");
    }

    // C18
    @Test
    void a_second_time_is_refused() {
        bench.done("init");
        String before = bench.read("ferro.toml");
        Workbench.Run run = bench.ferro("init", "--url", "jdbc:sqlite:other.db");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("There is a `ferro.toml` already.");
        assertThat(bench.read("ferro.toml")).isEqualTo(before);
    }

    @Test
    void a_password_in_the_url_is_warned_of_and_not_repeated() {
        Workbench.Run run = bench.done("init", "--url", "postgresql://me:secret@localhost/shop");
        assertThat(run.out()).contains("${DATABASE_URL}");
        assertThat(run.shown()).doesNotContain("secret");
    }

    @Test
    void its_answer_is_a_document_too() {
        assertThat(bench.done("init", "--json").out()).startsWith("{\n  \"written\": [\n    \"ferro.toml\",");
    }
}
