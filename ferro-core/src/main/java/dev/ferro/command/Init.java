package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.config.ConfigurationFile;
import dev.ferro.config.DatabaseName;
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
     * @param configuration the name of the configuration file in it
     * @param location the folder to hold the scripts, relative to the project's
     * @param url the database; else what the project says, else an SQLite file
     * @param packages the packages of the models; else those found in the sources
     * @param headsLock whether to keep a file that names the heads of the history
     * @param database the name of a database that is one of several; null for a project with one
     */
    public record Input(
            Path folder,
            String configuration,
            String location,
            @Nullable String url,
            List<String> packages,
            boolean headsLock,
            @Nullable String database) {}

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
        if (input.database() != null && !DatabaseName.isOne(input.database())) {
            throw DatabaseName.problem(input.database()).usage();
        }
        Path configuration = input.folder().resolve(input.configuration());
        boolean added = Files.exists(configuration);
        if (added) {
            checkRoom(configuration);
        }
        ProjectScan scan = ProjectScan.of(input.folder());
        NewConfiguration settings = NewConfiguration.of(input, scan);
        String location = settings.location();
        new ProjectFolder(input.folder()).inside(input.folder().resolve(location));
        if (added) {
            TextFiles.replace(
                    configuration, TextFiles.read(configuration).stripTrailing() + "\n\n" + settings.tables());
            written.add(input.configuration());
        } else {
            write(input.configuration(), settings.text());
        }
        createFolder(location + "/versions");
        write(location + "/README.md", Texts.readme(location));
        if (input.headsLock()) {
            write(location + "/" + HeadsLock.NAME, HeadsLock.text(List.of()));
        }
        ignoreCache();
        return new Result(List.copyOf(written), settings.detected(), settings.advice());
    }

    /** Only a file that names its databases has room for another one. */
    private void checkRoom(Path configuration) {
        List<String> databases = input.database() == null ? List.of() : ConfigurationFile.databases(configuration);
        if (databases.isEmpty() || databases.contains(input.database())) {
            boolean unnamed = input.database() != null && databases.isEmpty();
            throw Problem.of(
                            "already-initialized",
                            databases.isEmpty()
                                    ? "There is a `" + input.configuration() + "` already."
                                    : "There is a database `" + input.database() + "` already.")
                    .at(configuration.toString())
                    .because(unnamed ? "it is about one database, which has no name" : null)
                    .advise(
                            unnamed
                                    ? "Put what it says of that database under a table `[databases.NAME]`, then add"
                                            + " another one."
                                    : "Edit it, or remove it and run `ferro init` again.")
                    .refused();
        }
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
