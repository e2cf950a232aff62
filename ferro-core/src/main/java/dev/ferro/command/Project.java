package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.config.Configuration;
import dev.ferro.config.UrlSetting;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.dialect.Scratch;
import dev.ferro.exchange.HistoryTables;
import dev.ferro.operation.ConnectionWork;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.run.Connector;
import dev.ferro.run.Database;
import dev.ferro.run.DatabaseUrl;
import dev.ferro.run.Hooks;
import dev.ferro.run.Inspection;
import dev.ferro.run.MigrationListener;
import dev.ferro.run.Migrator;
import dev.ferro.run.MigratorSettings;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.script.LedgerScript;
import dev.ferro.script.RecordedMigration;
import dev.ferro.script.ScriptFile;
import dev.ferro.script.ScriptFolders;
import dev.ferro.script.ScriptLoader;
import dev.ferro.script.ScriptSource;
import dev.ferro.script.Scripts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the commands of one project share, each part read when it is first needed. */
public final class Project implements AutoCloseable {

    private final Configuration configuration;
    private final SchemaProvider models;
    private final Map<String, ScriptFile> scripts = new HashMap<>();
    private final Map<RevisionId, RecordedMigration> kept = new HashMap<>();
    private final ScriptSource source;
    private final @Nullable Surroundings surroundings;
    private Scripts found = Scripts.NONE;
    private final List<ScriptLoader> loaders = new ArrayList<>();
    private @Nullable RevisionGraph graph;
    private @Nullable Database database;

    /** The project of a configuration file: its scripts are in folders. */
    public Project(Configuration configuration, SchemaProvider models) {
        this.configuration = configuration;
        this.models = models;
        this.source = new ScriptFolders(configuration.versionLocations(), configuration.cacheFolder(), this::loader);
        this.surroundings = null;
    }

    /** A project that is part of a running application, which brings along what a configuration file would name. */
    public Project(Configuration configuration, SchemaProvider models, Surroundings surroundings) {
        this.configuration = configuration;
        this.models = models;
        this.source = surroundings.scripts();
        this.surroundings = surroundings;
    }

    /**
     * What an application brings along.
     *
     * @param database gives the database when it is first needed
     * @param scripts the scripts; closed with the project
     * @param hooks what is done before and after migrations
     */
    public record Surroundings(Supplier<Database> database, ScriptSource scripts, Hooks hooks) {}

    public Configuration configuration() {
        return configuration;
    }

    /**
     * {@return the history, read from the headers of the scripts} What is wrong with it is among its problems; a command
     * that adds to it asks for {@link RevisionGraph#sound()}.
     */
    RevisionGraph graph() {
        RevisionGraph known = graph;
        if (known == null) {
            found = source.read();
            known = found.graph();
            graph = known;
        }
        return known;
    }

    /** {@return what is wrong with the history, as far as it has been read} */
    public List<Problem> problems() {
        return graph == null ? List.of() : graph.problems();
    }

    /** Makes the next look at the history read the scripts again: a command has changed them. */
    void forgetScripts() {
        graph = null;
        found = Scripts.NONE;
        scripts.clear();
        kept.clear();
    }

    /** Completes the history by revisions that only the ledger of the database knows; they can be taken back. */
    void completeFromLedger() {
        RevisionGraph declared = graph();
        List<Revision> others = new ArrayList<>();
        String place = "the table `" + ledgerTable() + "` of " + database().url();
        try (Inspection inspection = Inspection.of(database())) {
            inspection.waysBack(ledgerTable()).forEach((id, text) -> {
                if (!declared.isKnown(id)) {
                    LedgerScript script = LedgerScript.read(text, place);
                    others.add(script.revision());
                    kept.put(id, script.migration());
                }
            });
        }
        graph = found.graph(others);
    }

    /** {@return the configured database; nothing is connected yet} */
    Database database() {
        Database known = database;
        if (known == null) {
            known = surroundings == null
                    ? Database.of(url())
                    : surroundings.database().get();
            database = known;
        }
        return known;
    }

