package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;

/** A script that was applied and does something else since then is found out. */
class EditedScriptsTest {

    private static final String SCRIPT = "migrations/versions/Raaaa1_make_one.java";

    private static Workbench bench(TestDatabases kind) {
        Workbench bench = Workbench.on(kind);
        bench.done("init", "--url", bench.url());
        bench.done("revision", "-m", "Make one", "--rev-id", "aaaa1");
        bench.done("revision", "-m", "Make two", "--rev-id", "bbbb1");
        bench.done("upgrade", "aaaa1");
        return bench;
    }

    private static void edit(Workbench bench) {
        bench.write(
                SCRIPT,
                bench.read(SCRIPT)
                        .replaceFirst(
                                "upgrade\\(Operations op\\) \\{",
                                "upgrade(Operations op) { op.execute(\"SELECT 1\");"));
    }

    @ParameterizedTest
    @EachDatabase
    void nothing_is_run_before_somebody_has_looked(TestDatabases kind) {
        try (Workbench bench = bench(kind)) {
            edit(bench);
            bench.refused("script-edited", 1, "upgrade", "head");
            assertThat(bench.done("current").out()).contains("aaaa1");
            assertThat(bench.done("status").out()).contains("edited    aaaa1  Make one");
            assertThat(bench.done("repair", "--accept").out())
                    .isEqualTo("aaaa1  Make one\nThese scripts count as what was applied, by your word.\n");
            assertThat(bench.done("status").out()).doesNotContain("edited");
            bench.done("upgrade", "head");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void the_configuration_may_let_it_pass(TestDatabases kind) {
        try (Workbench bench = bench(kind)) {
            edit(bench);
            String configuration = bench.read("ferro.toml");
            bench.write("ferro.toml", "edited_scripts = \"warn\"\n" + configuration);
            assertThat(bench.done("upgrade", "head").shown())
                    .contains("The script of `aaaa1` (Make one) has been edited since it was applied.");
            bench.done("downgrade", "-1", "--yes");
            bench.write("ferro.toml", "edited_scripts = \"ignore\"\n" + configuration);
            assertThat(bench.done("upgrade", "head").shown()).doesNotContain("edited");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_is_taken_back_may_be_edited_before_it_is_applied_again(TestDatabases kind) {
        try (Workbench bench = bench(kind)) {
            bench.done("downgrade", "base", "--yes");
            edit(bench);
            bench.done("upgrade", "head");
            assertThat(bench.done("status").out()).doesNotContain("edited");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_new_layout_is_no_edit(TestDatabases kind) {
        try (Workbench bench = bench(kind)) {
            bench.write(SCRIPT, bench.read(SCRIPT).replace("    ", "  ").replace("\n", "\r\n"));
            bench.done("upgrade", "head");
        }
    }
}
