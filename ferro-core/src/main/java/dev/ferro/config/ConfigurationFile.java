package dev.ferro.config;

import dev.ferro.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds {@code ferro.toml} and reads it. */
public final class ConfigurationFile {

    /** The name that is looked for. */
    public static final String NAME = "ferro.toml";

    private ConfigurationFile() {}

    /**
     * What was asked for on the command line.
     *
     * @param workingFolder where the search starts, upwards
     * @param file the file, where one was named
     * @param environment the environment to lay over the rest
     * @param database the one of several databases that is meant; null for all
     * @param url the database, in place of the configured one
     * @param variables the variables of the environment
     */
    public record Request(
            Path workingFolder,
            @Nullable String file,
            @Nullable String environment,
            @Nullable String database,
            @Nullable String url,
            Map<String, String> variables) {

        /** {@return the database in place of the configured one, as the option says, else the variable} */
        @Nullable
        String chosenUrl() {
            return url == null ? new FerroVariables(variables).url() : url;
        }

        /** {@return what says so} */
        String chooser() {
            return url == null ? FerroVariables.URL : "--url";
        }
    }

    /** {@return what the file says, for each of the databases that were asked for, in its order} */
    public static List<Configuration> read(Request request) {
        Path file = locate(request);
        String shown = shown(file, request.workingFolder());
        Layers layers = layers(file, shown);
        layers.checkEnvironment(request.environment());
        layers.checkDatabase(request.database());
        List<String> databases = request.database() == null ? layers.databases() : List.of(request.database());
        List<Configuration> configurations = new ArrayList<>();
        if (databases.isEmpty()) {
            configurations.add(configuration(layers, null, file, request));
        }
        for (String database : databases) {
            configurations.add(configuration(layers, database, file, request));
        }
        layers.check();
        configurations.replaceAll(new FerroVariables(request.variables())::addedTo);
        SeveralDatabases.check(configurations, request, shown);
        return List.copyOf(configurations);
    }

    /** {@return the names of the databases in a file; none if it is about one that has no name} */
    public static List<String> databases(Path file) {
        return layers(file, file.toString()).databases();
    }

    /** {@return the names that may be asked for, for a shell to offer} */
    public static Names names(Request request) {
        Path file = locate(request);
        Layers layers = layers(file, shown(file, request.workingFolder()));
        return new Names(layers.environments(), layers.databases());
    }

    /**
     * The names that a file gives.
     *
     * @param environments its environments
     * @param databases its databases
     */
    public record Names(List<String> environments, List<String> databases) {}

    private static Layers layers(Path file, String shown) {
        String text = text(file, shown);
        List<Entry> plain = PlainToml.parse(text);
        return Layers.of(plain == null ? CompleteToml.parse(text, shown) : plain, shown);
    }

    private static Path locate(Request request) {
        Path folder = request.workingFolder().toAbsolutePath().normalize();
        if (request.file() != null) {
            return folder.resolve(request.file()).normalize();
        }
        for (Path place = folder; place != null; place = place.getParent()) {
            if (Files.isRegularFile(place.resolve(NAME))) {
                return place.resolve(NAME);
            }
        }
        throw Problem.of("configuration-not-found", "There is no `" + NAME + "` here.")
                .because("`" + folder + "` and the folders above it were looked through")
                .advise("`ferro init` writes one; `ferro -c FILE …` names another.")
                .refused();
    }

