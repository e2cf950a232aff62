package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What can go wrong with revisions and targets: each is told once, on standard error, with the next step to take, and
 * nothing is written. The texts are in {@code testdata/errors}.
 *
 * <p>The history: {@code aaaa1}, on which {@code bbbb1} (label left) and {@code cccc1} (label right) build, and a base
 * of its own, {@code eeee1} (label other).
 */
class ErrorCatalogueTest {

    private Workbench bench;

    @BeforeEach
    void a_branched_history() {
        bench = Workbench.on(TestDatabases.SQLITE);
        bench.done("init", "--url", bench.url());
        add("aaaa1");
        add("bbbb1", "--branch-label", "left");
        add("cccc1", "--head", "aaaa1", "--splice", "--branch-label", "right");
        add("eeee1", "--head", "base", "--branch-label", "other");
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    private void refused(String name, int exitCode, String... words) {
        Workbench.Run run = bench.refused(name, exitCode, words);
        long errors =
                run.err().lines().filter(line -> line.startsWith("error: ")).count();
        assertThat(run.err().lines().filter(line -> line.startsWith("  do:    ")))
                .as("what to do about each of %d errors", errors)
                .hasSize((int) errors);
    }

    private void add(String id, String... words) {
        bench.done(Stream.concat(Stream.of("revision", "-m", "Make " + id, "--rev-id", id), Stream.of(words))
                .toArray(String[]::new));
    }

    private void write(String id, String header) {
        bench.write("migrations/versions/R" + id + "_x.java", """
                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Make %s. */
                @Revision(id = "%s"%s)
                public final class R%s_x implements Migration {

                    @Override
                    public void upgrade(Operations op) {}

                    @Override
                    public void downgrade(Operations op) {}
                }
                """.formatted(
                        id, id, header.isEmpty() ? "" : ", " + header, id));
    }

    @Nested
    class Targets {

        @Test
        void of_an_unknown_label() {
            refused("unknown-label", 1, "upgrade", "lfet");
        }

        @Test
        void of_a_branch_that_is_unknown() {
            refused("unknown-branch", 1, "upgrade", "rihgt@head");
        }

        @Test
        void of_a_prefix_that_is_too_short() {
            refused("prefix-too-short", 1, "upgrade", "bbb");
        }

        @Test
        void of_a_revision_that_is_not_in_the_branch() {
            refused("not-in-branch", 1, "upgrade", "left@eeee1");
        }

        @Test
        void that_mean_one_head_where_there_are_several() {
            refused("several-heads-upgrade", 1, "upgrade", "head");
            refused("several-heads-show", 1, "show", "head");
            refused("several-heads-stamp", 1, "stamp", "head");
        }

        @Test
        void that_step_from_one_revision_where_the_database_is_at_several() {
            bench.done("upgrade", "heads");
            refused("several-rows-upgrade", 1, "upgrade", "+1");
            refused("several-rows-downgrade", 1, "downgrade", "-1");
        }

        @Test
        void that_step_over_a_fork() {
            bench.done("upgrade", "aaaa1");
            refused("fork-on-the-way", 1, "upgrade", "+1");
            refused("fork-on-a-named-way", 1, "upgrade", "aaaa1+2");
        }

        @Test
        void that_step_out_of_the_history() {
            bench.done("upgrade", "bbbb1");
            refused("step-above-the-database", 1, "upgrade", "+5");
            refused("step-above-the-head", 1, "upgrade", "bbbb1+9");
            refused("step-below-the-base", 1, "downgrade", "bbbb1-9");
        }

        @Test
        void that_lead_the_wrong_way() {
            bench.done("upgrade", "bbbb1");
            refused("upgrade-back", 2, "upgrade", "-2");
            refused("upgrade-to-the-base", 2, "upgrade", "base");
            refused("downgrade-forward", 2, "downgrade", "+2");
        }

        @Test
        void of_a_downgrade_to_what_is_not_applied() {
            bench.done("upgrade", "bbbb1");
            refused("downgrade-to-another-branch", 1, "downgrade", "cccc1");
            refused("downgrade-above", 1, "downgrade", "right@cccc1");
        }

        @Test
        void that_are_empty_or_half() {
            for (String target : new String[] {"", "left@", "@head", "a b", "left@right@head"}) {
                Workbench.Run run = bench.ferro("upgrade", target);
                assertThat(run.exitCode()).as(run.transcript()).isEqualTo(2);
                assertThat(run.err())
                        .startsWith("error: `" + target + "` is not a target.")
                        .contains("\n  do:    ");
            }
        }
    }

    @Nested
    class Ranges {

        @Test
        void that_go_the_wrong_way() {
            refused("range-backwards", 1, "history", "-r", "bbbb1:aaaa1");
            refused("range-across-branches", 1, "history", "-r", "eeee1:bbbb1");
        }

        @Test
        void that_are_none() {
            refused("range-without-colon", 2, "history", "-r", "bbbb1");
            refused("range-with-two-colons", 2, "history", "-r", "a:b:c");
        }

        @Test
        void that_are_given_to_a_database() {
            refused("range-without-sql", 2, "upgrade", "aaaa1:heads");
            refused("range-to-show", 2, "show", "aaaa1:heads");
        }
    }

    @Nested
    class NewScripts {

        // C12
        @Test
        void on_several_heads() {
            refused("revision-on-several-heads", 1, "revision", "-m", "More");
        }

        // C22
        @Test
        void on_what_is_no_head() {
            refused("revision-on-no-head", 1, "revision", "-m", "More", "--head", "aaaa1");
        }

        // C22
        @Test
        void with_an_id_that_cannot_be_one() {
            refused("bad-id", 1, "revision", "-m", "More", "--head", "left", "--rev-id", "more-@");
        }

        @Test
        void with_an_id_that_is_taken() {
            refused("id-taken", 1, "revision", "-m", "More", "--head", "left", "--rev-id", "aaaa1");
        }

        // C22
        @Test
        void with_a_label_that_is_taken() {
            refused("label-taken", 1, "revision", "-m", "More", "--head", "left", "--branch-label", "right");
            assertThat(bench.scripts()).hasSize(4);
        }

        // C22
        @Test
        void in_a_folder_where_nobody_looks() {
            refused("version-path-unknown", 1, "revision", "-m", "x", "--head", "left", "--version-path", "docs");
        }

        // C22
        @Test
        void in_one_of_several_folders() {
            bench.write(
                    "ferro.toml",
                    "version_locations = [\"migrations/versions\", \"billing\"]\n" + bench.read("ferro.toml"));
            refused("version-path-needed", 2, "revision", "-m", "x", "--head", "base");
        }

        @Test
        void generated_from_a_database_that_is_behind() {
            bench.done("upgrade", "aaaa1");
            refused("not-up-to-date", 1, "revision", "-m", "x", "--autogenerate", "--head", "left");
        }

        // C12
        @Test
        void as_sql_for_a_client_which_no_script_is() {
            refused("revision-with-sql", 2, "revision", "-m", "x", "--sql");
        }
    }

    @Nested
    class Merges {

        @Test
        void of_one_head() {
            refused("merge-of-one", 1, "merge", "left");
        }

        @Test
        void of_one_revision_named_twice() {
            refused("merge-of-the-same", 1, "merge", "left", "bbbb1");
        }

        @Test
        void of_what_is_no_head() {
            refused("merge-of-no-head", 1, "merge", "aaaa1", "eeee1");
        }
    }

    @Nested
    class Editors {

        // C17
        @Test
        void for_what_has_no_script() {
            refused("edit-base", 1, "edit", "base");
            refused("edit-current", 1, "edit", "current");
        }

        @Test
        void that_are_not_set() {
            refused("no-editor", 1, "edit", "left");
        }

        @Test
        void that_fail() {
            bench.set("EDITOR", "false --wait");
            refused("editor-failed", 1, "edit", "left");
        }
    }

    @Nested
    class Histories {

        @Test
        void with_circles() {
            write("dddd1", "revises = \"dddd2\"");
            write("dddd2", "revises = \"dddd1\"");
            write("dddd3", "dependsOn = \"dddd4\"");
            write("dddd4", "dependsOn = \"dddd3\"");
            write("dddd5", "revises = \"dddd5\"");
            write("dddd6", "dependsOn = \"dddd6\"");
            refused("circles", 1, "upgrade", "heads");
        }

        @Test
        void with_a_missing_revision() {
            write("dddd1", "revises = \"bbbb2\", dependsOn = \"ohter\"");
            refused("missing-revisions", 1, "upgrade", "heads");
        }

        @Test
        void with_a_label_that_is_given_twice() {
            write("dddd1", "labels = {\"left\", \"aaaa1\"}");
            refused("labels-given-twice", 1, "upgrade", "heads");
        }
    }

    @Nested
    class Projects {

        @Test
        void that_are_set_up_already() {
            refused("already-initialized", 1, "init");
        }

        @Test
        void without_a_folder_of_scripts() {
            bench.write("ferro.toml", "script_location = \"nowhere\"\n");
            refused("no-scripts-folder", 1, "heads");
        }
    }
}
