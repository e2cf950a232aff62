package dev.ferro.cli;

import dev.ferro.Problem;
import dev.ferro.command.Adopt;
import dev.ferro.command.Predecessor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ferro adopt}. */
final class AdoptCommand implements ShellCommand<Adopt.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("adopt", "take over from another tool")
                .parameters(ParameterModel.required("TOOL", "`flyway`, `liquibase`, `alembic` or `hibernate`"))
                .options(
                        OptionModel.of("--scripts", "FOLDER", "the folder of its scripts; else where it looks itself"),
                        OptionModel.of("--table", "TABLE", "the table of its history, if it is called otherwise"),
                        OptionModel.many("--placeholder", "NAME=VALUE", "what `${NAME}` in its scripts stands for"),
                        OptionModel.flag("--dry-run", "show what would be done, and do nothing"))
                .notes(
                        "Flyway's scripts and Liquibase's formatted SQL become the first revisions, and the database is"
                                + " stamped with those that it has. Run again for another database, it stamps that one.",
                        "Where the scripts cannot be read, the first revision is what the database holds.",
                        "A page beside the revisions says what changes for the team.")
                .examples(
                        "ferro adopt flyway --dry-run",
                        "ferro adopt flyway --placeholder schema=shop",
                        "ferro adopt liquibase --scripts db/changelog");
    }

    @Override
    public Adopt.Result run(Arguments arguments, Session session) {
        String word = arguments.required(0);
        Predecessor tool = Predecessor.of(word)
                .orElseThrow(() -> Problem.of("usage", "Ferro cannot take over from `" + word + "`.")
                        .advise("Name `" + String.join("`, `", Predecessor.words()) + "`.")
                        .usage());
        return Adopt.run(
                session.project(),
                new Adopt.Input(
                        tool,
                        folder(arguments.text("--scripts"), session),
                        arguments.text("--table"),
                        placeholders(arguments.texts("--placeholder")),
                        arguments.has("--dry-run")));
    }

    private static @Nullable Path folder(@Nullable String named, Session session) {
        return named == null ? null : session.workingFolder().resolve(named);
    }

    private static Map<String, String> placeholders(List<String> texts) {
        Map<String, String> placeholders = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw Problem.of("usage", "`" + text + "` is no placeholder.")
                        .advise("Write it as in `--placeholder schema=shop`.")
                        .usage();
            }
            placeholders.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return placeholders;
    }

    @Override
    public void print(Adopt.Result result, Console console) {
        new ChangePrinter(console).notes(result.notes());
        for (Adopt.Adopted script : result.scripts()) {
            console.answer((script.applied() ? "applied  " : "pending  ")
                    + console.paint().bold(script.revision()) + "  " + script.name());
        }
        if (!result.done()) {
            console.answer("Nothing was done.");
            return;
        }
        result.written().forEach(file -> console.answer("wrote    " + console.shown(file)));
        console.answer(
                result.stamped().isEmpty()
                        ? "The database has none of it; `ferro upgrade head` runs it."
                        : "The database stands at " + String.join(", ", result.stamped()) + ".");
    }
}
