package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class RebaseTest {

    private static final String HEADER = "@Revision(id = \"%s\"%s, created = \"2026-11-22T10:15:%02dZ\")";

    private Workbench bench = Workbench.on(TestDatabases.SQLITE);
    private int written;

    @AfterEach
    void closeWorkbench() {
        bench.close();
    }

    private void project() {
        bench.write("ferro.toml", "url = \"" + bench.url() + "\"\n");
    }

    /** Writes a script that adds a table of its name. */
    private void script(String id, String header) {
        script(id, header, "createTable(\"t_" + id + "\", column(\"id\", bigint()))");
    }

    private void script(String id, String header, String call) {
        bench.write(name(id), """
                import static dev.ferro.script.Ddl.bigint;
                import static dev.ferro.script.Ddl.column;
                import static dev.ferro.script.Ddl.text;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Add %1$s. */
                %2$s
                public final class R%1$s implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.%3$s;
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropTable("t_%1$s");
                    }
                }
                """.formatted(id, HEADER.formatted(id, header, written++), call));
    }

    private static String name(String id) {
        return "migrations/versions/R" + id + ".java";
    }

    /** Both sides built on aaaa1111: mine in two steps, theirs in one. */
    private void fork() {
        project();
        script("aaaa1111", "");
        script("bbbb1111", ", revises = \"aaaa1111\"");
        script("bbbb2222", ", revises = \"bbbb1111\"");
        script("cccc1111", ", revises = \"aaaa1111\"");
    }

    @Nested
    class Moving {

        @ParameterizedTest
        @EachDatabase
        void lets_ones_own_revisions_follow_the_other_head(TestDatabases kind) {
            bench.close();
            bench = Workbench.on(kind);
            fork();
            bench.done("upgrade", "cccc1111");
            Workbench.Run run = bench.done("rebase", "bbbb1111");
            assertThat(run.out()).isEqualTo("""
                    after cccc1111
                      bbbb1111  Add bbbb1111
                      bbbb2222  Add bbbb2222  (head)
                    wrote migrations/versions/Rbbbb1111.java
                    """);
            bench.done("upgrade", "head");
            assertThat(bench.done("current").out()).startsWith("bbbb2222");
            assertThat(bench.done("history").out().lines().map(line -> line.substring(2, 10)))
                    .containsExactly("bbbb2222", "bbbb1111", "cccc1111", "aaaa1111");
            bench.done("downgrade", "base", "--yes");
        }

        @Test
        void changes_the_parent_in_the_header_and_nothing_else_of_the_file() {
            project();
            script("aaaa1111", "");
            script("cccc1111", ", revises = \"aaaa1111\"");
            String before = """
                    // revises = "aaaa1111"\r
                    import dev.ferro.script.Migration;\r
                    import dev.ferro.script.Operations; import dev.ferro.script.Revision;\r
                    \r
                    /* @Revision(revises = "aaaa1111") */\r
                    @Deprecated @Revision( // mine
                    \t revises   =  {  "aaaa" + /* why */ }  ,
                       labels = {"x", "revises"}, id = "bbbb1111" )
                    class Rbbbb1111 implements Migration { String s = "revises = \\"aaaa1111\\"";
                    public void upgrade(Operations op) {} public void downgrade(Operations op) {} }""";
            bench.write(name("bbbb1111"), before.replace("\"aaaa\" + /* why */", "\"aaaa1111\" /* why */"));
            bench.done("rebase", "bbbb1111", "--onto", "cccc");
            assertThat(bench.read(name("bbbb1111")))
                    .isEqualTo(before.replace("{  \"aaaa\" + /* why */ }", "\"cccc1111\""));
        }

        @Test
        void gives_a_parent_to_what_had_none() {
            project();
            script("aaaa1111", "");
            script("bbbb1111", "");
            bench.done("rebase", "bbbb1111");
            assertThat(bench.read(name("bbbb1111"))).contains("(id = \"bbbb1111\", revises = \"aaaa1111\", created");
            assertThat(bench.done("heads").out()).startsWith("bbbb1111").doesNotContain("aaaa1111");
        }

        @Test
        void has_nothing_to_do_where_the_parent_is_the_same() {
            fork();
            String before = bench.read(name("bbbb2222"));
            assertThat(bench.done("rebase", "bbbb2222", "--onto", "bbbb1111").out())
                    .isEqualTo("`bbbb2222` follows `bbbb1111` already.\n");
            assertThat(bench.read(name("bbbb2222"))).isEqualTo(before);
        }

        @Test
        void warns_where_both_sides_touch_one_table() {
            project();
            script("aaaa1111", "");
            script("bbbb1111", ", revises = \"aaaa1111\"", "addColumn(\"t_aaaa1111\", column(\"tag\", text()))");
            script("bbbb2222", ", revises = \"bbbb1111\"", "execute(\"SELECT 1\")");
            script("cccc1111", ", revises = \"aaaa1111\"", "dropTable(\"t_aaaa1111\")");
            assertThat(bench.done("rebase", "bbbb1111").out()).isEqualTo("""
                    after cccc1111
                      bbbb1111  Add bbbb1111
                      bbbb2222  Add bbbb2222  (head)
                    warning more than one side touches table `t_aaaa1111`:
                      cccc1111  drop table `t_aaaa1111`
                      bbbb1111  add column `tag` to `t_aaaa1111`
                    note what these touch only their authors know:
                      bbbb2222  execute SELECT 1
                    wrote migrations/versions/Rbbbb1111.java
                    """);
        }

        @Test
        void says_when_heads_remain() {
            fork();
            assertThat(bench.done("rebase", "bbbb2222").out())
                    .endsWith("The history has 2 heads still; `ferro heads` lists them.\n");
        }

        @Test
        void leaves_scripts_that_others_depend_on_where_those_can_follow() {
            fork();
            script("dddd1111", ", dependsOn = \"bbbb2222\"");
            bench.done("rebase", "bbbb1111", "--onto", "cccc1111");
            assertThat(bench.done("heads", "--resolve-dependencies").out()).startsWith("dddd1111");
        }
    }

    @Nested
    class Refusals {

        private final StringBuilder told = new StringBuilder();

        private void refused(String... words) {
            Workbench.Run run = bench.ferro(words);
            assertThat(run.exitCode()).as(run.transcript()).isNotZero();
            told.append(run.transcript());
        }

        @Test
        void say_what_is_in_the_way() {
            fork();
            refused("rebase", "aaaa1111");
            refused("rebase", "bbbb1111", "--onto", "bbbb2222");
            refused("rebase", "bbbb1111", "--onto", "bbbb1111");
            refused("rebase", "cccc1111", "--onto", "bbbb1111");
            refused("rebase", "+1");
            refused("rebase", "heads");
            refused("rebase", "bbbb3333");
            script("dddd1111", ", revises = \"aaaa1111\"");
            refused("rebase", "bbbb1111");
            script("eeee1111", ", revises = {\"cccc1111\", \"dddd1111\"}");
            refused("rebase", "cccc1111", "--onto", "bbbb2222");
            refused("rebase", "eeee1111", "--onto", "bbbb2222");
            script("ffff1111", ", revises = \"eeee1111\", dependsOn = \"bbbb2222\"");
            refused("rebase", "bbbb1111", "--onto", "ffff1111");
            GoldenFile.of("errors/rebase-refused.txt").assertHolds(told.toString());
        }

        @ParameterizedTest
        @EachDatabase
        void of_what_the_database_has_run_can_only_be_lifted_by_taking_it_back(TestDatabases kind) {
            bench.close();
            bench = Workbench.on(kind);
            fork();
            bench.done("upgrade", "bbbb2222");
            Workbench.Run run = bench.ferro("rebase", "bbbb1111");
            assertThat(run.exitCode()).isEqualTo(1);
            GoldenFile.of("errors/rebase-applied.txt").assertHolds(run.err());
            bench.done("downgrade", "bbbb1111@base", "--yes");
            bench.done("rebase", "bbbb1111");
            bench.done("upgrade", "head");
        }

        @Test
        void without_a_database_ask_for_a_word() {
            fork();
            bench.write("ferro.toml", "");
            refused("rebase", "bbbb1111");
            GoldenFile.of("errors/rebase-without-a-database.txt").assertHolds(told.toString());
            bench.done("rebase", "bbbb1111", "--offline");
        }

        @Test
        void keep_squashed_revisions_and_their_parts_where_they_are() {
            fork();
            script("ssss1111", ", revises = \"aaaa1111\", replaces = {\"bbbb1111\", \"bbbb2222\"}");
            refused("rebase", "ssss1111");
            refused("rebase", "bbbb1111");
            GoldenFile.of("errors/rebase-squashed.txt").assertHolds(told.toString());
        }
    }
}
