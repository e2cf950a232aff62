package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;

/** Two people change one application, each in a checkout and a database of their own, and meet again. */
class TwoDevelopersTest {

    private static final String WITH_PHONE =
            Workbench.USER.replace("@Nullable String bio", "@Nullable String bio, @Nullable String phone");

    private static final String TAG = """
            package com.acme.blog.model;

            import dev.ferro.annotations.Field;
            import dev.ferro.annotations.Model;

            @Model
            public record Tag(@Field(primaryKey = true) Long id, @Field(unique = true, length = 30) String name) {}
            """;

    @ParameterizedTest
    @EachDatabase
    void meet_in_a_merge_and_have_the_same_schema(TestDatabases kind) {
        try (Workbench ann = Workbench.withModels(kind);
                Workbench bob = Workbench.withModels(kind);
                Workbench production = Workbench.withModels(kind)) {
            ann.done("revision", "--autogenerate", "-m", "Initial schema");
            ann.done("upgrade", "head");
            pull(ann, bob);
            bob.done("upgrade", "head");

            ann.write(Workbench.MODELS + "User.java", WITH_PHONE);
            ann.done("revision", "--autogenerate", "-m", "Add a phone");
            ann.done("upgrade", "head");
            ann.execute("INSERT INTO users (username, phone) VALUES ('ann', '1')");
            bob.write(Workbench.MODELS + "Tag.java", TAG);
            bob.done("revision", "--autogenerate", "-m", "Add tags");
            bob.done("upgrade", "head");

            bob.write(Workbench.MODELS + "User.java", WITH_PHONE);
            pull(ann, bob);
            assertThat(bob.ferro("upgrade", "head").exitCode()).isEqualTo(1);
            assertThat(bob.ferro("check", "--single-head").exitCode()).isEqualTo(3);
            assertThat(bob.done("merge", "-m", "Merge tags").out())
                    .contains("create table `tags`", "add column `phone` to `users`")
                    .doesNotContain("warning", "note");
            bob.done("upgrade", "head");
            bob.done("check");

            ann.write(Workbench.MODELS + "Tag.java", TAG);
            pull(bob, ann);
            ann.done("upgrade", "head");
            ann.done("check");
            assertThat(ann.query("SELECT phone FROM users")).containsExactly("1");

            pull(ann, production);
            production.done("upgrade", "head");
            List<String> row = production.query("SELECT revision FROM ferro_version");
            assertThat(row).hasSize(1);
            for (Workbench bench : List.of(ann, bob)) {
                assertThat(bench.query("SELECT revision FROM ferro_version")).isEqualTo(row);
                assertThat(bench.catalogue()).isEqualTo(production.catalogue());
                bench.done("downgrade", "base", "--yes");
                assertThat(bench.catalogue()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EachDatabase
    void may_follow_one_another_instead(TestDatabases kind) {
        try (Workbench ann = Workbench.withModels(kind);
                Workbench bob = Workbench.withModels(kind)) {
            ann.done("revision", "--autogenerate", "-m", "Initial schema");
            pull(ann, bob);
            bob.done("upgrade", "head");
            ann.done("revision", "-m", "Anns", "--rev-id", "aaaa1");
            bob.done("revision", "-m", "Bobs", "--rev-id", "bbbb1");
            pull(ann, bob);
            bob.done("rebase", "bbbb1");
            assertThat(bob.done("heads").out()).isEqualTo("bbbb1  Bobs  (head)\n");
            bob.done("upgrade", "head");
            pull(bob, ann);
            ann.done("upgrade", "head");
            ann.done("current", "--check-heads");
        }
    }

    /** Brings the scripts of one checkout into another, as git would. */
    private static void pull(Workbench theirs, Workbench mine) {
        Path folder = Path.of("migrations/versions");
        try (Stream<Path> scripts = Files.list(theirs.folder().resolve(folder))) {
            for (Path script : scripts.toList()) {
                Files.copy(
                        script,
                        mine.folder().resolve(folder).resolve(script.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
