package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import dev.ferro.testing.junit.MigrationTests;
import dev.ferro.testing.junit.WithMigrations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests that users have of their migrations tell what is wrong with them, and where. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class MigrationTestsTest {

    private static final String ONE_HEAD = "The history has one head";
    private static final String UPGRADED = "An empty database can be upgraded to the head";
    private static final String MODELS = "The models agree with the migrations";

    /** What a user writes. */
    static class Standard implements MigrationTests {}

    /** What a user writes who has a database for tests. */
    @WithMigrations(environment = "test")
    static class InEnvironment implements MigrationTests {}

    @Parameter
    private TestDatabases kind;

    private Workbench bench;
    private String before;
    private List<String> leftBefore;

    @BeforeEach
    void an_empty_history() {
        bench = Workbench.on(kind);
        bench.ferro("init", "--url", bench.url());
        before = bench.everything();
        leftBefore = Leftovers.beside(bench);
    }

    /** Whatever was found: the target is as it was, and nothing is left beside it. */
    @AfterEach
    void nothing_is_left() {
        try {
            assertThat(bench.everything()).isEqualTo(before);
            assertThat(Leftovers.beside(bench)).isEqualTo(leftBefore);
        } finally {
            bench.close();
        }
    }

    private void users() {
        ScriptText.write(bench, "aaaa1", "", ScriptText.USERS, ScriptText.NO_USERS);
    }

    private void models() {
        bench.write(Workbench.MODELS + "User.java", Workbench.USER);
        bench.write(
                "ferro.toml",
                bench.read("ferro.toml")
                        .replaceFirst("(?m)^packages = .*$", "packages = [\"com.acme.blog.model\"]")
                        .replaceFirst("(?m)^sources = .*$", "sources = [\"src/main/java\"]"));
    }

    @Test
    void a_history_that_holds_passes_with_a_test_for_each_revision() {
        users();
        ScriptText.write(
                bench,
                "bbbb1",
                "aaaa1",
                "op.addColumn(\"users\", column(\"mail\", varchar(50)));",
                "op.dropColumn(\"users\", \"mail\");");
        TestRun run = TestRun.on(bench, Standard.class);
        assertThat(run.lines())
                .as(run.toString())
                .containsExactlyInAnyOrder(
                        "✓ Standard",
                        "  ✓ " + ONE_HEAD,
                        "  ✓ " + UPGRADED,
                        "  – " + MODELS,
                        "  ✓ Each revision goes up, down and up again",
                        "    ✓ aaaa1  Step aaaa1",
                        "    ✓ bbbb1  Step bbbb1");
        assertThat(run.message(MODELS)).contains("the configuration names no packages of models");
    }

    @Test
    void a_downgrade_that_forgets_something_fails_by_the_name_of_its_revision_and_the_others_pass() {
        users();
        ScriptText.write(
                bench,
                "bbbb1",
                "aaaa1",
                "op.createIndex(\"ix_users_username\", \"users\", \"username\");",
                "op.execute(\"UPDATE users SET username = 'x' WHERE id < 0\");");
        ScriptText.write(
                bench,
                "cccc1",
                "bbbb1",
                "op.addColumn(\"users\", column(\"mail\", varchar(50)));",
                "op.dropColumn(\"users\", \"mail\");");
        TestRun run = TestRun.on(bench, Standard.class);
        assertThat(run.lines())
                .contains("    ✓ aaaa1  Step aaaa1", "    ✗ bbbb1  Step bbbb1", "    ✓ cccc1  Step cccc1");
        assertThat(run.message("bbbb1  Step bbbb1"))
                .contains(
                        "Revision `bbbb1` (Step bbbb1) is faulty.",
                        "After the downgrade the database is not as it was before the upgrade. The difference:",
                        "create index `ix_users_username` on `users` (username)",
                        "Rbbbb1_step.java");
    }

    @Test
    void an_upgrade_that_fails_is_told_in_the_words_of_the_database_and_what_needs_it_is_not_tried() {
        users();
        ScriptText.write(bench, "bbbb1", "aaaa1", "op.execute(\"DELETE FROM nowhere\");", "");
        ScriptText.write(bench, "cccc1", "bbbb1", "op.dropTable(\"users\");", ScriptText.USERS);
        TestRun run = TestRun.on(bench, Standard.class);
        assertThat(run.lines()).contains("  ✗ " + UPGRADED, "    ✗ bbbb1  Step bbbb1", "    – cccc1  Step cccc1");
        assertThat(run.message("bbbb1  Step bbbb1")).contains("The upgrade fails:", "DELETE FROM nowhere");
        assertThat(run.message(UPGRADED)).contains("bbbb1", "DELETE FROM nowhere");
    }

    @Test
    void two_heads_are_named() {
        users();
        ScriptText.write(bench, "bbbb1", "aaaa1", "", "");
        ScriptText.write(bench, "cccc1", "aaaa1", "", "");
        TestRun run = TestRun.on(bench, Standard.class);
        assertThat(run.lines()).contains("  ✗ " + ONE_HEAD, "  ✓ " + UPGRADED);
        assertThat(run.message(ONE_HEAD)).contains("The history has 2 heads:", "bbbb1", "cccc1", "`ferro merge`");
    }

    @Test
    void a_model_without_its_migration_is_told_with_what_is_to_be_done() {
        models();
        users();
        TestRun run = TestRun.on(bench, Standard.class);
        assertThat(run.lines()).contains("  ✗ " + MODELS);
        assertThat(run.message(MODELS)).contains("add column `bio` to `users`", "ferro revision --autogenerate");
    }

    @Test
    void models_that_have_their_migrations_agree() {
        models();
        bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
        TestRun run = TestRun.on(bench, Standard.class);
        assertThat(run.isSuccessful()).as(run.toString()).isTrue();
    }

    @Test
    void the_database_is_that_of_the_environment_or_one_that_is_named() {
        users();
        bench.write(
                "ferro.toml",
                bench.read("ferro.toml").replaceFirst("(?m)^url = .*$", "url = \"jdbc:sqlite:/nowhere/x.db\"")
                        + "\n[environments.test]\nurl = \"" + bench.url() + "\"\n");
        TestRun inEnvironment = TestRun.on(bench, InEnvironment.class);
        assertThat(inEnvironment.message("aaaa1  Step aaaa1")).isEmpty();
        String config = bench.folder().resolve("ferro.toml").toString();
        TestRun named = TestRun.of(Map.of("ferro.test.config", config, "ferro.test.url", bench.url()), Standard.class);
        assertThat(named.message("aaaa1  Step aaaa1")).isEmpty();
        TestRun neither = TestRun.on(bench, Standard.class);
        assertThat(neither.message(UPGRADED)).contains("/nowhere");
        assertThat(Path.of("/nowhere")).doesNotExist();
    }
}
