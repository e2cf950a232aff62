package dev.ferro.cli;

import dev.ferro.FerroException;
import java.util.List;

/** {@code ferro internal-complete -- WORDS}: what the shells' completion scripts ask. */
final class CompleteCommand implements ShellCommand<CommandLineCompletion.Answer> {

    @Override
    public CommandModel model() {
        return CommandModel.of("internal-complete", "say what can come next on a command line")
                .parameters(ParameterModel.many("WORD", false, "the words typed so far; the last one is open"));
    }

    @Override
    public boolean isAboutProject() {
        return false;
    }

    /** Whatever is wrong with the project is told when a command is run, not while one is typed. */
    @Override
    public CommandLineCompletion.Answer run(Arguments arguments, Session session) {
        try {
            return CommandLineCompletion.of(session.surroundings(), arguments.parameters());
        } catch (FerroException nothingToOffer) {
            return new CommandLineCompletion.Answer(null, List.of());
        }
    }

    /** A line for each word, its meaning after a tab; a line that starts with a colon says what kind of path it is. */
    @Override
    public void print(CommandLineCompletion.Answer answer, Console console) {
        if (answer.paths() != null) {
            console.answer(":" + answer.paths());
        }
        for (CommandLineCompletion.Candidate candidate : answer.candidates()) {
            console.answer(
                    candidate.meaning().isEmpty() ? candidate.word() : candidate.word() + "\t" + candidate.meaning());
        }
    }
}
