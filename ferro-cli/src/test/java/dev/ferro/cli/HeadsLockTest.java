package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HeadsLockTest {

    private static final String LOCK = "migrations/heads.lock";

    private final Workbench bench = Workbench.on(TestDatabases.SQLITE);

    @BeforeEach
    void keepAHeadsLock() {
        bench.done("init", "--url", bench.url(), "--heads-lock");
    }

    @AfterEach
    void closeWorkbench() {
        bench.close();
    }

    private void revision(String id, String... more) {
        String[] words = new String[more.length + 5];
        System.arraycopy(new String[] {"revision", "-m", "Step " + id, "--rev-id", id}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        bench.done(words);
    }

    /** Two branches that both have added a revision, and what git makes of the file. */
    private void conflict() {
        revision("aaaa1111");
        revision("bbbb1111");
        revision("cccc1111", "--head", "aaaa1111", "--splice");
        bench.write(LOCK, HEADER + """
                <<<<<<< HEAD
                bbbb1111
                =======
                cccc1111
                >>>>>>> theirs
                """);
    }

    private static final String HEADER = """
            # The newest revisions of this history, one in a line, as Ferro writes them.
            # A conflict in here means that two branches have both added a revision. Keep either side of it; then
            # `ferro rebase REV` lets your revisions follow the others, or `ferro merge` joins both. Each writes this
            # file anew, as `ferro heads --write-lock` does.
            """;

    @Nested
    class Initializing {

        @Test
        void asks_a_person_and_takes_a_flag_elsewhere() {
            assertThat(bench.read("ferro.toml")).contains("\nheads_lock = true\n");
            assertThat(bench.read(LOCK)).isEqualTo(HEADER);
            try (Workbench other = Workbench.on(TestDatabases.SQLITE)) {
                Workbench.Run run = other.types("y\n").done("init");
                assertThat(run.err()).startsWith("Keep a `heads.lock`, so that two branches");
                assertThat(other.read(LOCK)).isEqualTo(HEADER);
            }
            try (Workbench other = Workbench.on(TestDatabases.SQLITE)) {
                other.types("n\n").done("init");
                assertThat(other.read("ferro.toml")).doesNotContain("heads_lock");
                assertThat(other.folder().resolve(LOCK)).doesNotExist();
            }
            try (Workbench other = Workbench.on(TestDatabases.SQLITE)) {
                assertThat(other.types("y\n").done("init", "--no-heads-lock").err())
                        .isEmpty();
                assertThat(other.folder().resolve(LOCK)).doesNotExist();
                assertThat(other.ferro("init", "--heads-lock", "--no-heads-lock")
                                .exitCode())
                        .isEqualTo(2);
            }
        }

        @Test
        void keeps_one_for_each_of_several_databases() {
            try (Workbench other = Workbench.on(TestDatabases.SQLITE)) {
                other.done("init", "-d", "shop", "--heads-lock");
                other.done("init", "-d", "audit");
                other.done("revision", "-d", "shop", "-m", "Start", "--rev-id", "aaaa1111");
                other.done("revision", "-d", "audit", "-m", "Start", "--rev-id", "bbbb1111");
                assertThat(other.read("migrations/shop/heads.lock")).isEqualTo(HEADER + "aaaa1111\n");
                assertThat(other.folder().resolve("migrations/audit/heads.lock"))
                        .doesNotExist();
            }
        }
    }

    @Nested
    class EachCommandThatChangesScripts {

        @Test
        void writes_the_heads_as_they_are_then() {
            revision("bbbb1111");
            assertThat(bench.read(LOCK)).isEqualTo(HEADER + "bbbb1111\n");
            revision("aaaa1111", "--head", "base");
            assertThat(bench.read(LOCK)).isEqualTo(HEADER + "aaaa1111\nbbbb1111\n");
            bench.done("rebase", "bbbb1111");
            assertThat(bench.read(LOCK)).isEqualTo(HEADER + "bbbb1111\n");
            revision("cccc1111", "--head", "aaaa1111", "--splice");
            bench.done("merge", "--rev-id", "dddd1111");
            assertThat(bench.read(LOCK)).isEqualTo(HEADER + "dddd1111\n");
        }
    }

    @Nested
    class AConflict {

        @Test
        void keeps_the_history_from_growing_and_the_database_where_it_is() {
            conflict();
            Workbench.Run run = bench.ferro("revision", "-m", "More");
            assertThat(run.exitCode()).isEqualTo(1);
            GoldenFile.of("errors/heads-lock-conflict.txt").assertHolds(run.err());
            assertThat(bench.ferro("upgrade", "bbbb1111").err()).isEqualTo(run.err());
            assertThat(bench.done("current").out()).startsWith("base");
        }

        @Test
        void is_solved_by_a_rebase() {
            conflict();
            bench.done("rebase", "bbbb1111");
            assertThat(bench.read(LOCK)).isEqualTo(HEADER + "bbbb1111\n");
            bench.done("upgrade", "head");
        }

        @Test
        void is_solved_by_a_merge() {
            conflict();
            bench.done("merge", "--rev-id", "dddd1111");
            assertThat(bench.read(LOCK)).isEqualTo(HEADER + "dddd1111\n");
            bench.done("upgrade", "head");
        }

        @Test
        void in_the_style_of_diff3_and_with_the_line_ends_of_windows_is_one_too() {
            conflict();
            bench.write(
                    LOCK, "# x\r\n<<<<<<< HEAD\r\nbbbb1111\r\n||||||| base\r\naaaa1111\r\n=======\r\n>>>>>>> x\r\n");
            assertThat(bench.ferro("upgrade", "bbbb1111").err()).contains("holds a conflict");
            assertThat(bench.ferro("check", "--single-head").out()).contains("`heads.lock` is conflicted");
        }
    }

    @Nested
    class AStaleFile {

        @Test
        void is_warned_of_by_an_upgrade_and_mended_by_whoever_writes() {
            revision("aaaa1111");
            bench.write(LOCK, HEADER + "ffff1111\n");
            Workbench.Run run = bench.done("upgrade", "head");
            assertThat(run.err())
                    .contains("warning: `migrations/heads.lock` does not name the heads of the scripts;"
                            + " `ferro heads --write-lock` writes it anew\n");
            bench.done("heads", "--write-lock");
            assertThat(bench.read(LOCK)).isEqualTo(HEADER + "aaaa1111\n");
            assertThat(bench.done("upgrade", "head").err()).isEmpty();
        }

        @Test
        void with_the_line_ends_of_windows_and_comments_of_ones_own_is_none() {
            revision("aaaa1111");
            bench.write(LOCK, "# mine\r\n\r\naaaa1111\r\n");
            assertThat(bench.done("upgrade", "head").err()).doesNotContain("warning");
        }

        @Test
        void is_one_that_is_not_there() throws Exception {
            revision("aaaa1111");
            java.nio.file.Files.delete(bench.folder().resolve(LOCK));
            assertThat(bench.done("upgrade", "head").err())
                    .contains("`migrations/heads.lock` is not there; `ferro heads --write-lock` writes it");
        }
    }

    @Nested
    class CheckingForASingleHead {

        @Test
        void needs_no_database_and_no_models() {
            revision("aaaa1111");
            bench.write("ferro.toml", "heads_lock = true\n");
            assertThat(bench.done("check", "--single-head").out()).isEqualTo("The history has one head, aaaa1111.\n");
            bench.write("ferro.toml", "");
            assertThat(bench.done("check", "--single-head", "--json").out()).contains("\"lock\": null");
        }

        @Test
        void says_no_to_several_heads_and_to_a_file_that_disagrees() {
            StringBuilder told =
                    new StringBuilder(bench.done("check", "--single-head").transcript());
            conflict();
            told.append(no());
            bench.done("heads", "--write-lock");
            told.append(no());
            bench.done("rebase", "bbbb1111");
            bench.write(LOCK, HEADER + "cccc1111\n");
            told.append(no());
            bench.done("heads", "--write-lock");
            told.append(bench.done("check", "--single-head").transcript());
            GoldenFile.of("cli/single-head.txt").assertHolds(told.toString());
        }

        private String no() {
            Workbench.Run run = bench.ferro("check", "--single-head");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).isEmpty();
            return run.transcript();
        }
    }

    @Test
    void a_project_that_keeps_none_is_told_how_to() {
        bench.write("ferro.toml", "");
        Workbench.Run run = bench.ferro("heads", "--write-lock");
        assertThat(run.exitCode()).isEqualTo(1);
        GoldenFile.of("errors/no-heads-lock.txt").assertHolds(run.err());
    }

    @Test
    void the_key_wants_true_or_false() {
        bench.write("ferro.toml", "heads_lock = \"yes\"\n");
        assertThat(bench.ferro("heads").err()).contains("`heads_lock` is not true or false.");
    }
}
