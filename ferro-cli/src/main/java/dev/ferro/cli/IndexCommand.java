package dev.ferro.cli;

import dev.ferro.command.WriteIndex;
import java.nio.file.Path;

/** {@code ferro index}. */
final class IndexCommand implements ShellCommand<WriteIndex.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("index", "write the index by which an application knows its scripts")
                .options(OptionModel.of(
                        "--classes", "FOLDER", "the folder of compiled classes; `target/classes` unless given"))
                .notes(
                        "An application that runs its migrations itself has them on its class path. The index names"
                                + " them, so that nothing is searched when it starts, and tells what only the sources"
                                + " tell: whether a script has been edited. Run it in the build, after the classes are"
                                + " compiled.",
                        "Scripts that the build leaves out are added: SQL is copied, and Java outside the source"
                                + " roots is compiled.")
                .examples("ferro index", "ferro index --classes build/classes/java/main");
    }

    /** One index is for all databases of an application. */
    @Override
    public boolean isAboutProject() {
        return false;
    }

    @Override
    public WriteIndex.Result run(Arguments arguments, Session session) {
        String folder = arguments.text("--classes");
        Path project = session.projects().get(0).configuration().folder();
        Path classes = folder == null
                ? project.resolve("target").resolve("classes")
                : session.workingFolder().resolve(folder).normalize();
        return WriteIndex.run(session.projects(), new WriteIndex.Input(classes));
    }

    @Override
    public void print(WriteIndex.Result result, Console console) {
        console.answer("wrote " + console.paint().bold(console.shown(result.index())) + ", which names "
                + (result.scripts() == 1 ? "one script" : result.scripts() + " scripts"));
        result.added().forEach(file -> console.answer("added " + file));
    }
}
