package dev.ferro.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a project says about itself, or about one of its databases, with the chosen environment laid over it.
 *
 * @param file the file it was read from
 * @param folder the folder of the file, from which relative paths start
 * @param environment the chosen environment's name
 * @param database the name of the database, where the project has several
 * @param url where the database is
 * @param scriptLocation the folder that holds {@code versions/}
 * @param versionLocations the folders with the migration scripts, of which there is at least one
 * @param headsLock whether a file beside the scripts names the heads of the history
 * @param format the language of new scripts
 * @param versions what Ferro's own tables are called
 * @param editedScripts what an upgrade makes of scripts that were edited after they were applied
 * @param lockWait how long to wait for another migrator, unless nothing is said
 * @param lockTimeout how long a statement waits for a lock, unless nothing is said
 * @param hooks what is done before and after migrations, as the file says it
 * @param models where the model classes are
 * @param hibernate how entities are read that Hibernate knows
 * @param naming how names are made
 * @param filter which tables are looked at
 */
public record Configuration(
        Path file,
        Path folder,
        @Nullable String environment,
        @Nullable String database,
        @Nullable UrlSetting url,
        Path scriptLocation,
        List<Path> versionLocations,
        boolean headsLock,
        Format format,
        Versions versions,
        EditedScripts editedScripts,
        @Nullable Duration lockWait,
        @Nullable Duration lockTimeout,
        Hooks hooks,
        Models models,
        Hibernate hibernate,
        Naming naming,
        TableFilter filter) {

    /**
     * {@return the same with what a build knows beside the file}
     *
     * @param classPath the build's class path, which comes before the file's
     * @param user who connects, in place of whom the URL names
     * @param password the password of that user
     */
    public Configuration builtWith(List<String> classPath, @Nullable String user, @Nullable String password) {
        List<String> all = Stream.concat(classPath.stream(), models.classPath().stream())
                .distinct()
                .toList();
        return new Configuration(
                file,
                folder,
                environment,
                database,
                url == null ? null : url.as(user, password),
                scriptLocation,
                versionLocations,
                headsLock,
                format,
                versions,
                editedScripts,
                lockWait,
                lockTimeout,
                hooks,
                new Models(models.packages(), all, models.sources()),
                hibernate,
                naming,
                filter);
    }

    /** {@return the folder for what can be made again at any time} */
    public Path cacheFolder() {
        Path cache = folder.resolve(".ferro").resolve("cache");
        return database == null ? cache : cache.resolve(database);
    }

    /** The languages that scripts can be written in. */
    public enum Format {
        /** Operations that any database understands. */
        JAVA,
        /** Statements of one database. */
        SQL;

        /** {@return the name in settings and on the command line} */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@return the names of all, the usual one first} */
        public static List<String> words() {
            return Stream.of(values()).map(Format::word).toList();
        }

        /** {@return the format of a name, if there is one} */
        public static Optional<Format> of(String word) {
            return Stream.of(values())
                    .filter(format -> format.word().equals(word))
                    .findFirst();
        }
    }

    /** What an upgrade makes of scripts that were edited after they were applied. */
    public enum EditedScripts {
        /** It is refused. */
        FAIL,
        /** It says so. */
        WARN,
        /** Nothing. */
        IGNORE;

        /** {@return the names in settings, the usual one first} */
        static List<String> words() {
            return Stream.of(values()).map(EditedScripts::word).toList();
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static EditedScripts of(String word) {
            return Stream.of(values())
                    .filter(policy -> policy.word().equals(word))
                    .findFirst()
                    .orElse(FAIL);
        }
    }

    /**
     * What Ferro's own tables are called.
     *
     * @param schema the schema they live in, unless it is the default one
     * @param versionTable the table of the current revisions
     * @param ledgerTable the table with a row for each run of a migration
     */
    public record Versions(@Nullable String schema, String versionTable, String ledgerTable) {}

    /**
     * What is done before and after migrations: each a file of SQL, a class or a command.
     *
     * @param beforeRun before all migrations of a run
     * @param beforeMigration before each
     * @param afterMigration after each
     * @param afterRun after all
     */
    public record Hooks(
            List<String> beforeRun, List<String> beforeMigration, List<String> afterMigration, List<String> afterRun) {}

    /**
     * Where the model classes are.
     *
     * @param packages the packages searched for models; empty for all
     * @param classPath compiled classes, as the file says it, patterns included
     * @param sources folders that are compiled in memory
     */
    public record Models(List<String> packages, List<String> classPath, List<Path> sources) {}

    /**
     * How entities are read that Hibernate knows.
     *
     * @param naming the word for a pair of naming strategies, or null where the application says it
     * @param unit the persistence unit that is meant, where there are several
     * @param properties settings of Hibernate's
     */
    public record Hibernate(
            @Nullable String naming, @Nullable String unit, Map<String, String> properties) {

        /** Nothing is said. */
        public static final Hibernate UNSTATED = new Hibernate(null, null, Map.of());

        public Hibernate {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * How names are made. A pattern holds {@code {table}} and {@code {columns}}, or {@code {suffix}} for a check; null
     * where nothing is said.
     *
     * @param pluralTables whether a class {@code User} becomes a table {@code users}
     * @param primaryKeys the pattern for primary keys
     * @param foreignKeys the pattern for foreign keys
     * @param uniques the pattern for unique constraints
     * @param indexes the pattern for indexes
     * @param checks the pattern for checks
     * @param exclusions the pattern for exclusion constraints
     */
    public record Naming(
            boolean pluralTables,
            @Nullable String primaryKeys,
            @Nullable String foreignKeys,
            @Nullable String uniques,
            @Nullable String indexes,
            @Nullable String checks,
            @Nullable String exclusions) {}
}
