package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.config.ConfigurationFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets Ferro up in a project: the configuration, the folder of the scripts, what git shall ignore. */
public final class Init {

    private static final String CACHE = ".ferro/";

    /**
     * What was asked for.
     *
     * @param folder the project's folder
     * @param location the folder to hold the scripts, relative to the project's
     * @param url the database; else what the project says, else an SQLite file
     * @param packages the packages of the models; else those found in the sources
     */
    public record Input(
            Path folder, String location, @Nullable String url, List<String> packages) {}

    /**
     * What was done.
     *
     * @param written the files written or added to, relative to the project
     * @param detected what was found in the project and taken into the configuration
     * @param advice what to look at before going on
     */
    public record Result(List<String> written, List<String> detected, List<String> advice) {}

    private final Input input;
    private final List<String> written = new ArrayList<>();

    private Init(Input input) {
        this.input = input;
    }

    public static Result run(Input input) {
        return new Init(input).run();
    }

    private Result run() {
        Path configuration = input.folder().resolve(ConfigurationFile.NAME);
        if (Files.exists(configuration)) {
            throw Problem.of("already-initialized", "There is a `" + ConfigurationFile.NAME + "` already.")
                    .at(configuration.toString())
                    .advise("Edit it, or remove it and run `ferro init` again.")
                    .refused();
        }
        ProjectScan scan = ProjectScan.of(input.folder());
        NewConfiguration settings = NewConfiguration.of(input, scan);
        String location = settings.location();
        write(ConfigurationFile.NAME, settings.text());
        createFolder(location + "/versions");
        write(location + "/README.md", Texts.readme(location));
        ignoreCache();
        return new Result(List.copyOf(written), settings.detected(), settings.advice());
    }

    private void createFolder(String name) {
        Path folder = input.folder().resolve(name);
        if (!Files.isDirectory(folder)) {
            TextFiles.createFolders(folder);
            written.add(name + "/");
        }
    }

    /** A file that is there already is somebody's work. */
    private void write(String name, String text) {
        Path file = input.folder().resolve(name);
        if (!Files.exists(file)) {
            TextFiles.writeNew(file, text);
            written.add(name);
        }
    }

    private void ignoreCache() {
        Path file = input.folder().resolve(".gitignore");
        String before = Files.exists(file) ? TextFiles.read(file) : "";
        boolean ignored = before.lines()
                .anyMatch(line -> line.strip().equals(CACHE) || line.strip().equals("/" + CACHE));
        if (!ignored) {
            String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            TextFiles.replace(file, before + gap + CACHE + "\n");
            written.add(".gitignore");
        }
    }
}
