package dev.ferro.cli;

import dev.ferro.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code ferro tour}. */
final class TourCommand implements ShellCommand<TourCommand.Result> {

    /**
     * What the tour left behind.
     *
     * @param folder the folder of the application
     * @param commands the commands that were run, in order
     */
    record Result(Path folder, List<String> commands) {}

    @Override
    public CommandModel model() {
        return CommandModel.of("tour", "walk a sample application through its life")
                .parameters(ParameterModel.optional("DIR", "the folder for the application; else `ferro-tour`"))
                .notes("Copies a small blog application, sets Ferro up in it, generates migrations, runs them forward"
                        + " and back on an SQLite file, and leaves it all there to play with. Each command is really"
                        + " run.")
                .examples("ferro tour", "ferro tour /tmp/blog");
    }

    @Override
    public boolean isAboutProject() {
        return false;
    }

    @Override
    public Result run(Arguments arguments, Session session) {
        String name = Objects.requireNonNullElse(arguments.parameter(0), "ferro-tour");
        Path folder = session.workingFolder().resolve(name).toAbsolutePath().normalize();
        if (isTaken(folder)) {
            throw Problem.of("tour-folder-taken", "There is something in `" + name + "` already.")
                    .at(folder.toString())
                    .advise("Name another folder, `ferro tour FOLDER`, or remove this one.")
                    .refused();
        }
        Tour tour = new Tour(session, folder);
        tour.run();
        return new Result(folder, tour.commands());
    }

    private static boolean isTaken(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The tour has told all there is while it went on. */
    @Override
    public void print(Result result, Console console) {}
}
