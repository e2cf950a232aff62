package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which {@code ferro.toml} a command follows, and where the paths in it start. */
class ConfigurationChoiceTest {

    private final Workbench bench = Workbench.on(TestDatabases.SQLITE);

    @BeforeEach
    void one_project_with_another_one_in_it() throws IOException {
        Path inner =
                Files.createDirectories(bench.folder().resolve("inner/deep/er")).getParent();
        bench.done("init", "--url", "jdbc:sqlite:outer.db");
        bench.done("revision", "-m", "Outer", "--rev-id", "aaaa1");
        assertThat(bench.ferroIn(inner.getParent(), "init", "--url", "jdbc:sqlite:inner.db", "db")
                        .exitCode())
                .isZero();
        bench.done("-c", "inner/ferro.toml", "revision", "-m", "Inner", "--rev-id", "bbbb1");
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    private String head(String folder, String... more) {
        String[] words = new String[more.length + 1];
        words[0] = "heads";
        System.arraycopy(more, 0, words, 1, more.length);
        return bench.ferroIn(bench.folder().resolve(folder), words).out().split(" ", -1)[0];
    }

    // C18
    @Nested
    class The_file {

        @Test
        void is_the_nearest_one_upwards() {
            assertThat(head(".")).isEqualTo("aaaa1");
            assertThat(head("migrations/versions")).isEqualTo("aaaa1");
            assertThat(head("inner")).isEqualTo("bbbb1");
            assertThat(head("inner/deep/er")).isEqualTo("bbbb1");
        }

        @Test
        void is_the_one_that_is_named_from_where_one_is() {
            assertThat(head(".", "-c", "inner/ferro.toml")).isEqualTo("bbbb1");
            assertThat(head("inner/deep", "--config=../../ferro.toml")).isEqualTo("aaaa1");
            assertThat(head("inner", "-c", bench.folder().resolve("ferro.toml").toString()))
                    .isEqualTo("aaaa1");
        }

        @Test
        void may_have_any_name() {
            bench.write("of-mine.toml", bench.read("inner/ferro.toml").replace("\"db\"", "\"inner/db\""));
            assertThat(head(".", "-c", "of-mine.toml")).isEqualTo("bbbb1");
        }

        @Test
        void is_missed_where_it_is_named_and_not_there() {
            Workbench.Run run = bench.ferro("-c", "ferro.tml", "heads");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("There is no configuration file `ferro.tml`.");
        }

        @Test
        void is_one() {
            Workbench.Run run = bench.ferro("-c", "ferro.toml", "-c", "inner/ferro.toml", "heads");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("`--config` is given twice.");
        }
    }

    // C18: what `%(here)s` is for with Alembic
    @Nested
    class Its_paths {

        @Test
        void start_where_it_stands() {
            bench.done("-c", "inner/ferro.toml", "upgrade", "head");
            assertThat(bench.folder().resolve("inner/inner.db")).exists();
            assertThat(bench.folder().resolve("inner.db")).doesNotExist();
            assertThat(bench.ferroIn(bench.folder().resolve("inner/deep"), "current")
                            .out())
                    .startsWith("bbbb1");
            assertThat(bench.folder().resolve("inner/db/versions/Rbbbb1_inner.java"))
                    .exists();
        }

        @Test
        void may_be_absolute() {
            bench.write(
                    "inner/ferro.toml",
                    "script_location = \"" + bench.folder().resolve("migrations") + "\"\nurl = \"jdbc:sqlite:"
                            + bench.folder().resolve("elsewhere.db") + "\"\n");
            assertThat(head("inner")).isEqualTo("aaaa1");
            bench.ferroIn(bench.folder().resolve("inner"), "upgrade", "head");
            assertThat(bench.folder().resolve("elsewhere.db")).exists();
        }
    }

    // C18: two files in one folder
    @Nested
    class A_file_that_init_writes {

        @Test
        void has_the_name_that_it_is_given() {
            Workbench.Run run = bench.done("init", "-c", "eu.toml", "eu", "--url", "jdbc:sqlite:eu.db");
            assertThat(run.out()).startsWith("wrote  eu.toml\nwrote  eu/versions/\n");
            bench.done("-c", "eu.toml", "revision", "-m", "Europe", "--rev-id", "cccc1");
            assertThat(head(".", "-c", "eu.toml")).isEqualTo("cccc1");
            assertThat(head(".")).isEqualTo("aaaa1");
        }

        @Test
        void is_not_written_over() {
            bench.done("init", "-c", "eu.toml");
            Workbench.Run run = bench.ferro("init", "-c", "eu.toml");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("There is a `eu.toml` already.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"inner/eu.toml", "../eu.toml", "/eu.toml", ""})
        void is_in_the_working_folder(String name) {
            Workbench.Run run = bench.ferro("init", "-c", name);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("`init` cannot write the configuration `" + name + "`.")
                    .contains("Go to that folder first");
        }

        @Test
        void keeps_to_a_folder_that_has_something_in_it_already() {
            bench.write("eu/versions/notes.txt", "mine");
            bench.done("init", "-c", "eu.toml", "eu");
            assertThat(bench.read("eu/versions/notes.txt")).isEqualTo("mine");
            assertThat(bench.folder().resolve("eu/README.md")).exists();
        }

        @Test
        void may_name_a_folder_that_is_not_there_yet_however_deep() {
            bench.done("init", "-c", "eu.toml", "data/base/eu");
            assertThat(bench.folder().resolve("data/base/eu/versions")).isEmptyDirectory();
            assertThat(bench.done("-c", "eu.toml", "heads").out()).startsWith("There is no revision yet.");
        }
    }
}
