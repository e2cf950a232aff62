package dev.ferro.cli;

import dev.ferro.Problem;
import dev.ferro.command.Init;
import dev.ferro.config.ConfigurationFile;
import java.nio.file.Path;
import java.util.Objects;

/** {@code ferro init}. */
final class InitCommand implements ShellCommand<Init.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("init", "set Ferro up in this project")
                .parameters(ParameterModel.optional("DIR", "the folder to hold the scripts; else `migrations`"))
                .options(
                        OptionModel.many("--package", "NAME", "a package with models; else those found in the sources"),
                        OptionModel.flag("--heads-lock", "keep a `heads.lock`; on a terminal this is asked"),
                        OptionModel.flag("--no-heads-lock", "keep none, and do not ask"))
                .notes(
                        "Writes `ferro.toml`, DIR with a folder `versions`, and what git shall ignore. Looks at the"
                                + " folder it stands in, Maven's or Gradle's layout, packages with models, Spring Boot's"
                                + " database, and fills in what it can tell. No file that is there is overwritten.",
                        "A `heads.lock` beside the scripts names the newest revisions. Two branches that both add a"
                                + " revision then conflict in git, where somebody sees it, instead of in production.",
                        "With `-c FILE` the configuration is called that, for a folder with several of them.",
                        "With `-d NAME` the database gets a name: one of several that the project is about. Said again"
                                + " with another name, it adds that one to `ferro.toml`.")
                .examples("ferro init", "ferro init db --url postgresql://me@localhost/shop", "ferro init -d audit");
    }

    @Override
    public boolean isAboutProject() {
        return false;
    }

    @Override
    public Init.Result run(Arguments arguments, Session session) {
        String location = arguments.parameter(0);
        String database = session.database();
        String usual = database == null ? "migrations" : "migrations/" + database;
        return Init.run(new Init.Input(
                session.workingFolder(),
                configuration(session),
                location == null ? usual : location,
                session.url(),
                arguments.texts("--package"),
                keepsHeadsLock(arguments, session.console()),
                database));
    }

    /** Paths in a configuration start at its folder, which is the project's. */
    private static String configuration(Session session) {
        String name = Objects.requireNonNullElse(session.configuration(), ConfigurationFile.NAME);
        if (name.isBlank() || Path.of(name).getNameCount() != 1 || Path.of(name).isAbsolute()) {
            throw Problem.of("usage", "`init` cannot write the configuration `" + name + "`.")
                    .because("it sets Ferro up in the working folder, where the configuration stands, too")
                    .advise("Go to that folder first, and name the file alone.")
                    .usage();
        }
        return name;
    }

    private static boolean keepsHeadsLock(Arguments arguments, Console console) {
        if (arguments.has("--heads-lock") && arguments.has("--no-heads-lock")) {
            throw Problem.of("usage", "`--heads-lock` and `--no-heads-lock` exclude each other.")
                    .advise("Leave one of them out; without both a person at a terminal is asked.")
                    .usage();
        }
        return arguments.has("--heads-lock")
                || (!arguments.has("--no-heads-lock")
                        && console.canAsk()
                        && console.confirm("Keep a `heads.lock`, so that two branches that both add a revision conflict"
                                + " in git instead of in production?"));
    }

    @Override
    public void print(Init.Result result, Console console) {
        result.detected().forEach(found -> console.answer("found  " + found));
        result.written()
                .forEach(file -> console.answer("wrote  " + console.paint().bold(file)));
        result.advice().forEach(advice -> console.answer("next   " + advice));
        console.answer("next   `ferro revision --autogenerate -m \"Initial schema\"` writes the first migration");
    }
}
