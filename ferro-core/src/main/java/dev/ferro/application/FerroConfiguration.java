package dev.ferro.application;

import dev.ferro.Problem;
import dev.ferro.command.Project;
import dev.ferro.config.Configuration;
import dev.ferro.config.Configuration.EditedScripts;
import dev.ferro.config.TableFilter;
import dev.ferro.run.Database;
import dev.ferro.run.DatabaseUrl;
import dev.ferro.run.Hook;
import dev.ferro.run.HookPoint;
import dev.ferro.run.Hooks;
import dev.ferro.run.MigrationListener;
import dev.ferro.run.MigratorSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What can be said of {@link Ferro} before it is loaded; the names are those of {@code ferro.toml}. */
public final class FerroConfiguration {

    private static final Path HERE = Path.of("").toAbsolutePath();

    private @Nullable DataSource dataSource;
    private @Nullable String url;
    private @Nullable String user;
    private @Nullable String password;
    private List<String> locations = List.of("classpath:migrations/versions");
    private String versionTable = MigratorSettings.VERSION_TABLE.name();
    private String ledgerTable = MigratorSettings.LEDGER_TABLE.name();
    private @Nullable String versionSchema;
    private EditedScripts editedScripts = EditedScripts.FAIL;
    private boolean aheadAllowed = true;
    private @Nullable Duration lockWait;
    private @Nullable Duration lockTimeout;
    private final Map<HookPoint, List<Hooks.Named>> hooks = new EnumMap<>(HookPoint.class);
    private MigrationListener listener = MigrationListener.SILENT;
    private @Nullable ClassLoader classLoader;

    FerroConfiguration() {}

    /** What gives connections to the database; each goes back with the settings that it came with. */
    public FerroConfiguration dataSource(DataSource source) {
        dataSource = source;
        return this;
    }

    /** Where the database is, instead of a data source: {@code jdbc:…}, or a friendly URL as in {@code ferro.toml}. */
    public FerroConfiguration url(String address) {
        url = address;
        return this;
    }

    /** Who connects by the URL, where that does not say it. */
    public FerroConfiguration user(@Nullable String name) {
        user = name;
        return this;
    }

    public FerroConfiguration password(@Nullable String secret) {
        password = secret;
        return this;
    }

    /**
     * Where the scripts are: {@code classpath:migrations/versions}, which is where they are looked for unless this says
     * otherwise, or {@code filesystem:FOLDER}.
     */
    public FerroConfiguration locations(String... places) {
        return locations(List.of(places));
    }

    public FerroConfiguration locations(List<String> places) {
        locations = List.copyOf(places);
        return this;
    }

    /** The name of the table of the current revisions. */
    public FerroConfiguration versionTable(String name) {
        versionTable = name;
        return this;
    }

    /** The name of the table with a row for each run of a migration. */
    public FerroConfiguration ledgerTable(String name) {
        ledgerTable = name;
        return this;
    }

    /** The schema that those tables live in, unless it is the default one. */
    public FerroConfiguration versionSchema(@Nullable String name) {
        versionSchema = name;
        return this;
    }

    /** What an upgrade makes of scripts that were edited after they were applied. */
    public FerroConfiguration editedScripts(EditedScripts policy) {
        editedScripts = policy;
        return this;
    }

    /**
     * Whether the database may have been migrated further by a newer version of the application, which there is while versions
     * take turns. It may, unless this says otherwise.
     */
    public FerroConfiguration aheadAllowed(boolean allowed) {
        aheadAllowed = allowed;
        return this;
    }

    /** How long to wait for another migrator. */
    public FerroConfiguration lockWait(@Nullable Duration wait) {
        lockWait = wait;
        return this;
    }

    /** How long a statement waits for a lock. */
    public FerroConfiguration lockTimeout(@Nullable Duration timeout) {
        lockTimeout = timeout;
        return this;
    }

    public FerroConfiguration beforeRun(Hook hook) {
        return hook(HookPoint.BEFORE_RUN, hook);
    }

    public FerroConfiguration beforeMigration(Hook hook) {
        return hook(HookPoint.BEFORE_MIGRATION, hook);
    }

    public FerroConfiguration afterMigration(Hook hook) {
        return hook(HookPoint.AFTER_MIGRATION, hook);
    }

    public FerroConfiguration afterRun(Hook hook) {
        return hook(HookPoint.AFTER_RUN, hook);
    }

    private FerroConfiguration hook(HookPoint point, Hook hook) {
        String name = hook.getClass().getName();
        hooks.computeIfAbsent(point, none -> new ArrayList<>()).add(new Hooks.Named(name, hook));
        return this;
    }

    /** Who hears what is being done. */
    public FerroConfiguration listener(MigrationListener heard) {
        listener = heard;
        return this;
    }

    /** What loads the scripts; unless this says otherwise, the thread's loader. */
    public FerroConfiguration classLoader(ClassLoader loader) {
        classLoader = loader;
        return this;
    }

    /** {@return Ferro as it is configured now} Nothing is connected, and no script is read, before it is asked for something. */
    public Ferro load() {
        ClassLoader classes = classLoader == null ? loader() : classLoader;
        Project.Surroundings surroundings = new Project.Surroundings(
                database(), new Locations(locations, HERE, classes).scripts(), new Hooks(Map.copyOf(hooks)));
        return new Ferro(new Project(configuration(), new NoModels(), surroundings), listener, classes, aheadAllowed);
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? Objects.requireNonNull(Ferro.class.getClassLoader()) : context;
    }

    private Supplier<Database> database() {
        DataSource source = dataSource;
        String address = url;
        if (source != null && address != null) {
            throw Problem.of("database-said-twice", "Ferro is given a data source and a URL.")
                    .advise("Leave one of them out.")
                    .refused();
        }
        if (source != null) {
            return () -> Database.of(source);
        }
        if (address == null) {
            throw Problem.of("no-database", "Nothing says where the database is.")
                    .advise("Call `dataSource(…)` or `url(…)` before `load()`.")
                    .refused();
        }
        String name = user;
        String secret = password;
        return () -> Database.of(DatabaseUrl.parse(address, HERE).as(name, secret));
    }

    /** What an application cannot say is as it is where a file does not say it. */
    private Configuration configuration() {
        return new Configuration(
                HERE,
                HERE,
                null,
                null,
                null,
                HERE,
                List.of(HERE),
                false,
                Configuration.Format.JAVA,
                new Configuration.Versions(versionSchema, versionTable, ledgerTable),
                editedScripts,
                lockWait,
                lockTimeout,
                new Configuration.Hooks(List.of(), List.of(), List.of(), List.of()),
                new Configuration.Models(List.of(), List.of(), List.of()),
                Configuration.Hibernate.UNSTATED,
                new Configuration.Naming(true, null, null, null, null, null, null),
                new TableFilter(List.of(), List.of(), List.of()));
    }
}
