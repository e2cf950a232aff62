package dev.ferro.cli;

import dev.ferro.Problem;
import dev.ferro.command.WriteModels;

/** {@code ferro models}. */
final class ModelsCommand implements ShellCommand<WriteModels.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("models", "write models that describe a database")
                .parameters(ParameterModel.many("TABLE", false, "a table; `*` stands for any letters; else all"))
                .options(
                        OptionModel.flag("--from-database", "describe the connected database"),
                        OptionModel.of("--package", "NAME", "their package; else the one that is configured"),
                        OptionModel.of("--output", "DIR", "the folder of sources; else the one that is configured"),
                        OptionModel.flag("--force", "overwrite files that are there"))
                .notes("Writes a record for each table and an enum for each enum type, so that `ferro check` finds no"
                        + " difference. A table between two others that is what `@ManyToMany` makes becomes a"
                        + " field. What a record cannot say stands above it in a comment.")
                .examples(
                        "ferro models --from-database --package com.acme.shop",
                        "ferro models --from-database orders \"order_*\"");
    }

    @Override
    public WriteModels.Result run(Arguments arguments, Session session) {
        if (!arguments.has("--from-database")) {
            throw Problem.of("usage-missing-argument", "`models` needs to be told what the models are to describe.")
                    .advise("Say it as in `ferro models --from-database`.")
                    .usage();
        }
        return WriteModels.run(
                session.project(),
                new WriteModels.Input(
                        arguments.parameters(),
                        arguments.text("--package"),
                        arguments.text("--output"),
                        arguments.has("--force"),
                        session.workingFolder()));
    }

    @Override
    public void print(WriteModels.Result result, Console console) {
        ChangePrinter printer = new ChangePrinter(console);
        printer.notes(result.notes());
        printer.leftAlone(result.leftAlone());
        if (result.files().isEmpty()) {
            console.answer("The database holds no table; there is nothing to write.");
            return;
        }
        result.files()
                .forEach(file -> console.answer("wrote  " + console.paint().bold(console.shown(file))));
        console.answer("next   `ferro check` compares them with the database");
    }
}
