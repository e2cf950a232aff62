package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where models are found: on a class path, in source folders, or in both. */
class ModelSourceTest extends ModelFolder {

    @Nested
    class On_a_class_path {

        @Test
        void in_a_folder_of_classes_by_package_with_those_below() {
            compile(
                    model("com.acme.model", "User", ""),
                    model("com.acme.model.blog", "Post", ""),
                    model("com.acme.models", "Trap", ""),
                    model("com.acme.other", "Other", ""),
                    source("com.acme.model", "Plain", "class Plain {}"));
            assertThat(tables(read(List.of("com.acme.model"), List.of(classes), List.of())))
                    .containsExactly("posts", "users");
        }

        @Test
        void in_classes_that_are_nested_and_not_public() {
            compile(source(
                    "com.acme",
                    "Shop",
                    "class Shop { @Model private record Item(@Field(primaryKey = true) int id) {} }"));
            assertThat(tables(read(List.of("com.acme"), List.of(classes), List.of())))
                    .containsExactly("items");
        }

        @Test
        void in_jars_that_a_pattern_names() throws IOException {
            compile(model("com.acme", "User", ", @Nullable String bio"));
            Path jars = Files.createDirectories(folder.resolve("lib"));
            jar(jars.resolve("model.jar"), "com/");
            jar(jars.resolve("annotation.jar"), "acme/");
            for (String pattern : List.of("*.jar", "*", "m*.jar")) {
                List<Path> classPath = List.of(jars.resolve("annotation.jar"), jars.resolve(pattern));
                assertThat(SchemaText.of(
                                read(List.of("com.acme"), classPath, List.of()).schema()))
                        .contains("bio text null");
            }
        }

        private void jar(Path file, String begin) throws IOException {
            try (OutputStream out = Files.newOutputStream(file);
                    JarOutputStream jar = new JarOutputStream(out);
                    Stream<Path> files = Files.walk(classes)) {
                for (Path compiled : files.filter(Files::isRegularFile).toList()) {
                    String name = classes.relativize(compiled).toString();
                    if (name.startsWith(begin)) {
                        jar.putNextEntry(new JarEntry(name));
                        Files.copy(compiled, jar);
                        jar.closeEntry();
                    }
                }
            }
        }

        @Test
        void leaves_the_files_free_to_be_written_again() throws IOException {
            compile(model("com.acme", "User", ""));
            read(List.of("com.acme"), List.of(classes), List.of());
            compile(model("com.acme", "User", ", String name"));
            assertThat(SchemaText.of(read(List.of("com.acme"), List.of(classes), List.of())
                            .schema()))
                    .contains("name text not null");
        }

        @Test
        void says_where_it_looked_when_there_is_nothing() {
            assertThat(problems(
                            List.of("com.acme", "com.other"),
                            List.of(classes, folder.resolve("lib/*.jar"), folder.resolve("build")),
                            List.of()))
                    .isEqualTo("""
                    No class annotated with `@Model` was found.
                      where: packages `com.acme`, `com.other`; class path: `FOLDER/target/classes`, `FOLDER/lib/*.jar`\
                     (not there), `FOLDER/build` (not there); sources: empty
                      do:    build the project, and look at `packages`, `classpath` and `sources` of `[models]` in\
                     `ferro.toml`""");
        }

        @Test
        void says_when_no_package_is_named() {
            assertThat(problems(List.of(), List.of(classes), List.of())).isEqualTo("""
                    No package with models is named.
                      do:    name it in `ferro.toml`: `[models]`, `packages = ["com.acme.model"]`""");
        }

        @Test
        void warns_of_a_package_without_models() {
            compile(model("com.acme", "User", ""));
            assertThat(read(List.of("com.acme", "com.other"), List.of(classes), List.of())
                            .warnings())
                    .containsExactly("No class annotated with `@Model` is in the package `com.other`.");
        }
    }

    @Nested
    class In_source_folders {

        private static final String USER = """
                package com.acme;
                import dev.ferro.annotations.Field;
                import dev.ferro.annotations.ForeignKey;
                import dev.ferro.annotations.Model;
                import org.jspecify.annotations.Nullable;
                @Model record User(@Field(primaryKey = true) int id, @Nullable String bio) {}
                """;

        @Test
        void without_packages_finds_all_models() throws IOException {
            write("com/acme/User.java", USER);
            write("com/other/Post.java", USER.replace("com.acme", "com.other").replace("User", "Post"));
            write("com/acme/package-info.java", "@org.jspecify.annotations.NullMarked package com.acme;");
            write("module-info.java", "module com.acme {}");
            assertThat(tables(read(List.of(), List.of(), List.of(sources)))).containsExactly("posts", "users");
            assertThat(SchemaText.of(
                            read(List.of(), List.of(), List.of(sources)).schema()))
                    .contains("bio text null");
        }

        @Test
        void with_packages_finds_those_in_them() throws IOException {
            write("com/acme/User.java", USER);
            write("com/other/Post.java", USER.replace("com.acme", "com.other").replace("User", "Post"));
            assertThat(tables(read(List.of("com.acme"), List.of(), List.of(sources))))
                    .containsExactly("users");
        }

        @Test
        void together_with_a_class_path_prefers_the_sources() throws IOException {
            compile(
                    model("com.acme", "User", ", String stale"),
                    model("com.acme", "Order", ""),
                    source("com.acme", "Money", "public record Money(int cents) {}"));
            write("com/acme/User.java", USER.replace("String bio", "Money money, @ForeignKey Order order"));
            assertThat(SchemaText.of(read(List.of("com.acme"), List.of(classes), List.of(sources))
                            .schema()))
                    .isEqualTo("""
                    table orders
                      id integer not null identity
                      primary key pk_orders(id)
                    table users
                      id integer not null identity
                      money jsonb null
                      order_id integer not null
                      primary key pk_users(id)
                      foreign key fk_users_order_id(order_id) -> orders(id)
                      index ix_users_order_id(order_id)""");
        }

        @Test
        void shows_errors_with_their_line() throws IOException {
            write("com/acme/User.java", USER.replace("String bio", "Strin bio"));
            write("com/acme/Post.java", "package com.acme;\nrecord Post(int id {}\n");
            assertThat(problems(List.of(), List.of(), List.of(sources))).contains("""
                      where: FOLDER/src/com/acme/Post.java:2:19
                             record Post(int id {}
                                               ^
                    """);
            Files.delete(sources.resolve("com/acme/Post.java"));
            assertThat(problems(List.of(), List.of(), List.of(sources))).startsWith("""
                    `User.java` does not compile: cannot find symbol.
                      where: FOLDER/src/com/acme/User.java:6:64
                             @Model record User(@Field(primaryKey = true) int id, @Nullable Strin bio) {}
                                                                                            ^
                    """);
        }

        @Test
        void says_when_a_folder_is_not_there_or_holds_no_model() throws IOException {
            assertThat(problems(List.of(), List.of(), List.of(folder.resolve("nowhere"))))
                    .isEqualTo("""
                    The folder of model sources `FOLDER/nowhere` is not there.
                      do:    look at `sources` of `[models]` in `ferro.toml`""");
            write("A.java", "class A {}");
            assertThat(problems(List.of(), List.of(), List.of(sources))).isEqualTo("""
                    No class annotated with `@Model` was found.
                      where: all packages; class path: empty; sources: `FOLDER/src`
                      do:    build the project, and look at `packages`, `classpath` and `sources` of `[models]` in\
                     `ferro.toml`""");
        }
    }
}
