package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.annotations.Model;
import dev.ferro.schema.Table;
import dev.ferro.script.JavaCompilation;
import dev.ferro.script.JavaSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where models are found: on a class path, in source folders, or in both. */
class ModelSourceTest {

    @TempDir
    Path folder;

    private Path classes;
    private Path sources;

    @BeforeEach
    void make_folders() throws IOException {
        classes = Files.createDirectories(folder.resolve("target/classes"));
        sources = Files.createDirectories(folder.resolve("src"));
    }

    private static JavaSource source(String packageName, String name, String text) {
        String head = packageName.isEmpty() ? "" : "package " + packageName + ";\n";
        return new JavaSource(
                Path.of(name + ".java"), head + "import dev.ferro.annotations.*;\nimport acme.*;\n" + text);
    }

    private static JavaSource model(String packageName, String name, String fields) {
        return source(
                packageName,
                name,
                "@Model public record " + name + "(@Field(primaryKey = true) int id" + fields + ") {}");
    }

    private static JavaSource nullable() {
        return new JavaSource(Path.of("Nullable.java"), """
                package acme;
                import java.lang.annotation.ElementType;
                import java.lang.annotation.Retention;
                import java.lang.annotation.RetentionPolicy;
                import java.lang.annotation.Target;
                @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.TYPE_USE) public @interface Nullable {}
                """);
    }

    private void compile(JavaSource... files) {
        List<Path> classPath = Stream.of(Model.class, NullMarked.class)
                .map(ModelSourceTest::origin)
                .toList();
        new JavaCompilation(classPath)
                .compileTo(
                        classes,
                        Stream.concat(Stream.of(nullable()), Stream.of(files)).toList());
    }

