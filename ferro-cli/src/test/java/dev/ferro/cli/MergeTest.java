package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Joining branches, and what is told about them. */
class MergeTest {

    private Workbench bench;

    @BeforeEach
    void a_history_with_one_base() {
        bench = Workbench.on(TestDatabases.SQLITE);
        bench.done("init", "--url", "${NOWHERE}");
        script("aaaa1", "", "op.createTable(\"users\", column(\"id\", bigint()), column(\"bio\", text()));");
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    private void script(String id, String revises, String upgrade) {
        bench.write("migrations/versions/R" + id + "_x.java", """
                import static dev.ferro.script.Ddl.%4$s;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Make %1$s. */
                @Revision(id = "%1$s", revises = {%2$s})
                public final class R%1$s_x implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        %3$s
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """.formatted(
                        id, revises.isEmpty() ? "" : '"' + revises + '"', upgrade, "*"));
    }

    private String merged(String... words) {
        return bench.done(words).out().replaceAll("wrote .*\n", "");
    }

    @Nested
    class TheScript {

        // C10: no database is asked, and no environment is run
        @Test
        void builds_on_all_heads_and_does_nothing() {
            script("bbbb1", "aaaa1", "");
            script("cccc1", "aaaa1", "");
            script("dddd1", "aaaa1", "");
            bench.done("merge", "-m", "All together", "--rev-id", "eeee1", "--branch-label", "joined");
            assertThat(bench.read("migrations/versions/Reeee1_all_together.java"))
                    .contains("revises = {\"bbbb1\", \"cccc1\", \"dddd1\"}")
                    .contains("labels = \"joined\"");
            assertThat(bench.done("heads").out()).isEqualTo("eeee1  All together  (head, joined)\n");
            assertThat(bench.done("show", "head").out()).contains("    nothing\n");
        }

        @Test
        void builds_on_what_is_named_in_that_order() {
            script("bbbb1", "aaaa1", "");
            script("cccc1", "aaaa1", "");
            script("dddd1", "aaaa1", "");
            bench.done("merge", "dddd1", "bbbb", "--rev-id", "eeee1");
            assertThat(bench.read("migrations/versions/Reeee1_merge_make_dddd1_and_make_bbbb1.java"))
                    .contains("revises = {\"dddd1\", \"bbbb1\"}");
            assertThat(bench.done("heads").out().lines()).hasSize(2);
        }

        @Test
        void is_called_after_what_it_joins_unless_it_has_a_message() {
            script("bbbb1", "aaaa1", "");
            bench.done("revision", "-m", "Move to v1.2. At last", "--rev-id", "cccc1", "--head", "aaaa1", "--splice");
            bench.done("merge");
            assertThat(bench.done("heads").out()).contains("  Merge \"Make bbbb1\" and cccc1  (head)");
            bench.done("revision", "-m", "x".repeat(90), "--rev-id", "dddd1", "--head", "aaaa1", "--splice");
            bench.done("merge", "heads", "--rev-id", "eeee1");
            assertThat(bench.done("heads").out()).containsPattern("eeee1  Merge \\w{5,12} and \\w{5,12}  \\(head\\)");
        }

        @Test
        void leaves_out_what_a_head_depends_on() {
            script("bbbb1", "aaaa1", "");
            bench.done("revision", "-m", "x", "--rev-id", "cccc1", "--head", "base", "--depends-on", "bbbb1");
            bench.done("revision", "-m", "y", "--rev-id", "dddd1", "--head", "base");
            bench.done("merge", "-m", "m", "--rev-id", "eeee1");
            assertThat(bench.read("migrations/versions/Reeee1_m.java")).contains("revises = {\"cccc1\", \"dddd1\"}");
        }
    }

    @Nested
    class Refused {

        @Test
        void is_what_leaves_nothing_to_join() {
            refused("the history has one head", "merge");
            refused("a merge joins two revisions or more", "merge", "aaaa1");
            refused("There is no revision to join.", "merge", "base");
        }

        @Test
        void is_a_revision_named_twice() {
            script("bbbb1", "aaaa1", "");
            script("cccc1", "aaaa1", "");
            refused("`bbbb` means it, and so does `bbbb1`", "merge", "bbbb", "bbbb1");
            refused("`heads` means it, and so does `cccc1`", "merge", "heads", "cccc1");
        }

        // C10
        @Test
        void is_what_is_no_head_unless_it_is_spliced() {
            script("bbbb1", "aaaa1", "");
            script("bbbb2", "bbbb1", "");
            script("cccc1", "aaaa1", "");
            refused("`bbbb2` (Make bbbb2) builds on it", "merge", "bbbb1", "cccc1");
            bench.done("merge", "bbbb1", "cccc1", "--splice");
        }

        @Test
        void is_a_revision_that_another_one_builds_on_already() {
            script("bbbb1", "aaaa1", "");
            refused("revision `bbbb1` (Make bbbb1) builds on it already", "merge", "aaaa1", "bbbb1", "--splice");
        }

        private void refused(String text, String... words) {
            Workbench.Run run = bench.ferro(words);
            assertThat(run.exitCode()).as(run.transcript()).isEqualTo(1);
            assertThat(run.err()).contains(text).contains("\n  do:    ");
        }
    }

    @Nested
    class TheSummary {

        @Test
        void tells_what_each_side_does_since_they_parted() {
            script("bbbb1", "aaaa1", "op.addColumn(\"users\", column(\"phone\", text()));");
            script("bbbb2", "bbbb1", "op.createIndex(\"users\", index(\"ix_phone\", \"phone\"));");
            script("cccc1", "aaaa1", "op.createTable(\"posts\", column(\"id\", bigint()));");
            GoldenFile.of("cli/merge.txt")
                    .assertHolds(bench.done("merge", "-m", "Merge posts", "--rev-id", "dddd1")
                            .transcript());
        }

        @Test
        void warns_where_both_sides_touch_one_column() {
            script("bbbb1", "aaaa1", "op.dropColumn(\"users\", \"bio\");");
            script("cccc1", "aaaa1", "op.alterColumn(\"users\", \"bio\", column -> column.notNull());");
            assertThat(merged("merge")).endsWith("""
                    warning more than one side touches column `bio` of `users`:
                      bbbb1  drop column `bio` of `users`
                      cccc1  alter column `bio` of `users`: not null
                    """);
        }

        @Test
        void warns_where_one_side_takes_away_what_the_other_one_uses() {
            script("bbbb1", "aaaa1", "op.renameTable(\"users\", \"people\");");
            script("cccc1", "aaaa1", "op.createIndex(\"users\", index(\"ix_bio\", \"bio\"));");
            script(
                    "dddd1",
                    "aaaa1",
                    "op.createCheck(\"users\", check(\"ck_bio\", \"length(bio) < 9\"));"
                            + " op.dropColumn(\"users\", \"id\");");
            assertThat(merged("merge", "bbbb1", "cccc1")).contains("warning more than one side touches table `users`:");
            assertThat(merged("merge", "cccc1", "dddd1", "--splice"))
                    .contains("note each side changes another part of table `users`:");
        }

        @Test
        void notes_where_both_sides_change_parts_of_one_table() {
            script("bbbb1", "aaaa1", "op.addColumn(\"users\", column(\"phone\", text()));");
            script("cccc1", "aaaa1", "op.addColumn(\"users\", column(\"email\", text()));");
            assertThat(merged("merge")).endsWith("""
                    note each side changes another part of table `users`:
                      bbbb1  add column `phone` to `users`
                      cccc1  add column `email` to `users`
                    """);
        }

        @Test
        void names_what_cannot_be_compared() {
            script("bbbb1", "aaaa1", "op.execute(\"UPDATE users SET bio = ''\");");
            script("cccc1", "aaaa1", "op.run(\"count users\", connection -> {});");
            assertThat(merged("merge")).endsWith("""
                    note what these touch only their authors know:
                      bbbb1  execute UPDATE users SET bio = ''
                      cccc1  run Java code: count users
                    """);
        }

        @Test
        void says_of_a_side_that_is_a_part_of_another_one_that_it_adds_nothing() {
            script("bbbb1", "aaaa1", "");
            bench.done(
                    "revision", "-m", "x", "--rev-id", "cccc1", "--head", "aaaa1", "--splice", "--depends-on", "bbbb1");
            assertThat(merged("merge", "bbbb1", "cccc1")).startsWith("""
                    side 1, since bbbb1
                      nothing that another side does not have
                    side 2, since bbbb1
                      cccc1  x
                    """);
        }

        @Test
        void of_three_sides_names_each_thing_once() {
            for (String id : new String[] {"bbbb1", "cccc1", "dddd1"}) {
                script(id, "aaaa1", "op.alterColumn(\"users\", \"bio\", column -> column.notNull());");
            }
            assertThat(merged("merge")).endsWith("""
                    warning more than one side touches column `bio` of `users`:
                      bbbb1  alter column `bio` of `users`: not null
                      cccc1  alter column `bio` of `users`: not null
                      dddd1  alter column `bio` of `users`: not null
                    """);
        }
    }
}
