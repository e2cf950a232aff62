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

    /** Nobody listens on this port, but the driver loads its classes before it finds out. */
    private static final String NO_SERVER = "postgresql://nobody@localhost:1/none";

    /** Nothing to say. */
    record Result() {}

    @Override
    public CommandModel model() {
        return CommandModel.of("internal-train", "load what everyday commands load");
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

    private static void train(Path folder) {
        SampleFiles.copy("blog/src", folder.resolve("src"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(folder, Map.of(), nowhere, nowhere, null);
        for (List<String> words : List.of(
                List.of("init"),
                List.of("revision", "--autogenerate", "-m", "Train"),
                List.of("upgrade", "head"),
                List.of("current"),
                List.of("current", "--json"),
                List.of("history", "-i"),
                List.of("check"),
                List.of("downgrade", "base", "--sql"),
                List.of("downgrade", "base"),
                List.of("--help"),
                List.of("current", "--url", NO_SERVER))) {
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
