package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts opened in an editor, here one that writes its own name, its arguments and the files into another file. */
class EditTest {

    private Workbench bench;

    @BeforeEach
    void two_revisions_and_an_editor() {
        bench = Workbench.on(TestDatabases.SQLITE);
        bench.done("init", "--url", bench.url());
        bench.done("revision", "-m", "One", "--rev-id", "aaaa1");
        bench.done("revision", "-m", "Two", "--rev-id", "bbbb1");
        editor("my editor", "exit 0");
    }

    private void editor(String name, String end) {
        bench.write(name, "#!/bin/sh\nprintf '%s\\n' \"${0##*/}\" \"$@\" > edited.txt\n" + end + "\n");
        assertThat(bench.folder().resolve(name).toFile().setExecutable(true)).isTrue();
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    private List<String> edited() {
        return bench.read("edited.txt")
                .replace(bench.folder().toString(), "/project")
                .lines()
                .toList();
    }

    // C17
    @ParameterizedTest
    @CsvSource({"head, bbbb1_two", "bbbb, bbbb1_two", "aaaa1, aaaa1_one", "head-1, aaaa1_one", "current, aaaa1_one"})
    void a_revision_is_opened(String target, String script) {
        bench.done("upgrade", "aaaa1");
        bench.set("EDITOR", bench.folder().resolve("my editor").toString());
        assertThat(bench.done("edit", target).out()).isEqualTo("edited migrations/versions/R" + script + ".java\n");
        assertThat(edited()).containsExactly("my editor", "/project/migrations/versions/R" + script + ".java");
    }

    @Test
    void several_revisions_are_opened_together() {
        bench.done("revision", "-m", "Three", "--rev-id", "cccc1", "--head", "base");
        bench.set("EDITOR", bench.folder().resolve("my editor").toString());
        bench.done("edit", "heads");
        assertThat(edited()).hasSize(3);
    }

    @Test
    void the_visual_editor_comes_first_and_may_have_arguments() {
        bench.set("EDITOR", "false");
        bench.set("VISUAL", "'" + bench.folder().resolve("my editor") + "' --wait \"a b\"");
        bench.done("edit", "head");
        assertThat(edited()).startsWith("my editor", "--wait", "a b").hasSize(4);
    }

    @Test
    void a_new_script_may_be_opened_at_once() {
        bench.set("EDITOR", bench.folder().resolve("my editor").toString());
        bench.done("revision", "-m", "Three", "--rev-id", "cccc1", "--edit");
        assertThat(edited()).last().isEqualTo("/project/migrations/versions/Rcccc1_three.java");
    }

    @Test
    void without_an_editor_and_a_terminal_nothing_is_written_and_the_variable_is_named() {
        refused("Nothing says which editor to open scripts in.", "export EDITOR=", "edit", "head");
        refused("there is nobody at a terminal", "export EDITOR=", "revision", "-m", "Three", "--edit");
        assertThat(bench.scripts()).hasSize(2);
    }

    @Test
    void at_a_terminal_a_usual_editor_is_looked_for() {
        bench.set("PATH", bench.folder() + "/nowhere");
        bench.types("");
        refused("neither `VISUAL` nor `EDITOR` is set", "export EDITOR=", "edit", "head");
    }

    @Test
    void an_editor_that_fails_is_named_with_the_file() {
        editor("bad", "exit 4");
        bench.set("EDITOR", bench.folder().resolve("bad") + " -x");
        refused("it ended with exit code 4", "R" + "bbbb1_two.java", "edit", "head");
        bench.set("EDITOR", "no-such-editor-anywhere");
        refused("The editor `no-such-editor-anywhere` fails.", "variable `EDITOR`", "edit", "head");
    }

    // C17
    @Test
    void before_the_first_revision_there_is_no_script() {
        bench.set("EDITOR", "true");
        refused("There is no script at `base`.", "`ferro history`", "edit", "base");
        refused("the database is before the first revision", "`ferro history`", "edit", "current");
        refused("There is no revision `bbbb2`.", "Did you mean `bbbb1`?", "edit", "bbbb2");
    }

    private void refused(String what, String advice, String... words) {
        Workbench.Run run = bench.ferro(words);
        assertThat(run.exitCode()).as(run.transcript()).isEqualTo(1);
        assertThat(run.err()).contains(what).contains(advice);
    }
}
