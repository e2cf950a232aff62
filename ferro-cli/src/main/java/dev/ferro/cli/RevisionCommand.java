package dev.ferro.cli;

import dev.ferro.Problem;
import dev.ferro.command.CreateRevision;
import dev.ferro.diff.SuspectedRename;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code ferro revision}. */
final class RevisionCommand implements ShellCommand<CreateRevision.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("revision", "write a new migration script")
                .options(
                        OptionModel.of("--message", "-m", "TEXT", "what the migration does"),
                        OptionModel.flag("--autogenerate", "fill it with what has changed in the models"),
                        OptionModel.many(
                                "--rename", "T.A=B", "column A of table T is called B now; or T=U for a table"),
                        OptionModel.flag("--no-rename", "what looks like a rename is a drop and an addition"),
                        OptionModel.flag("--allow-empty", "write the script even if nothing has changed"),
                        OptionModel.of("--rev-id", "ID", "the id, instead of a random one"))
                .notes(
                        "Without `--autogenerate` the script is empty and needs no database.",
                        "With it, the database must be at head: the models are compared with what it holds. A drop and"
                                + " an addition of like shape are asked about, for a rename would lose no data.")
                .examples(
                        "ferro revision --autogenerate -m \"Add tags\"",
                        "ferro revision -m \"Add admin user\"",
                        "ferro revision --autogenerate -m \"Call it about\" --rename users.bio=about");
    }

    @Override
    public CreateRevision.Result run(Arguments arguments, Session session) {
        String message = arguments.text("--message");
        if (message == null || message.isBlank()) {
            throw Problem.of("usage-missing-argument", "`revision` needs a message that says what the migration does.")
                    .advise("Say it as in `ferro revision --autogenerate -m \"Add tags\"`.")
                    .usage();
        }
        return CreateRevision.run(
                session.project(),
                new CreateRevision.Input(
                        message.strip(),
                        arguments.has("--autogenerate"),
                        arguments.text("--rev-id"),
                        arguments.texts("--rename"),
                        arguments.has("--no-rename"),
                        arguments.has("--allow-empty"),
                        asking(session.console())));
    }

    private static @Nullable Predicate<SuspectedRename> asking(Console console) {
        return console.canAsk()
                ? suspect -> console.confirm("Perhaps a rename: " + suspect.describe() + ". Is it one?")
                : null;
    }

    @Override
    public void print(CreateRevision.Result result, Console console) {
        ChangePrinter printer = new ChangePrinter(console);
        printer.notes(result.notes());
        if (result.script() == null) {
            console.answer("Models and database agree; there is nothing to write.");
            return;
        }
        printer.print(result.changes());
        console.answer("wrote " + console.paint().bold(console.shown(result.script())));
    }
}