    private DatabaseUrl url() {
        UrlSetting url = configuration.url();
        if (url == null) {
            throw Problem.of("no-database", "Nothing says where the database is.")
                    .at(configuration.file().toString())
                    .advise("Write `url = \"jdbc:sqlite:app.db\"` into it, or add `--url URL` to the command.")
                    .refused();
        }
        return DatabaseUrl.parse(url.value(), url.base()).as(url.user(), url.password());
    }

    /** {@return the database that a URL on the command line names} */
    Database databaseAt(String url, Path workingFolder) {
        return Database.of(DatabaseUrl.parse(url, workingFolder));
    }

    /** {@return whether the configuration says where models are} */
    public boolean isModelled() {
        return !configuration.models().packages().isEmpty();
    }

    /** {@return all that the models describe, as they describe it} */
    DesiredSchema models(Database of) {
        return models.read(configuration, of.dialect());
    }

    /** {@return the sources of models that describe what a database holds} */
    List<SchemaProvider.ModelText> writeModels(Schema found, Database in, String packageName) {
        return models.write(found, configuration, in.dialect(), packageName);
    }

    /** {@return the part of it that the filter lets through} */
    DesiredSchema ofInterest(DesiredSchema desired) {
        return new DesiredSchema(
                desired.schema()
                        .withTables(desired.schema().tables().stream()
                                .filter(table -> isOfInterest(table.name()))
                                .toList()),
                desired.renames(),
                desired.warnings(),
                desired.beside());
    }

    /** {@return what is read of a database: the default schema, those of the models and those of the filter} */
    ReflectionScope scope(List<String> schemas) {
        Set<String> all = new HashSet<>(schemas);
        all.addAll(configuration.filter().schemas());
        return new ReflectionScope(all, Set.of(), this::isOfInterest);
    }

    /** {@return all that is in a database, but for what is Ferro's own} */
    ReflectionScope everything() {
        return ReflectionScope.everywhere(table -> !isFerros(table));
    }

    private boolean isOfInterest(QualifiedName table) {
        return !isFerros(table)
                && !HistoryTables.isOne(table)
                && configuration.filter().accepts(table.schema(), table.name());
    }

    private boolean isFerros(QualifiedName table) {
        return isOwn(table, versionTable())
                || isOwn(table, ledgerTable())
                || table.name().equals(Scratch.MARK_TABLE);
    }

    /** A schema that is named may be the default one, which goes without saying in what is read. */
    private static boolean isOwn(QualifiedName table, QualifiedName own) {
        boolean near = table.schema() == null || table.schema().equals(own.schema());
        return near && table.name().equals(own.name());
    }

    QualifiedName versionTable() {
        return new QualifiedName(
                configuration.versions().schema(), configuration.versions().versionTable());
    }

    QualifiedName ledgerTable() {
        return new QualifiedName(
                configuration.versions().schema(), configuration.versions().ledgerTable());
    }

    /** {@return the rows of the version table; reading creates nothing} */
    List<RevisionId> rows() {
        try (Inspection inspection = Inspection.of(database())) {
            return inspection.rows(versionTable());
        }
    }

    /** {@return where the database stands in the history; reading creates nothing} */
    Standing standing() {
        return Standing.at(rows(), graph());
    }

    Migrator migrator(MigrationListener listener) {
        return migrator(Connector.to(database()), listener, null, Hooks.NONE);
    }

    /**
     * @param mode what becomes of its plans: unless it may be for a range, it needs the database in any case
     * @param lockTimeout how long a statement waits for a lock, in place of what is configured
     */
    Migrator migrator(MigrationListener listener, Mode mode, @Nullable Duration lockTimeout) {
        Connector connector =
                mode == Mode.SQL || mode == Mode.PLAN ? Connector.to(database()) : Connector.ahead(database());
        return migrator(connector, listener, lockTimeout, mode == Mode.RUN ? hooks() : Hooks.NONE);
    }

