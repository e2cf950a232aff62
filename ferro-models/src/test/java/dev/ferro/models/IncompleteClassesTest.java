package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Classes that refer to what is not there. */
class IncompleteClassesTest extends ModelFolder {

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
}
