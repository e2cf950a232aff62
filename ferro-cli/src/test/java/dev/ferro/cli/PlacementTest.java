package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where in the history a new script goes. */
class PlacementTest {

    private Workbench bench;

    @BeforeEach
    void set_up() {
        bench = Workbench.on(TestDatabases.SQLITE);
        bench.done("init", "--url", "${NOWHERE}");
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    private String add(String id, String... words) {
        return bench.done(command(id, words)).out();
    }

    private void refused(int exitCode, String text, String id, String... words) {
        List<String> before = bench.scripts();
        Workbench.Run run = bench.ferro(command(id, words));
        assertThat(run.exitCode()).as(run.transcript()).isEqualTo(exitCode);
        assertThat(run.err()).contains(text).contains("\n  do:    ");
        assertThat(bench.scripts()).isEqualTo(before);
    }

    private static String[] command(String id, String... words) {
        return Stream.concat(Stream.of("revision", "-m", "Make " + id, "--rev-id", id), Stream.of(words))
                .toArray(String[]::new);
    }

    private String script(String id) {
        return bench.read("migrations/versions/R" + id + "_make_" + id + ".java");
    }

    @Nested
    class Parents {

        // C22
        @Test
        void are_the_head_unless_something_else_is_said() {
            add("aaaa1");
            add("bbbb1");
            assertThat(script("aaaa1")).doesNotContain("revises");
            assertThat(script("bbbb1")).contains("revises = \"aaaa1\"");
        }

        // C22
        @Test
        void may_be_any_head() {
            add("aaaa1");
            add("bbbb1");
            add("cccc1", "--head", "aaaa1", "--splice", "--branch-label", "side");
            refused(1, "The history has several heads: `bbbb1` (Make bbbb1), `cccc1` (Make cccc1).", "dddd1");
            refused(1, "`--head heads` means several revisions", "dddd1", "--head", "heads");
            add("dddd1", "--head", "side@head");
            assertThat(script("dddd1")).contains("revises = \"cccc1\"");
            add("eeee1", "--head", "bbbb");
            assertThat(script("eeee1")).contains("revises = \"bbbb1\"");
        }

        // C22
        @Test
        void must_be_a_head_unless_they_are_spliced() {
            add("aaaa1");
            add("bbbb1");
            refused(1, "Revision `aaaa1` (Make aaaa1) is not a head.", "cccc1", "--head", "aaaa1");
            add("cccc1", "--head", "head-1", "--splice");
            assertThat(script("cccc1")).contains("revises = \"aaaa1\"");
        }

        @Test
        void are_none_for_a_new_base() {
            add("aaaa1");
            add("bbbb1", "--head", "base", "--branch-label", "billing");
            assertThat(script("bbbb1")).doesNotContain("revises").contains("labels = \"billing\"");
        }

        @Test
        void may_be_an_effective_head_for_nothing_builds_on_it_yet() {
            add("aaaa1");
            add("bbbb1", "--head", "base", "--depends-on", "aaaa1");
            add("cccc1");
            assertThat(script("cccc1")).contains("revises = \"bbbb1\"");
            add("dddd1", "--head", "aaaa1");
            assertThat(script("dddd1")).contains("revises = \"aaaa1\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"current", "+1", "-1"})
        void do_not_depend_on_a_database(String target) {
            add("aaaa1");
            refused(2, "A new script cannot build on `" + target + "`.", "bbbb1", "--head=" + target);
        }

        @Test
        void that_do_not_exist_are_answered_with_the_nearest_one() {
            add("aaaa1");
            refused(1, "Did you mean `aaaa1`?", "bbbb1", "--head", "aaaa2");
        }
    }

    @Nested
    class Dependencies {

        @BeforeEach
        void two_bases() {
            add("aaaa1", "--branch-label", "shop");
            add("bbbb1", "--head", "base", "--branch-label", "billing");
            add("bbbb2", "--head", "bbbb1");
        }

        // C12
        @Test
        void are_written_as_whole_ids_and_labels_stay_labels() {
            add("cccc1", "--head", "shop@head", "--depends-on", "bbbb2", "--depends-on", "billing");
            assertThat(script("cccc1")).contains("dependsOn = {\"bbbb2\", \"billing\"}");
        }

        // C12
        @Test
        void may_be_given_by_the_start_of_an_id_or_as_the_head_of_a_branch() {
            bench.done("revision", "-m", "Long", "--rev-id", "1a2b3c4d5e6f", "--head", "bbbb2");
            add("cccc1", "--head", "shop@head", "--depends-on", "1a2b");
            assertThat(script("cccc1")).contains("dependsOn = \"1a2b3c4d5e6f\"");
            add("cccc2", "--head", "cccc1", "--depends-on", "billing@head", "--depends-on", "1a2b3");
            assertThat(script("cccc2")).contains("dependsOn = \"1a2b3c4d5e6f\"");
        }

        // C12
        @Test
        void name_one_revision_each() {
            refused(1, "There is no revision `bbbb3`.", "cccc1", "--head", "aaaa1", "--depends-on", "bbbb3");
            refused(2, "names no one revision", "cccc1", "--head", "aaaa1", "--depends-on", "heads");
            refused(2, "names no one revision", "cccc1", "--head", "aaaa1", "--depends-on", "base");
        }
    }

    @Nested
    class Names {

        @BeforeEach
        void one_revision() {
            add("aaaa1", "--branch-label", "shop");
        }

        // C22: with Alembic the file is written first, and every later command fails
        @Test
        void of_all_kinds_may_be_given_once() {
            refused(1, "There is a revision `aaaa1` already.", "aaaa1");
            refused(1, "`shop` is a label of revision `aaaa1` (Make aaaa1) already.", "shop");
            refused(1, "The label `shop` belongs to revision `aaaa1`", "bbbb1", "--branch-label", "shop");
            refused(1, "The label `aaaa1` is the id of a revision already.", "bbbb1", "--branch-label", "aaaa1");
            refused(1, "The label `bbbb1` would be given twice", "bbbb1", "--branch-label", "bbbb1");
            refused(1, "given twice", "bbbb1", "--branch-label", "x", "--branch-label", "x");
        }

        // C22
        @ParameterizedTest
        @ValueSource(strings = {"a@b", "a-b", "a+b", "a:b", "a b", "../a", "head", "Base", ""})
        void take_letters_and_digits_only(String name) {
            refused(1, "cannot be a revision id", name);
            refused(1, "cannot be a label", "bbbb1", "--branch-label", name);
        }

        @Test
        void of_several_kinds_are_refused_together() {
            refused(1, "The label `shop` belongs to", "aaaa1", "--branch-label", "shop", "--branch-label", "a-b");
            Workbench.Run run = bench.ferro(command("aaaa1", "--branch-label", "shop", "--branch-label", "a-b"));
            assertThat(run.err()).contains("There is a revision").contains("`a-b` cannot be a label.");
        }
    }

    @Nested
    class Folders {

        @BeforeEach
        void two_folders() {
            add("aaaa1");
            bench.write(
                    "ferro.toml",
                    "version_locations = [\"migrations/versions\", \"billing\", \"billing\"]\n"
                            + bench.read("ferro.toml"));
        }

        // C22
        @Test
        void are_those_of_the_parents() {
            add("bbbb1", "--head", "base", "--version-path", "billing");
            assertThat(add("bbbb2", "--head", "bbbb1")).isEqualTo("wrote billing/Rbbbb2_make_bbbb2.java\n");
            assertThat(add("aaaa2", "--head", "aaaa1")).startsWith("wrote migrations/versions/");
            assertThat(bench.done("history").out()).contains("bbbb2").contains("aaaa2");
        }

        // C22
        @Test
        void must_be_named_for_a_new_base() {
            refused(2, "`--version-path migrations/versions`", "bbbb1", "--head", "base");
        }

        // C22
        @Test
        void are_those_of_the_configuration_or_below() {
            refused(
                    1,
                    "scripts are looked for in `migrations/versions`, `billing`",
                    "bbbb1",
                    "--version-path",
                    "elsewhere");
            refused(1, "`.` is no folder of scripts.", "bbbb1", "--version-path", ".");
            assertThat(add("bbbb1", "--version-path", "billing/2026/../2027"))
                    .isEqualTo("wrote billing/2027/Rbbbb1_make_bbbb1.java\n");
            assertThat(bench.done("heads").out()).contains("bbbb1");
        }

        // C22
        @Test
        void may_be_named_from_where_one_is_and_as_the_configuration_does() {
            bench.write("sources/read.me", "");
            Workbench.Run here =
                    bench.ferroIn(bench.folder().resolve("sources"), command("bbbb1", "--version-path", "../billing"));
            assertThat(here.exitCode()).as(here.transcript()).isZero();
            Workbench.Run there =
                    bench.ferroIn(bench.folder().resolve("sources"), command("bbbb2", "--version-path", "billing"));
            assertThat(there.exitCode()).as(there.transcript()).isZero();
        }
    }

    @Nested
    class Autogenerate {

        // C12: behind in one of two branches
        @ParameterizedTest
        @EachDatabase
        void looks_only_at_the_branch_that_it_builds_on(TestDatabases kind) {
            try (Workbench models = Workbench.withModels(kind)) {
                models.done("revision", "-m", "Shop", "--rev-id", "aaaa1", "--branch-label", "shop");
                models.done(
                        "revision", "-m", "Bills", "--rev-id", "bbbb1", "--head", "base", "--branch-label", "bills");
                models.done("revision", "-m", "More", "--rev-id", "aaaa2", "--head", "aaaa1", "--depends-on", "bills");
                models.done("revision", "-m", "Late", "--rev-id", "bbbb2", "--head", "bbbb1");
                models.done("upgrade", "shop");
                Workbench.Run behind = models.ferro(autogenerate("shop@head"));
                assertThat(behind.exitCode()).isEqualTo(1);
                assertThat(behind.err())
                        .contains("2 revisions are not applied yet, from `bbbb1` (Bills) on")
                        .contains("`ferro upgrade aaaa2` brings it there");
                models.done("upgrade", "aaaa2");
                assertThat(models.done(autogenerate("shop@head")).out()).contains("create table `users`");
            }
        }

        @ParameterizedTest
        @EachDatabase
        void says_what_else_is_in_the_database(TestDatabases kind) {
            try (Workbench models = Workbench.withModels(kind)) {
                models.done("revision", "-m", "One", "--rev-id", "aaaa1");
                models.done("revision", "-m", "Two", "--rev-id", "aaaa2");
                models.done("upgrade", "head");
                String[] words = Stream.concat(Stream.of(autogenerate("aaaa1")), Stream.of("--splice"))
                        .toArray(String[]::new);
                assertThat(models.done(words).out())
                        .contains("note the database has `aaaa2` (Two) too, which the new revision does not build on");
            }
        }

        // C12
        @ParameterizedTest
        @EachDatabase
        void needs_both_sides_of_a_merge(TestDatabases kind) {
            try (Workbench models = Workbench.withModels(kind)) {
                models.done("revision", "-m", "One", "--rev-id", "aaaa1");
                models.done("revision", "-m", "Other", "--rev-id", "bbbb1", "--head", "base");
                models.done("merge", "--rev-id", "cccc1");
                models.done("upgrade", "aaaa1");
                assertThat(models.ferro("revision", "--autogenerate", "-m", "x").err())
                        .contains("2 revisions are not applied yet, from `bbbb1` (Other) on")
                        .contains("`ferro upgrade head`");
                models.done("upgrade", "head");
                models.done("revision", "--autogenerate", "-m", "x");
            }
        }

        // C12
        @ParameterizedTest
        @EachDatabase
        void needs_to_be_told_which_of_several_heads(TestDatabases kind) {
            try (Workbench models = Workbench.withModels(kind)) {
                models.done("revision", "-m", "One", "--rev-id", "aaaa1");
                models.done("revision", "-m", "Other", "--rev-id", "bbbb1", "--head", "base");
                models.done("upgrade", "heads");
                Workbench.Run run = models.ferro("revision", "--autogenerate", "-m", "x");
                assertThat(run.exitCode()).isEqualTo(1);
                assertThat(run.err()).contains("The history has several heads: `aaaa1` (One), `bbbb1` (Other).");
                assertThat(models.scripts()).hasSize(2);
                models.done(autogenerate("aaaa1"));
            }
        }

        private String[] autogenerate(String head) {
            return new String[] {"revision", "--autogenerate", "-m", "Users", "--head", head};
        }
    }
}
