package dev.ferro.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code ferro internal-train}: does in silence what everyday commands do, so that the launcher can keep an archive of
 * the classes they load.
 */
final class TrainCommand implements ShellCommand<TrainCommand.Result> {

    /** The id of the revision that is made, which the stand-in of a server says that it is at. */
    private static final String REVISION = "7a41b1e5c0de";

    /** Nothing to say. */
    record Result() {}

    @Override
    public CommandModel model() {
        return CommandModel.of("internal-train", "load what everyday commands load");
    }

    @Override
    public boolean isAboutProject() {
        return false;
    }

    @Override
    public Result run(Arguments arguments, Session session) {
        try {
            Path folder = Files.createTempDirectory("ferro-train");
            try {
                train(folder);
            } finally {
                delete(folder);
            }
            return new Result();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static void train(Path folder) throws IOException {
        SampleFiles.copy("blog/src", folder.resolve("src"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(folder, Map.of(), nowhere, nowhere, null);
        run(
                surroundings,
                List.of("init"),
                List.of("revision", "--autogenerate", "-m", "Train", "--rev-id", REVISION),
                List.of("upgrade", "head"),
                List.of("current"),
                List.of("current", "--json"),
                List.of("history", "-i"),
                List.of("heads"),
                List.of("check"));
        String h2 = "jdbc:h2:./train";
        run(surroundings, List.of("upgrade", "head", "--url", h2), List.of("current", "--url", h2));
        try (TrainingServer server = new TrainingServer(REVISION)) {
            run(surroundings, List.of("current", "--url", server.url()));
        }
        run(surroundings, List.of("downgrade", "base", "--sql"), List.of("downgrade", "base"), List.of("--help"));
    }

    @SafeVarargs
    private static void run(Surroundings surroundings, List<String>... commands) {
        for (List<String> words : commands) {
            Main.run(surroundings, words.toArray(String[]::new));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void print(Result result, Console console) {}
}