    private Hooks hooks() {
        return surroundings == null
                ? new ProjectHooks(configuration, database().dialect(), this::loader).find()
                : surroundings.hooks();
    }

    /** {@return what moves a scratch database along the history} */
    Migrator migrator(
            Database scratch, Function<Collection<RevisionId>, Map<RevisionId, RecordedMigration>> scriptLoader) {
        MigratorSettings settings = MigratorSettings.defaults().tables(versionTable(), ledgerTable());
        return new Migrator(Connector.to(scratch), graph(), scriptLoader, settings, MigrationListener.SILENT);
    }

    private Migrator migrator(
            Connector connector, MigrationListener listener, @Nullable Duration lockTimeout, Hooks hooks) {
        MigratorSettings settings = MigratorSettings.defaults()
                .tables(versionTable(), ledgerTable())
                .hooks(hooks);
        if (configuration.lockWait() != null) {
            settings = settings.lockWait(configuration.lockWait());
        }
        settings = settings.lockTimeout(lockTimeout == null ? configuration.lockTimeout() : lockTimeout);
        try {
            return new Migrator(connector, graph(), this::load, settings, listener);
        } catch (RuntimeException refused) {
            connector.close();
            throw refused;
        }
    }

    Map<RevisionId, RecordedMigration> load(Collection<RevisionId> ids) {
        Map<RevisionId, RecordedMigration> migrations = new LinkedHashMap<>(kept);
        migrations.keySet().retainAll(Set.copyOf(ids));
        migrations.putAll(source.load(
                ids.stream().filter(id -> !kept.containsKey(id)).map(this::file).toList()));
        return migrations;
    }

    /** {@return the migration of a script that is no part of the history yet, in the folder of one that is} */
    RecordedMigration load(Revision revision, Path file, RevisionId neighbour) {
        ScriptFile script = new ScriptFile(revision, file, file(neighbour).helpers());
        return Objects.requireNonNull(loader().load(List.of(script)).get(revision.id()));
    }

    /** {@return what Java files that are no scripts do on a connection} */
    Map<Path, ConnectionWork> works(Collection<Path> files) {
        return files.isEmpty() ? Map.of() : loader().works(files);
    }

    private ScriptLoader loader() {
        List<Path> classPath = ClassPathPatterns.expand(
                configuration.folder(), configuration.models().classPath());
        ClassLoader parent = Objects.requireNonNull(Project.class.getClassLoader());
        ScriptLoader loader = new ScriptLoader(configuration.cacheFolder(), classPath, parent);
        loaders.add(loader);
        return loader;
    }

    /** {@return the folder that nothing is written outside of} */
    ProjectFolder folder() {
        return new ProjectFolder(configuration.folder());
    }

    Path script(RevisionId id) {
        return Path.of(graph().find(id).orElseThrow().place());
    }

    /** {@return the hash of a script that tells whether it has been edited; empty where that is not known} */
    Optional<String> checksum(RevisionId id) {
        return kept.containsKey(id) ? Optional.empty() : source.checksum(file(id));
    }

    /** {@return all scripts} */
    List<ScriptFile> scripts() {
        graph();
        return found.files();
    }

    private ScriptFile file(RevisionId id) {
        String place = graph().find(id).orElseThrow().place();
        if (scripts.isEmpty()) {
            for (ScriptFile file : found.files()) {
                scripts.put(file.revision().place(), file);
            }
        }
        return Objects.requireNonNull(scripts.get(place));
    }

    /** {@return what shows revisions} The rows are those of the version table, or null where nobody looked. */
    RevisionViews views(@Nullable Collection<RevisionId> rows) {
        return new RevisionViews(this, rows);
    }

    /** Closes the scripts: until then they may still load classes. */
    @Override
    public void close() {
        for (ScriptLoader loader : loaders) {
            loader.close();
        }
        source.close();
    }
}
