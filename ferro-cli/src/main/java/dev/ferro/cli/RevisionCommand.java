package dev.ferro.cli;

import dev.ferro.Problem;
import dev.ferro.command.CreateRevision;
import dev.ferro.config.Configuration.Format;
import dev.ferro.diff.SuspectedRename;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code ferro revision}. */
final class RevisionCommand implements ShellCommand<CreateRevision.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("revision", "write a new migration script")
                .options(
                        OptionModel.of("--message", "-m", "TEXT", "what the migration does"),
                        OptionModel.flag("--autogenerate", "fill it with what has changed in the models"),
                        OptionModel.flag("--from-database", "fill it with what creates the connected database"),
                        OptionModel.many(
                                "--rename", "T.A=B", "column A of table T is called B now; or T=U for a table"),
                        OptionModel.flag("--no-rename", "what looks like a rename is a drop and an addition"),
                        OptionModel.flag("--allow-empty", "write the script even if nothing has changed"),
                        OptionModel.of("--format", "FORMAT", "the script's language, `java` or `sql`")
                                .completing(Completing.words(Format.words().toArray(String[]::new))),
                        PlacementOptions.HEAD,
                        PlacementOptions.SPLICE,
                        PlacementOptions.LABEL,
                        PlacementOptions.DEPENDS_ON,
                        PlacementOptions.VERSION_PATH,
                        PlacementOptions.ID,
                        OptionModel.flag("--edit", "open the script in `$VISUAL` or `$EDITOR`"))
                .notes(
                        "Without `--autogenerate` the script is empty and needs no database.",
                        "With it, the database must have all that the script builds on: the models are compared with"
                                + " what it holds. A drop and an addition of like shape are asked about, for a rename"
                                + " would lose no data.",
                        "A script in SQL is for the connected database alone; one in Java is for every database.",
                        "With `--from-database` the history of an old database begins: `ferro stamp` then says that this"
                                + " database has the script already.")
                .examples(
                        "ferro revision --autogenerate -m \"Add tags\"",
                        "ferro revision -m \"Add admin user\"",
                        "ferro revision --autogenerate -m \"Call it about\" --rename users.bio=about",
                        "ferro revision --from-database -m \"Baseline\"",
                        "ferro revision -m \"Start billing\" --head base --branch-label billing");
    }

    @Override
    public CreateRevision.Result run(Arguments arguments, Session session) {
        String message = arguments.text("--message");
        if (message == null || message.isBlank()) {
            throw Problem.of("usage-missing-argument", "`revision` needs a message that says what the migration does.")
                    .advise("Say it as in `ferro revision --autogenerate -m \"Add tags\"`.")
                    .usage();
        }
        checkFromDatabase(arguments);
        Editor editor = arguments.has("--edit") ? Editor.of(session.surroundings()) : null;
        CreateRevision.Result result =
                CreateRevision.run(session.project(), input(message.strip(), arguments, session));
        if (editor != null && result.script() != null) {
            editor.open(List.of(result.script()), session.workingFolder());
        }
        return result;
    }

    private static CreateRevision.Input input(String message, Arguments arguments, Session session) {
        return new CreateRevision.Input(
                message,
                source(arguments),
                PlacementOptions.of(arguments.texts(PlacementOptions.HEAD.name()), arguments, session),
                format(arguments.text("--format")),
                arguments.texts("--rename"),
                arguments.has("--no-rename"),
                arguments.has("--allow-empty"),
                asking(session.console()));
    }

    private static CreateRevision.Source source(Arguments arguments) {
        if (arguments.has("--from-database")) {
            return CreateRevision.Source.DATABASE;
        }
        return arguments.has("--autogenerate") ? CreateRevision.Source.MODELS : CreateRevision.Source.NOWHERE;
    }

    private static @Nullable Format format(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Format.of(word)
                .orElseThrow(() -> Problem.of("usage", "A script cannot be written in `" + word + "`.")
                        .advise("Write `--format " + String.join("` or `--format ", Format.words()) + "`.")
                        .usage());
    }

    private static void checkFromDatabase(Arguments arguments) {
        List<String> contradicting = Stream.of("--autogenerate", "--rename", "--no-rename")
                .filter(option -> arguments.has("--from-database") && arguments.has(option))
                .map(option -> "`" + option + "`")
                .toList();
        if (!contradicting.isEmpty()) {
            throw Problem.of("usage", "`--from-database` excludes " + String.join(" and ", contradicting) + ".")
                    .because("it writes what the database holds, and asks no models")
                    .advise("Leave one of them out.")
                    .usage();
        }
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
            console.answer(
                    result.baseline()
                            ? "The database holds no table; there is nothing to write."
                            : "Models and database agree; there is nothing to write.");
            return;
        }
        printer.print(result.changes());
        printer.leftAlone(result.leftAlone());
        console.answer("wrote " + console.paint().bold(console.shown(result.script())));
        if (result.baseline()) {
            console.answer("next  `ferro stamp " + result.id() + "` tells this database that it has all of it already");
        }
    }
}
