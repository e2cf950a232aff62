package dev.ferro.cli;

import dev.ferro.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code ferro completion}. */
final class CompletionCommand implements ShellCommand<CompletionCommand.Result> {

    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    /**
     * What the shell is to read.
     *
     * @param shell the shell's name
     * @param script the script
     */
    record Result(String shell, String script) {}

    @Override
    public CommandModel model() {
        return CommandModel.of("completion", "print the script that completes command lines in a shell")
                .parameters(ParameterModel.required("SHELL", "bash, zsh or fish")
                        .completing(Completing.words(SHELLS.toArray(String[]::new))))
                .notes(
                        "Completes commands, options, revisions with their messages, labels, environments and databases.",
                        "bash: source <(ferro completion bash), in ~/.bashrc",
                        "zsh: source <(ferro completion zsh), in ~/.zshrc after `compinit`",
                        "fish: ferro completion fish | source, in ~/.config/fish/config.fish")
                .examples("ferro completion bash > /etc/bash_completion.d/ferro");
    }

    @Override
    public boolean isAboutProject() {
        return false;
    }

    @Override
    public Result run(Arguments arguments, Session session) {
        String shell = arguments.required(0);
        if (!SHELLS.contains(shell)) {
            String suggestion = Suggestion.of(shell, SHELLS);
            throw Problem.of("usage", "There is no completion for `" + shell + "`.")
                    .advise(suggestion.isEmpty() ? "Say `bash`, `zsh` or `fish`." : suggestion)
                    .usage();
        }
        return new Result(shell, script("completion." + shell));
    }

    private static String script(String name) {
        try (InputStream script = CompletionCommand.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("the build has left out " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void print(Result result, Console console) {
        console.answer(result.script().stripTrailing());
    }
}
