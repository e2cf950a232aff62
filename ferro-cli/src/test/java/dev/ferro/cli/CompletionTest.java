package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shells offer while a command line is typed. */
class CompletionTest {

    private final Workbench bench = Workbench.on(TestDatabases.SQLITE);

    @AfterEach
    void clean() {
        bench.close();
    }

    private CompletionTest project() {
        bench.done("init", "--url", "jdbc:sqlite:app.db");
        bench.done("revision", "-m", "Create users", "--rev-id", "1a2b3c4d5e6f");
        bench.done("revision", "-m", "Bill customers", "--rev-id", "2b3c4d5e6f7a", "--branch-label", "billing");
        bench.write(
                "ferro.toml", bench.read("ferro.toml") + "\n[environments.production]\nurl = \"jdbc:sqlite:p.db\"\n");
        return this;
    }

    private List<String> offered(String... words) {
        return bench.done(Stream.concat(Stream.of("internal-complete", "--"), Stream.of(words))
                        .toArray(String[]::new))
                .out()
                .lines()
                .toList();
    }

    @Nested
    class Words {

        @Test
        void commands_come_with_what_they_do() {
            assertThat(offered("up")).containsExactly("upgrade\tmove the database forward");
        }

        @Test
        void options_of_the_command_and_of_every_command() {
            assertThat(offered("merge", "--m")).singleElement().asString().startsWith("--message\t");
            assertThat(offered("merge", "--js")).singleElement().asString().startsWith("--json\t");
            assertThat(offered("--js")).singleElement().asString().startsWith("--json\t");
        }

        @Test
        void an_option_that_was_given_is_not_offered_again_unless_it_may_be() {
            assertThat(offered("revision", "--rev-id", "x", "--rev-i")).isEmpty();
            assertThat(offered("revision", "--depends-on", "x", "--depends")).hasSize(1);
        }

        @Test
        void values_that_are_always_the_same() {
            assertThat(offered("--color", "a")).containsExactly("auto", "always");
            assertThat(offered("--color=a")).containsExactly("--color=auto", "--color=always");
            assertThat(offered("completion", "")).containsExactly("bash", "zsh", "fish");
        }

        @Test
        void paths_are_left_to_the_shell() {
            assertThat(offered("--config", "")).containsExactly(":files");
            assertThat(offered("init", "")).containsExactly(":folders");
        }

        @Test
        void nothing_where_nothing_can_stand() {
            assertThat(offered("upgrade", "head", "")).isEmpty();
            assertThat(offered("revision", "-m", "")).isEmpty();
            assertThat(offered("nonsense", "")).isEmpty();
        }
    }

    @Nested
    class OfTheProject {

        @Test
        void revisions_come_with_their_messages_and_labels_with_their_revisions() {
            assertThat(project().offered("upgrade", ""))
                    .contains(
                            "1a2b3c4d5e6f\tCreate users",
                            "2b3c4d5e6f7a\tBill customers",
                            "billing\tthe branch of 2b3c4d5e6f7a, Bill customers",
                            "head\tthe newest revision");
            assertThat(offered("upgrade", "1a")).containsExactly("1a2b3c4d5e6f\tCreate users");
        }

        @Test
        void words_that_may_stand_in_their_place_come_first() {
            assertThat(project().offered("diff", "--from", ""))
                    .startsWith("models", "database", "head\tthe newest revision");
        }

        @Test
        void what_stands_before_a_mark_stays() {
            assertThat(project().offered("history", "-r", "1a2b:2b"))
                    .containsExactly("1a2b:2b3c4d5e6f7a\tBill customers");
            assertThat(offered("upgrade", "billing@he"))
                    .containsExactly("billing@head\tthe newest revision", "billing@heads\tthe newest of every branch");
        }

        @Test
        void environments_and_databases() {
            assertThat(project().offered("-e", "")).containsExactly("production");
            bench.write("several.toml", "[databases.shop]\n[databases.audit]\n");
            assertThat(offered("-c", "several.toml", "-d", "")).containsExactly("shop", "audit");
        }

        @Test
        void nothing_is_said_about_what_is_wrong() {
            bench.write("ferro.toml", "nonsense");
            assertThat(bench.done("internal-complete", "--", "upgrade", "").err())
                    .isEmpty();
        }
    }

    /** The scripts, in the shells themselves. */
    @Nested
    class InShells {

        static Stream<String> shells() {
            return Stream.of("bash", "zsh", "fish").filter(InShells::isThere);
        }

        /** bash is needed to start Ferro at all; the others are tried where they are, and named where they are not. */
        private static boolean isThere(String shell) {
            boolean there = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
            if (!there) {
                System.out.println("completion was not tried in " + shell + ", which is not installed");
            }
            return there || shell.equals("bash");
        }

        private static final String BASH = """
                source <(ferro completion bash)
                COMP_WORDBREAKS=$' \\t\\n"\\'@><=;|&(:'
                for line in 'ferro upgr' 'ferro upgrade 1a' 'ferro history -r 1a2b:2b' 'ferro --color=al' 'ferro -c ferro.t'; do
                    COMP_LINE=$line COMP_POINT=${#line}
                    _ferro
                    echo "${COMPREPLY[@]}"
                done
                """;

        private static final String ZSH = """
                autoload -Uz compinit && compinit -u -D
                source <(ferro completion zsh)
                _describe() { local name=$3; print -r -- ${${(P)name}%%:*} }
                _files() { print ferro.toml }
                words=(ferro upgr) CURRENT=2; _ferro
                words=(ferro upgrade 1a) CURRENT=3; _ferro
                print 2b3c4d5e6f7a
                words=(ferro --color al) CURRENT=3; _ferro
                words=(ferro -c ferro.t) CURRENT=3; _ferro
                """;

        private static final String FISH = """
                ferro completion fish | source
                for line in 'ferro upgr' 'ferro upgrade 1a' 'ferro history -r 1a2b:2b' 'ferro --color al' 'ferro -c ferro.t'
                    complete -C $line | string split -f 1 \\t | string replace '1a2b:' '' | string match -v -r '^$'
                end
                """;

        private String script(String shell) {
            return switch (shell) {
                case "bash" -> BASH;
                case "zsh" -> ZSH;
                default -> FISH;
            };
        }

        @ParameterizedTest
        @MethodSource("shells")
        void a_line_is_completed(String shell) throws IOException, InterruptedException {
            project();
            Path launcher =
                    Files.createDirectories(bench.folder().resolve("bin")).resolve("ferro");
            Files.writeString(
                    launcher,
                    "#!/bin/sh\nexec '"
                            + ProcessHandle.current().info().command().orElseThrow()
                            + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                            + "' dev.ferro.cli.Main \"$@\"\n");
            assertThat(launcher.toFile().setExecutable(true)).isTrue();
            Path script = Files.writeString(bench.folder().resolve("try"), script(shell));
            ProcessBuilder builder = new ProcessBuilder(shell, script.toString())
                    .directory(bench.folder().toFile())
                    .redirectErrorStream(true);
            builder.environment().put("PATH", launcher.getParent() + ":" + System.getenv("PATH"));
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            assertThat(output.lines())
                    .containsExactly("upgrade", "1a2b3c4d5e6f", "2b3c4d5e6f7a", "always", "ferro.toml");
        }
    }
}