    private static Path origin(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private Path write(String name, String text) throws IOException {
        Path file = sources.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static ModelSchema read(List<String> packages, List<Path> classPath, List<Path> sources) {
        return ModelReader.read(
                new ModelSource(packages, classPath, sources), new ModelSettings(true, KnownDatabase.POSTGRESQL));
    }

    private static List<String> tables(ModelSchema read) {
        return read.schema().tables().stream()
                .map(Table::name)
                .map(Object::toString)
                .toList();
    }

    private String problems(List<String> packages, List<Path> classPath, List<Path> folders) {
        return catchThrowableOfType(FerroException.class, () -> read(packages, classPath, folders))
                .getMessage()
                .replace(folder.toString(), "FOLDER");
    }

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
    class With_classes_that_are_not_whole {

        private void delete(String file) throws IOException {
            Files.delete(classes.resolve(file));
        }

        @Test
        void names_the_class_of_a_field_that_is_missing_and_still_reads_the_others() throws IOException {
            compile(
                    source("com.acme", "Money", "public record Money(int cents) {}"),
                    model("com.acme", "Order", ", Money price"),
                    model("com.acme", "User", ", java.net.URI page, @ForeignKey Order order"));
            delete("com/acme/Money.class");
            assertThat(problems(List.of("com.acme"), List.of(classes), List.of()))
                    .isEqualTo("""
                    The class could not be loaded.
                      where: com.acme.Order
                      why:   the class `com.acme.Money` is not on the class path
                      do:    add what is missing to the class path of models
                    `java.net.URI` has no column type of its own.
                      where: com.acme.User, field `page`
                      do:    write `@Field(type = "text")`, or `@Ignore` to leave the field out""");
        }

        @Test
        void names_the_superclass_that_is_missing() throws IOException {
            compile(
                    source("com.acme", "Base", "public class Base { @Field(primaryKey = true) int id; }"),
                    source("com.acme", "User", "@Model public class User extends Base { String name; }"));
            delete("com/acme/Base.class");
            assertThat(problems(List.of("com.acme"), List.of(classes), List.of()))
                    .isEqualTo("""
                    The class could not be loaded.
                      where: com.acme.User
                      why:   the class `com.acme.Base` is not on the class path
                      do:    add what is missing to the class path of models""");
        }

        @Test
        void names_the_class_in_a_type_argument_or_an_annotation_that_is_missing() throws IOException {
            compile(
                    source("com.acme", "Money", "public record Money(int cents) {}"),
                    model("com.acme", "Join", ""),
                    model("com.acme", "Order", ", java.util.List<Money> prices"),
                    model("com.acme", "User", ", @ManyToMany(throughModel = Join.class) java.util.List<User> friends"));
            delete("com/acme/Money.class");
            delete("com/acme/Join.class");
            assertThat(problems(List.of("com.acme"), List.of(classes), List.of()))
                    .isEqualTo("""
                    The class could not be loaded.
                      where: com.acme.Order
                      why:   the class `com.acme.Money` is not on the class path
                      do:    add what is missing to the class path of models
                    The class could not be loaded.
                      where: com.acme.User
                      why:   the class `com.acme.Join` is not on the class path
                      do:    add what is missing to the class path of models""");
        }

        @Test
        void names_the_nullable_annotation_that_is_missing_which_java_leaves_out_in_silence() throws IOException {
            compile(model("com.acme", "User", ", @Nullable String bio"));
            delete("acme/Nullable.class");
            assertThat(problems(List.of("com.acme"), List.of(classes), List.of()))
                    .isEqualTo("""
                    The class could not be loaded.
                      where: com.acme.User
                      why:   the class `acme.Nullable` is not on the class path
                      do:    add what is missing to the class path of models""");
        }

        @Test
        void names_the_nullable_annotation_of_a_superclass_or_an_embedded_record() throws IOException {
            compile(
                    source(
                            "com.acme",
                            "Base",
                            "public class Base { @Field(primaryKey = true) int id; @Nullable String a; }"),
                    source("com.acme", "User", "@Model public class User extends Base { String name; }"),
                    source("com.acme", "Address", "public record Address(@Nullable String street) {}"),
                    model("com.acme", "Order", ", @Embedded Address address"),
                    model("com.acme", "Plain", ", Address address"));
            delete("acme/Nullable.class");
            assertThat(problems(List.of("com.acme"), List.of(classes), List.of()))
                    .isEqualTo("""
                    The class could not be loaded.
                      where: com.acme.Order
                      why:   the class `acme.Nullable` is not on the class path
                      do:    add what is missing to the class path of models
                    The class could not be loaded.
                      where: com.acme.User
                      why:   the class `acme.Nullable` is not on the class path
                      do:    add what is missing to the class path of models""");
        }

        @Test
        void tells_of_classes_for_a_newer_java() throws IOException {
            compile(model("com.acme", "User", ""));
            Path file = classes.resolve("com/acme/User.class");
            byte[] bytes = Files.readAllBytes(file);
            bytes[7] = 99;
            Files.write(file, bytes);
            assertThat(problems(List.of("com.acme"), List.of(classes), List.of()))
                    .startsWith("""
                    The class could not be loaded.
                      where: com.acme.User
                      why:   java.lang.UnsupportedClassVersionError: com/acme/User has been compiled by a more recent\
                     version of the Java Runtime""")
                    .endsWith("  do:    run Ferro with the Java that the models are compiled for");
        }

        @Test
        void tells_of_an_enum_that_fails_to_start() {
            compile(
                    source(
                            "com.acme",
                            "Mood",
                            "public enum Mood { SAD; static { if (true) throw new IllegalStateException(\"no\"); } }"),
                    model("com.acme", "User", ", Mood mood"));
            assertThat(problems(List.of("com.acme"), List.of(classes), List.of()))
                    .isEqualTo("""
                    The class could not be loaded.
                      where: com.acme.User
                      why:   ExceptionInInitializerError: java.lang.IllegalStateException: no
                      do:    add what is missing to the class path of models""");
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