    private static String text(Path file, String shown) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException exception) {
            throw unreadable(shown, "it is not written in UTF-8");
        } catch (java.nio.file.NoSuchFileException exception) {
            throw Problem.of("configuration-not-found", "There is no configuration file `" + shown + "`.")
                    .advise("`ferro init` writes a `" + NAME + "`.")
                    .refused();
        } catch (IOException exception) {
            throw unreadable(shown, exception.getMessage());
        }
    }

    private static RuntimeException unreadable(String shown, @Nullable String reason) {
        return Problem.of("configuration-unreadable", "The configuration file `" + shown + "` cannot be read.")
                .because(reason)
                .refused();
    }

    /** {@return the path as a person in the working folder would write it} */
    private static String shown(Path file, Path workingFolder) {
        Path folder = workingFolder.toAbsolutePath().normalize();
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }

    private static Configuration configuration(Layers layers, @Nullable String database, Path file, Request request) {
        Path folder = Objects.requireNonNull(file.getParent());
        Variables variables = new Variables(request.variables());
        Settings settings = layers.settings(request.environment(), database, variables);
        Path scripts = folder.resolve(settings.text(Key.SCRIPT_LOCATION, scripts(database)))
                .normalize();
        List<Path> versions = paths(folder, settings.texts(Key.VERSION_LOCATIONS));
        return new Configuration(
                file,
                folder,
                request.environment(),
                database,
                url(settings, folder, request, variables),
                scripts,
                versions.isEmpty() ? List.of(scripts.resolve("versions")) : versions,
                settings.flag(Key.HEADS_LOCK),
                Configuration.Format.of(settings.choice(Key.FORMAT, Configuration.Format.words()))
                        .orElse(Configuration.Format.JAVA),
                new Configuration.Versions(
                        settings.text(Key.VERSION_SCHEMA),
                        settings.text(Key.VERSION_TABLE, "ferro_version"),
                        settings.text(Key.LEDGER_TABLE, "ferro_ledger")),
                Configuration.EditedScripts.of(
                        settings.choice(Key.EDITED_SCRIPTS, Configuration.EditedScripts.words())),
                settings.duration(Key.LOCK_WAIT),
                settings.duration(Key.LOCK_TIMEOUT),
                hooks(settings),
                new Configuration.Models(
                        settings.texts(Key.PACKAGES),
                        settings.texts(Key.CLASSPATH),
                        paths(folder, settings.texts(Key.SOURCES))),
                new Configuration.Hibernate(
                        settings.text(Key.HIBERNATE_NAMING), settings.text(Key.HIBERNATE_UNIT), settings.properties()),
                naming(settings),
                new TableFilter(
                        settings.texts(Key.INCLUDE_TABLES),
                        settings.texts(Key.EXCLUDE_TABLES),
                        settings.texts(Key.SCHEMAS)));
    }

    private static Configuration.Hooks hooks(Settings settings) {
        return new Configuration.Hooks(
                settings.texts(Key.BEFORE_RUN),
                settings.texts(Key.BEFORE_MIGRATION),
                settings.texts(Key.AFTER_MIGRATION),
                settings.texts(Key.AFTER_RUN));
    }

    /** {@return where scripts are unless something is said: each of several databases has a folder of its own} */
    private static String scripts(@Nullable String database) {
        return database == null ? "migrations" : "migrations/" + database;
    }

    /** Without what tells them apart, two names of one table would be the same. */
    private static Configuration.Naming naming(Settings settings) {
        return new Configuration.Naming(
                settings.choice(Key.NAMING_TABLES, List.of("plural", "singular"))
                        .equals("plural"),
                settings.pattern(Key.NAMING_PRIMARY_KEYS, List.of("{table}")),
                settings.pattern(Key.NAMING_FOREIGN_KEYS, List.of("{table}", "{columns}")),
                settings.pattern(Key.NAMING_UNIQUES, List.of("{table}", "{columns}")),
                settings.pattern(Key.NAMING_INDEXES, List.of("{table}", "{columns}")),
                settings.pattern(Key.NAMING_CHECKS, List.of("{table}", "{suffix}")),
                settings.pattern(Key.NAMING_EXCLUSIONS, List.of("{table}", "{columns}")));
    }

    private static @Nullable UrlSetting url(Settings settings, Path folder, Request request, Variables variables) {
        Entry entry = settings.entry(Key.URL);
        String chosen = request.chosenUrl();
        if (chosen != null) {
            // the shell has filled in its variables already
            return new UrlSetting(chosen, request.chooser(), request.workingFolder(), null);
        }
        return entry == null
                ? null
                : new UrlSetting(entry.value().toString(), settings.place(entry), folder, variables);
    }

    private static List<Path> paths(Path folder, List<String> texts) {
        List<Path> paths = new ArrayList<>();
        for (String text : texts) {
            paths.add(folder.resolve(text).normalize());
        }
        return List.copyOf(paths);
    }
}
