package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What leads from one side to another: models, databases and the history, in any pairing. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class DiffTest {

    private static final String SAME = "There is no difference.\n";

    private static final String USER = """
            package com.acme.blog.model;

            import dev.ferro.annotations.Field;
            import dev.ferro.annotations.Model;
            import org.jspecify.annotations.Nullable;

            @Model
            public record User(
                    @Field(primaryKey = true) Long id,
                    @Field(unique = true, length = 50, check = "username <> ''") String username,
                    @Field(defaultValue = "'USER'") UserRole role,
                    @Field(index = true, defaultValue = "0", check = "visits >= 0 AND visits < 1000000") int visits) {}
            """;

    private static final String ROLES = """
            package com.acme.blog.model;

            public enum UserRole { USER, ADMIN }
            """;

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void two_revisions_that_are_applied() {
        bench = Workbench.withModels(kind);
        bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
        bench.done("upgrade", "head");
        bench.write(Workbench.MODELS + "UserRole.java", ROLES);
        bench.write(Workbench.MODELS + "User.java", USER.replace("@Field(index", "@Nullable String bio, @Field(index"));
        bench.done("revision", "--autogenerate", "-m", "Roles", "--rev-id", "bbbb1");
        bench.done("upgrade", "head");
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    private String diff(String before, String after) {
        return bench.done("diff", "--from", before, "--to", after).out();
    }

    @Test
    void what_is_the_same_is_the_same_on_every_side() {
        for (String before : new String[] {"models", "database", "head", "bbbb", "current", bench.url()}) {
            for (String after : new String[] {"models", "database", "head", bench.url()}) {
                assertThat(diff(before, after))
                        .as("from %s to %s", before, after)
                        .isEqualTo(SAME);
            }
        }
    }

    @Test
    void scripts_lead_from_one_revision_to_another() {
        assertThat(diff("base", "aaaa1"))
                .startsWith("  create table `users`\n")
                .contains("CREATE TABLE users")
                .doesNotContain("visits");
        assertThat(diff("aaaa1", "head"))
                .contains("add column `visits` to `users`")
                .doesNotContain("create table");
        assertThat(diff("head", "aaaa1")).contains("drop column `visits` of `users`");
        assertThat(diff("bbbb1", "base")).startsWith("  drop table `users`\n");
    }

    @Test
    void scripts_are_compared_with_models() {
        bench.write(Workbench.MODELS + "User.java", USER);
        assertThat(diff("head", "models"))
                .startsWith("  drop column `bio` of `users`\n")
                .doesNotContain("visits");
        assertThat(diff("models", "head")).startsWith("  add column `bio` to `users`\n");
    }

    @Test
    void scripts_are_compared_with_a_database_that_was_changed_by_hand() {
        bench.execute("ALTER TABLE users ADD COLUMN phone INTEGER");
        assertThat(diff("head", "database"))
                .startsWith("  add column `phone` to `users`\n")
                .doesNotContain("visits");
        assertThat(diff(bench.url(), "head"))
                .startsWith("  drop column `phone` of `users`\n")
                .doesNotContain("visits");
    }

    @Test
    void steps_that_scripts_do_not_tell_of_are_named() {
        bench.write("migrations/versions/Rcccc1_x.java", """
                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Phones. */
                @Revision(id = "cccc1", revises = "bbbb1")
                public final class Rcccc1_x implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.execute("ALTER TABLE users ADD COLUMN phone INTEGER");
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropColumn("users", "phone");
                    }
                }
                """);
        bench.done("upgrade", "head");
        Workbench.Run run = bench.done("diff", "--from", "head", "--to", "database");
        assertThat(run.shown())
                .contains("Only its author knows what a step of `cccc1` (Phones) does:"
                        + " execute ALTER TABLE users ADD COLUMN phone INTEGER")
                .contains("  add column `phone` to `users`\n");
        assertThat(bench.done("diff", "--from", "aaaa1", "--to", "bbbb1").shown())
                .doesNotContain("author");
    }

    @Test
    void what_is_no_side_is_refused_with_the_nearest_word() {
        Workbench.Run misspelt = bench.ferro("diff", "--from", "modles");
        assertThat(misspelt.exitCode()).isEqualTo(2);
        assertThat(misspelt.err()).isEqualTo("""
                error: There is no revision `modles`.
                  do:    Did you mean `models`?
                """);
        assertThat(bench.ferro("diff", "--to", "app.db").err())
                .contains("A side is `models`, `database`, the URL of a database such as `jdbc:sqlite:app.db`, or a"
                        + " target such as `head`.");
    }
}
