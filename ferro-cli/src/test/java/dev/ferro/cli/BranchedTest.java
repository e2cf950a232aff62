package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;

/** What the commands say of a database with a branched history. */
class BranchedTest {

    /** A trunk with two branches, and a base of its own that one of them depends on. */
    private static Workbench branched(TestDatabases kind) {
        Workbench bench = Workbench.on(kind);
        bench.done("init", "--url", bench.url());
        add(bench, "aaaa1");
        add(bench, "bbbb1", "--branch-label", "left");
        add(bench, "eeee1", "--head", "base", "--branch-label", "other");
        add(bench, "cccc1", "--head", "aaaa1", "--splice", "--branch-label", "right", "--depends-on", "other");
        return bench;
    }

    private static void add(Workbench bench, String id, String... words) {
        bench.done(Stream.concat(Stream.of("revision", "-m", "Make " + id, "--rev-id", id), Stream.of(words))
                .toArray(String[]::new));
    }

    private static String rows(Workbench bench) {
        return String.join(" ", bench.query("SELECT revision FROM ferro_version ORDER BY revision"));
    }

    @Nested
    class Heads {

        // C8
        @ParameterizedTest
        @EachDatabase
        void show_which_ones_something_depends_on(TestDatabases kind) {
            try (Workbench bench = branched(kind)) {
                assertThat(bench.done("heads").out()).isEqualTo("""
                        bbbb1  Make bbbb1  (head, left)
                        eeee1  Make eeee1  (effective head, other)
                        cccc1  Make cccc1  (head, right)
                        """);
                assertThat(bench.done("heads", "--resolve-dependencies").out())
                        .contains("bbbb1", "cccc1")
                        .doesNotContain("eeee1");
            }
        }
    }

    @Nested
    class Branches {

        @ParameterizedTest
        @EachDatabase
        void show_where_they_lead_and_where_they_join(TestDatabases kind) {
            try (Workbench bench = branched(kind)) {
                add(bench, "bbbb2", "--head", "bbbb1");
                assertThat(bench.done("branches").out()).isEqualTo("""
                        aaaa1  Make aaaa1
                          ├ bbbb1  Make bbbb1  (left)  leads to bbbb2
                          ╰ cccc1  Make cccc1  (head, right)
                        """);
                bench.done("merge", "-m", "Join", "--rev-id", "dddd1");
                add(bench, "ffff1");
                assertThat(bench.done("branches").out()).isEqualTo("""
                        aaaa1  Make aaaa1
                          ├ bbbb1  Make bbbb1  (left)
                          ├ cccc1  Make cccc1  (right)
                          ╰ joined by dddd1  Join
                        """);
                assertThat(bench.done("branches", "-v").out()).contains("  │   revises  aaaa1\n");
            }
        }

        @ParameterizedTest
        @EachDatabase
        void are_not_there_in_a_straight_history(TestDatabases kind) {
            try (Workbench bench = Workbench.on(kind)) {
                bench.done("init");
                add(bench, "aaaa1");
                add(bench, "bbbb1");
                assertThat(bench.done("branches").out()).isEqualTo("The history does not branch.\n");
            }
        }
    }

    @Nested
    class Current {

        // C11: no row, one, two, and what a row depends on; no table is made
        @ParameterizedTest
        @EachDatabase
        void shows_every_row_and_what_is_applied_for_it(TestDatabases kind) {
            try (Workbench bench = branched(kind)) {
                assertThat(bench.done("current").out())
                        .isEqualTo("base  nothing is applied yet, 4 revisions pending\n");
                assertThat(bench.query(CommandsTest.tables(kind))).isEmpty();
                bench.done("upgrade", "right");
                assertThat(rows(bench)).isEqualTo("cccc1");
                assertThat(bench.done("current").out()).isEqualTo("""
                        cccc1  Make cccc1  (head, right)
                        eeee1  Make eeee1  (effective head, other)  applied because another one depends on it
                        1 revision pending
                        """);
                bench.done("upgrade", "heads");
                assertThat(bench.done("current").out()).isEqualTo("""
                        bbbb1  Make bbbb1  (head, left)
                        cccc1  Make cccc1  (head, right)
                        eeee1  Make eeee1  (effective head, other)  applied because another one depends on it
                        """);
            }
        }

