package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is to be seen while many migrations run. */
class ProgressTest {

    private static final int MANY = 25;

    private final Workbench bench = Workbench.on(TestDatabases.SQLITE);

    @AfterEach
    void clean() {
        bench.close();
    }

    private void history() {
        bench.done("init", "--url", bench.url());
        for (int number = 0; number < MANY; number++) {
            bench.done("revision", "-m", "Step " + number, "--rev-id", "%012x".formatted(0xabc000 + number));
        }
    }

    @Test
    void at_a_terminal_a_bar_fills() {
        history();
        String seen = bench.types("").done("upgrade", "head").err();
        assertThat(seen).contains("migrations", "100%", MANY + "/" + MANY).doesNotContain("Step 3");
    }

    @Test
    void elsewhere_each_migration_has_its_line() {
        history();
        assertThat(bench.done("upgrade", "head").err().lines().filter(line -> line.contains("Step ")))
                .hasSize(MANY);
    }

    @Test
    void nothing_is_said_where_quiet_is_asked_for() {
        history();
        assertThat(bench.types("").done("upgrade", "head", "--quiet").err()).isEmpty();
    }

    @Test
    void a_failure_ends_the_bar_and_is_told_below() {
        history();
        bench.write("migrations/versions/Rabcdef_broken.java", """
                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Break. */
                @Revision(id = "abcdef", revises = "%012x")
                public final class Rabcdef_broken implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.execute("nonsense");
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """.formatted(0xabc000 + MANY - 1));
        Workbench.Run run = bench.types("").ferro("upgrade", "head");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(MANY + "/" + (MANY + 1)).containsPattern("\\n.*Break.*failed");
    }
}
