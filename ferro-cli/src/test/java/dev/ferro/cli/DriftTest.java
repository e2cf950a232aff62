package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What was done to a database beside its revisions is found. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class DriftTest {

    private static final String SAME = "The database is as its revisions say.\n";

    private static final String USER = """
            package com.acme.blog.model;

            import dev.ferro.annotations.Field;
            import dev.ferro.annotations.Model;
            import org.jspecify.annotations.Nullable;

            @Model
            public record User(
                    @Field(primaryKey = true) Long id,
                    @Field(unique = true, length = 50) String username,
                    @Nullable String bio,
                    @Field(index = true, defaultValue = "0", check = "visits >= 0 AND visits < 1000000") int visits) {}
            """;

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void two_revisions_of_which_one_is_applied() {
        bench = Workbench.withModels(kind);
        bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
        bench.done("upgrade", "head");
        bench.write(Workbench.MODELS + "User.java", USER);
        bench.done("revision", "--autogenerate", "-m", "Visits", "--rev-id", "bbbb1");
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    @Test
    void what_is_pending_is_no_drift() {
        assertThat(bench.done("drift").out()).isEqualTo(SAME);
        bench.done("upgrade", "head");
        assertThat(bench.done("drift").out()).isEqualTo(SAME);
        bench.done("downgrade", "-1", "--yes");
        assertThat(bench.done("drift").out()).isEqualTo(SAME);
    }

    @Test
    void an_empty_database_without_revisions_is_as_it_should_be() {
        bench.done("downgrade", "base", "--yes");
        assertThat(bench.done("drift").out()).isEqualTo(SAME);
    }

    @Test
    void what_was_done_by_hand_is_told_as_operations() {
        bench.done("upgrade", "head");
        bench.execute("ALTER TABLE users ADD COLUMN phone INTEGER", "CREATE TABLE leftover (id INTEGER NOT NULL)");
        String before = bench.everything();
        Workbench.Run run = bench.ferro("drift");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.shown())
                .startsWith("The database is not as its revisions say. Beside them was done, 2 operations:\n")
                .contains("  add column `phone` to `users`\n", "  create table `leftover`\n", "CREATE TABLE leftover")
                .doesNotContain("visits");
        assertThat(bench.everything()).isEqualTo(before);
        assertThat(bench.ferro("--json", "drift").out()).contains("add column `phone` to `users`");
    }

    @Test
    void a_squashed_history_is_looked_at_as_the_database_has_run_it() {
        bench.done("squash", "base:head", "-m", "All", "--rev-id", "cccc1");
        assertThat(bench.done("drift").out()).isEqualTo(SAME);
        bench.done("upgrade", "head");
        assertThat(bench.done("drift").out()).isEqualTo(SAME);
        bench.execute("ALTER TABLE users ADD COLUMN phone INTEGER");
        assertThat(bench.ferro("drift").out()).contains("1 operation:\n  add column `phone` to `users`\n");
    }

    @Test
    void what_is_done_on_one_kind_of_database_only_is_expected_there() {
        bench.write("migrations/versions/Rcccc1_x.java", """
                import static dev.ferro.script.Ddl.column;
                import static dev.ferro.script.Ddl.integer;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Phones. */
                @Revision(id = "cccc1", revises = "bbbb1")
                public final class Rcccc1_x implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.onlyOn("%s", here -> here.addColumn("users", column("phone", integer())));
                        op.onlyOn("%s", there -> there.addColumn("users", column("fax", integer())));
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """.formatted(
                        kind.name().toLowerCase(java.util.Locale.ROOT),
                        kind == TestDatabases.SQLITE ? "postgresql" : "sqlite"));
        bench.done("upgrade", "head");
        assertThat(bench.done("drift").shown()).isEqualTo(SAME);
    }

    @Test
    void what_sql_in_scripts_does_is_known_once_it_has_been_replayed() {
        bench.done("upgrade", "head");
        bench.done("revision", "-m", "Phones", "--rev-id", "cccc1");
        String script = "migrations/versions/Rcccc1_phones.java";
        bench.write(
                script,
                bench.read(script)
                        .replaceFirst(
                                "upgrade\\(Operations op\\) \\{",
                                "upgrade(Operations op) { op.execute(\"ALTER TABLE users ADD COLUMN phone VARCHAR(20)\");"));
        bench.done("upgrade", "head");
        assertThat(bench.ferro("drift").out()).contains("add column `phone` to `users`");
        assertThat(bench.done("drift", "--replay").out()).isEqualTo(SAME);

        bench.execute("ALTER TABLE users ADD COLUMN fax VARCHAR(20)");
        Workbench.Run run = bench.ferro("drift", "--replay");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains("1 operation:", "add column `fax` to `users`")
                .doesNotContain("phone");
    }
}