        /** Elsewhere the heads are compared as if nothing depended on anything, and this is never true. */
        // C11: with Alembic this is never so where something depends on another branch
        @ParameterizedTest
        @EachDatabase
        void is_at_the_heads_when_everything_is_applied(TestDatabases kind) {
            try (Workbench bench = branched(kind)) {
                bench.done("ensure-version");
                for (String behind : new String[] {"", "aaaa1", "bbbb1", "cccc1", "bbbb1 eeee1"}) {
                    rowsAre(bench, behind.isEmpty() ? new String[0] : behind.split(" "));
                    assertThat(bench.ferro("current", "--check-heads").exitCode())
                            .as(behind)
                            .isEqualTo(3);
                }
                rowsAre(bench, "bbbb1", "cccc1");
                bench.done("current", "--check-heads");
                bench.done("stamp", "--purge", "base");
                bench.done("upgrade", "heads");
                bench.done("current", "--check-heads");
            }
        }

        /** Elsewhere every later command refuses such a table. */
        // C11
        @ParameterizedTest
        @EachDatabase
        void copes_with_rows_of_which_one_needs_the_other(TestDatabases kind) {
            try (Workbench bench = branched(kind)) {
                bench.done("ensure-version");
                rowsAre(bench, "aaaa1", "bbbb1");
                assertThat(bench.done("current").out()).contains("bbbb1", "2 revisions pending");
                bench.done("upgrade", "heads");
                assertThat(rows(bench)).isEqualTo("bbbb1 cccc1");
            }
        }

        private void rowsAre(Workbench bench, String... rows) {
            bench.execute("DELETE FROM ferro_version");
            for (String row : rows) {
                bench.execute("INSERT INTO ferro_version VALUES ('" + row + "')");
            }
        }
    }

    @Nested
    class Stamp {

        // C14, C16
        @ParameterizedTest
        @EachDatabase
        void takes_several_revisions(TestDatabases kind) {
            try (Workbench bench = branched(kind)) {
                assertThat(bench.done("stamp", "left", "eeee").out())
                        .isEqualTo("The database is at `bbbb1`, `eeee1`, by your word.\n");
                assertThat(rows(bench)).isEqualTo("bbbb1 eeee1");
                bench.done("stamp", "heads");
                assertThat(rows(bench)).isEqualTo("bbbb1 cccc1");
                bench.done("stamp", "aaaa1");
                assertThat(rows(bench)).isEqualTo("aaaa1");
                bench.done("stamp", "base");
                assertThat(rows(bench)).isEmpty();
            }
        }

        /** Elsewhere the first of two such revisions is written, and the second one ends in a defect. */
        // C14: the "nonsensical" list
        @ParameterizedTest
        @EachDatabase
        void of_a_revision_and_what_it_builds_on_is_the_revision(TestDatabases kind) {
            try (Workbench bench = branched(kind)) {
                bench.done("stamp", "aaaa1", "bbbb1");
                assertThat(rows(bench)).isEqualTo("bbbb1");
                bench.done("stamp", "bbbb1", "aaaa1", "cccc1");
                assertThat(rows(bench)).isEqualTo("bbbb1 cccc1");
            }
        }

        // C14
        @ParameterizedTest
        @EachDatabase
        void of_several_heads_by_the_word_for_one_is_refused(TestDatabases kind) {
            try (Workbench bench = branched(kind)) {
                Workbench.Run run = bench.ferro("stamp", "head");
                assertThat(run.exitCode()).isEqualTo(1);
                assertThat(run.err()).contains("the heads are `bbbb1` (Make bbbb1), `cccc1` (Make cccc1)");
                assertThat(bench.query(CommandsTest.tables(kind))).doesNotContain("ferro_version");
            }
        }

        // C14
        @ParameterizedTest
        @EachDatabase
        void with_purge_forgets_even_what_no_script_declares(TestDatabases kind) {
            try (Workbench bench = branched(kind)) {
                bench.done("ensure-version");
                bench.execute("INSERT INTO ferro_version VALUES ('fake1'), ('aaaa1'), ('bbbb1')");
                Workbench.Run refused = bench.ferro("stamp", "left");
                assertThat(refused.exitCode()).isEqualTo(1);
                assertThat(refused.err()).contains("`fake1`, which no script declares");
                bench.done("stamp", "--purge", "left", "eeee1");
                assertThat(rows(bench)).isEqualTo("bbbb1 eeee1");
            }
        }

        // C14, C16
        @ParameterizedTest
        @EachDatabase
        void of_where_it_is_changes_nothing(TestDatabases kind) {
            try (Workbench bench = branched(kind)) {
                bench.done("stamp", "heads");
                bench.done("stamp", "heads");
                bench.done("stamp", "current");
                assertThat(rows(bench)).isEqualTo("bbbb1 cccc1");
            }
        }
    }
}
