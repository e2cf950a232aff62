package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The program as a shell starts it, with pipes for its streams. */
class MainTest {

    private final Workbench bench = Workbench.on(TestDatabases.SQLITE);

    @AfterEach
    void clean() {
        bench.close();
    }

    private record Run(int exitCode, String out, String err) {}

    /**
     * Runs a command line in a process of its own.
     *
     * @param typed what comes to its standard input
     * @param terminal the charset that the terminal is said to have
     * @param read the charset to read its answer with
     */
    private Run ferro(String typed, Charset terminal, Charset read, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=" + terminal.name(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.ferro.cli.Main"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(bench.folder().toFile())
                .redirectError(bench.folder().resolve("err.txt").toFile())
                .start();
        process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), read);
        return new Run(process.waitFor(), out, bench.read("err.txt"));
    }

    @Nested
    class A_pipe {

        private Run ferro(String typed, String... words) throws Exception {
            return MainTest.this.ferro(typed, StandardCharsets.UTF_8, StandardCharsets.UTF_8, words);
        }

        @Test
        void is_nobody_to_ask() throws Exception {
            Run init = ferro("y\n", "init", "--url", bench.url());
            assertThat(init.exitCode()).isZero();
            assertThat(init.err()).isEmpty();
            assertThat(bench.folder().resolve("migrations/heads.lock")).doesNotExist();
        }

        @Test
        void does_not_agree_to_a_loss_which_an_option_does() throws Exception {
            bench.write(Workbench.MODELS + "User.java", Workbench.USER);
            bench.done("init", "--url", bench.url());
            bench.done("revision", "--autogenerate", "-m", "Users");
            bench.done("upgrade", "head");
            bench.execute("INSERT INTO users (username) VALUES ('ann')");
            Run run = ferro("y\n", "downgrade", "base");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains("there is nobody at a terminal to ask")
                    .doesNotContain("[y/N]");
            assertThat(ferro("", "downgrade", "base", "--yes").exitCode()).isZero();
        }
    }

    @Nested
    class Letters {

        @BeforeEach
        void a_revision_with_many_kinds_of_them() {
            bench.done("init", "--url", bench.url());
            bench.done("revision", "-m", "Größe: 名簿", "--rev-id", "aaaa1");
        }

        private String history(Charset terminal, Charset read) throws Exception {
            Run run = ferro("", terminal, read, "history");
            assertThat(run.exitCode()).isZero();
            return run.out();
        }

        // C9
        @Test
        void that_the_terminal_does_not_have_are_replaced() throws Exception {
            assertThat(history(StandardCharsets.ISO_8859_1, StandardCharsets.ISO_8859_1))
                    .isEqualTo("? aaaa1  Größe: ??  (head)\n");
            assertThat(history(StandardCharsets.UTF_8, StandardCharsets.UTF_8))
                    .isEqualTo("● aaaa1  Größe: 名簿  (head)\n");
        }

        // C9: whoever claims to know ASCII only has mostly set no locale
        @Test
        void of_a_terminal_that_is_said_to_have_few_are_those_of_utf_8() throws Exception {
            assertThat(history(StandardCharsets.US_ASCII, StandardCharsets.UTF_8))
                    .isEqualTo("● aaaa1  Größe: 名簿  (head)\n");
        }

        // C4
        @Test
        void of_a_script_are_those_of_utf_8_whatever_the_terminal_has() throws Exception {
            Run run = ferro("", StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8, "upgrade", "base:head", "--sql");
            assertThat(run.out()).contains("Größe: 名簿");
        }
    }
}
