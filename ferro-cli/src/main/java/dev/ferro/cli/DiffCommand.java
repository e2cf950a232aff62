package dev.ferro.cli;

import dev.ferro.Problem;
import dev.ferro.command.Diff;
import dev.ferro.command.HandOver;
import dev.ferro.exchange.Runner;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code ferro diff}. */
final class DiffCommand implements ShellCommand<Diff.Result> {

    private static final Completing SIDES = Completing.revisionsOr(Diff.MODELS, Diff.DATABASE);

    private static final String TEXT = "text";

    @Override
    public CommandModel model() {
        return CommandModel.of("diff", "show what leads from one schema to another, as operations and SQL")
                .options(
                        OptionModel.of("--from", "SIDE", "`models`, `database`, a URL or a target; else `database`")
                                .completing(SIDES),
                        OptionModel.of("--to", "SIDE", "`models`, `database`, a URL or a target; else `models`")
                                .completing(SIDES),
                        OptionModel.of("--format", "FORMAT", "`text`, or files for `flyway` or `liquibase`")
                                .completing(Completing.words(formats().toArray(String[]::new))),
                        OptionModel.of("--message", "-m", "TEXT", "what the change does, for the files"),
                        OptionModel.of("--output", "FOLDER", "where the files go; else where their tool looks"),
                        OptionModel.of("--author", "NAME", "whom a changeset of Liquibase names; else you"))
                .notes(
                        "Changes no database, and writes nothing but files for another tool. `check` answers by its exit"
                                + " code whether there is a difference.",
                        "A target such as `head` stands for what the scripts up to there lead to, as far as they tell:"
                                + " of SQL and Java code in them only their author knows what they do, and a note names"
                                + " it.",
                        "`--format flyway` writes `V…__….sql` with the next version and `U…__….sql` that undoes it;"
                                + " `--format liquibase` a changelog in formatted SQL with rollbacks.")
                .examples(
                        "ferro diff",
                        "ferro diff --from postgresql://me@staging/shop --to database",
                        "ferro diff --from head --to models",
                        "ferro diff --format flyway -m \"Add tags\"");
    }

    private static List<String> formats() {
        return Stream.concat(Stream.of(TEXT), Runner.words().stream()).toList();
    }

    @Override
    public Diff.Result run(Arguments arguments, Session session) {
        return Diff.run(
                session.project(),
                new Diff.Input(
                        Objects.requireNonNullElse(arguments.text("--from"), Diff.DATABASE),
                        Objects.requireNonNullElse(arguments.text("--to"), Diff.MODELS),
                        session.workingFolder(),
                        handOver(arguments, session)));
    }

    private static HandOver.@Nullable Input handOver(Arguments arguments, Session session) {
        String format = Objects.requireNonNullElse(arguments.text("--format"), TEXT);
        if (format.equals(TEXT)) {
            checkUnused(arguments);
            return null;
        }
        Runner runner = Runner.of(format)
                .orElseThrow(() -> Problem.of("usage", "A difference cannot be written for `" + format + "`.")
                        .advise("Write `--format " + String.join("` or `--format ", formats()) + "`.")
                        .usage());
        String message = arguments.text("--message");
        if (message == null || message.isBlank()) {
            throw Problem.of("usage-missing-argument", "The files need a message that says what the change does.")
                    .advise("Say it as in `ferro diff --format " + format + " -m \"Add tags\"`.")
                    .usage();
        }
        String folder = arguments.text("--output");
        return new HandOver.Input(
                runner,
                message.strip(),
                author(arguments.text("--author"), session),
                folder == null ? null : session.workingFolder().resolve(folder));
    }

    private static void checkUnused(Arguments arguments) {
        for (String option : List.of("--message", "--output", "--author")) {
            if (arguments.text(option) != null) {
                throw Problem.of("usage", "`" + option + "` is for files, and none are written.")
                        .advise("Add `--format flyway` or `--format liquibase`, or leave it out.")
                        .usage();
            }
        }
    }

    /** A colon would end the name in a changeset. */
    private static String author(@Nullable String named, Session session) {
        String author = named == null ? session.surroundings().variables().get("USER") : named;
        String plain = author == null ? "" : author.strip().replaceAll("[:\\s]+", "-");
        return plain.isEmpty() ? "ferro" : plain;
    }

    @Override
    public void print(Diff.Result result, Console console) {
        ChangePrinter printer = new ChangePrinter(console);
        printer.notes(result.notes());
        if (result.operations().isEmpty()) {
            console.answer("There is no difference.");
            return;
        }
        printer.print(result.operations());
        console.answer("");
        if (result.files().isEmpty()) {
            result.sql().forEach(statement -> console.answer(statement + ";"));
        }
        result.files().forEach(file -> console.answer("wrote " + console.paint().bold(console.shown(file))));
    }
}
