package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.schema.DefaultSchema;
import dev.ferro.schema.Schema;
import dev.ferro.script.RecordedMigration;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moves a database along the history: plans, shows, writes as a script, and runs.
 *
 * <p>It connects when it must and keeps the connection until closed. Planning and showing create nothing.
 */
public final class Migrator implements AutoCloseable {

    private final Connector connector;
    private final Database database;
    private final Planner planner;
    private final MigratorSettings settings;
    private final MigrationListener listener;
    private final VersionTable versionTable;
    private @Nullable Session session;
    private boolean standsIn;

    /**
     * @param connector is closed with the migrator
     * @param loader gives the migrations of some revisions; called only for those that are looked into
     */
    public Migrator(
            Connector connector,
            RevisionGraph graph,
            Function<Collection<RevisionId>, Map<RevisionId, RecordedMigration>> loader,
            MigratorSettings settings,
            MigrationListener listener) {
        this.connector = connector;
        this.database = connector.database();
        this.planner = new Planner(database.dialect(), graph, loader);
        this.settings = settings;
        this.listener = listener;
        this.versionTable = new VersionTable(database.dialect(), settings.versionTable());
    }

    /** {@return the rows of the version table} */
    public List<RevisionId> rows() {
        return versionTable.read(reading().connection());
    }

    /** {@return a look at the database through the connection that the migrator has} A pool may have no other one. */
    public Inspection inspection() {
        return Inspection.through(reading());
    }

    public Plan planUpgrade(RevisionTarget target) {
        return planner.plan(Direction.UPGRADE, rows(), target, true);
    }

    public Plan planDowngrade(RevisionTarget target) {
        return planner.plan(Direction.DOWNGRADE, rows(), target, true);
    }

    /** {@return the plan that takes back one applied revision, which no other applied one needs} */
    public Plan planTakingBack(RevisionId id) {
        return planner.takeBack(rows(), id);
    }

    /** {@return the plan from one end of a range to the other} The database is asked only where an end says so. */
    public Plan planUpgrade(RevisionRange range) {
        return ranges().plan(Direction.UPGRADE, range);
    }

    /** {@return the plan from one end of a range, the newer one, to the other} */
    public Plan planDowngrade(RevisionRange range) {
        return ranges().plan(Direction.DOWNGRADE, range);
    }

    private RangePlanner ranges() {
        return new RangePlanner(planner, this::rows);
    }

    /** {@return what the plan would send, without sending it} */
    public List<MigrationStatements> dryRun(Plan plan) {
        Rendering rendering = rendering(plan);
        StatementText text = StatementText.withValues(database.dialect());
        List<MigrationStatements> all = new ArrayList<>();
        for (PlannedMigration migration : plan.migrations()) {
            List<String> texts = new ArrayList<>();
            for (Section section : migration.sections()) {
                for (Statement statement : rendering.statements(section)) {
                    texts.add(statement.accept(text));
                }
            }
            all.add(new MigrationStatements(migration, texts));
        }
        return all;
    }

    /** {@return what the plan would send and what that does to others, without sending it} */
    public List<MigrationEffects> effects(Plan plan) {
        EffectsOfPlan effects = new EffectsOfPlan(database.dialect(), rendering(plan));
        return plan.migrations().stream().map(effects::of).toList();
    }

    /**
     * Runs a plan in a transaction that is rolled back, where the database can do that.
     *
     * @return how far it was tried, in a sentence
     * @throws FerroException if something in it fails
     */
    public String tryOut(Plan plan) {
        Workplace workplace = database.exists() ? workplace() : Workplace.of(reading(), settings, listener);
        return new TryOut(workplace, plan).run();
    }

    /** {@return the plan as a script for the database's own client} */
    public String offline(Plan plan) {
        return script().plan(plan, rendering(plan));
    }

    private OfflineScript script() {
        return new OfflineScript(database, settings, planner.graph());
    }

    private Rendering rendering(Plan plan) {
        return new Rendering(database.dialect(), () -> startOf(plan), () -> homeOf(plan));
    }

    /** A history says itself what it calls its tables. */
    private Optional<DefaultSchema> homeOf(Plan plan) {
        return plan.read() ? live().home() : Optional.empty();
    }

    /** The database itself tells best what it holds; where the plan does not start there, its history does. */
    private Schema startOf(Plan plan) {
        return plan.read() ? live().schema() : history(plan.start());
    }

    private LiveView live() {
        return new LiveView(database.dialect(), reading().connection(), settings);
    }

    private Schema history(List<RevisionId> rows) {
        FoldedView view = new FoldedView(database.dialect().normalizer(), () -> Schema.EMPTY, Optional::empty);
        view.add(planner.history(rows));
        return view.schema();
    }

    /** Runs a plan, waiting for other migrators; a failure leaves everything as it was before the failing migration. */
    public Result run(Plan plan) {
        return run(plan, null);
    }

    /**
     * Runs a plan, after a backup.
     *
     * @param backup where to write all that the database holds before anything is run; null to do without
     */
    public Result run(Plan plan, @Nullable BackupFile backup) {
        Instant started = Instant.now();
        if (plan.isEmpty()) {
            return new Result(plan.direction(), List.of(), plan.start(), Duration.ZERO, null);
        }
        Workplace workplace = workplace();
        HookRun hooks = new HookRun(
                settings.hooks(), workplace, plan.direction(), database.url().toString());
        return new PlanRun(workplace, planner, plan, hooks)
                .run(
                        started,
                        () -> backup == null
                                ? Optional.empty()
                                : Optional.of(backup.write(workplace.session(), database.url())));
    }

    /**
     * Sets the version without running anything.
     *
     * @param purge whether to forget first what the version table holds, known or not
     * @return the rows that the version table holds now
     */
    public List<RevisionId> stamp(List<RevisionTarget> targets, boolean purge) {
        // what is refused must not have created the tables
        stamped(rows(), targets, purge);
        Workplace workplace = workplace();
        return workplace.locked(() -> {
            Connection connection = workplace.session().connection();
            List<RevisionId> before = purge ? List.of() : versionTable.readToChange(connection);
            List<RevisionId> after = stamped(before, targets, purge);
            workplace.lock().begin();
            if (purge) {
                workplace.session().update(versionTable.purge());
            }
            for (Sql change : versionTable.changes(before, after)) {
                if (workplace.session().update(change) != 1) {
                    workplace.session().rollback();
                    throw PlanRun.changed(before, versionTable.read(connection));
                }
            }
            workplace.session().commit();
            return after;
        });
    }

    /** {@return the same as a script for the database's own client} */
    public String stampScript(List<RevisionTarget> targets, boolean purge) {
        if (purge) {
            return script().stamp(null, stamped(List.of(), targets, true));
        }
        List<RevisionId> before = rows();
        return script().stamp(before, stamped(before, targets, false));
    }

    /** {@return the same for a database that is at a start which is not asked for, unless the start says so} */
    public String stampScript(RevisionTarget start, List<RevisionTarget> targets) {
        RangePlanner ranges = ranges();
        List<RevisionId> before = ranges.rows(start);
        List<RevisionTarget> ends = targets.stream().map(ranges::settled).toList();
        return script().stamp(before, stamped(before, ends, false));
    }

    private List<RevisionId> stamped(List<RevisionId> rows, List<RevisionTarget> targets, boolean purge) {
        return planner.graph().stamp(purge ? new LinkedHashSet<>() : new LinkedHashSet<>(rows), targets);
    }

    /** {@return the checksums that the ledger has of the scripts which are applied} */
    public Map<RevisionId, String> checksums() {
        Connection connection = reading().connection();
        return Failures.reported(() -> database.dialect().reflection().exists(connection, settings.ledgerTable())
                ? new FerroTables(database.dialect(), settings).ledger().checksums(connection)
                : Map.of());
    }

    /** Takes scripts for what was applied, by their checksums. */
    public void accept(Map<RevisionId, String> checksums) {
        Workplace workplace = workplace();
        workplace.locked(() -> {
            workplace.lock().begin();
            for (Map.Entry<RevisionId, String> script : checksums.entrySet()) {
                Ledger ledger = workplace.tables().ledger();
                workplace.session().update(ledger.accepted(script.getKey(), script.getValue()));
            }
            workplace.session().commit();
            return true;
        });
    }

    /** {@return the migration that an earlier run has left done in part; empty if there is none} */
    public Optional<HalfDone> halfDone() {
        Connection connection = reading().connection();
        return Failures.reported(() -> database.dialect().reflection().exists(connection, settings.ledgerTable())
                ? unfinished(connection).map(left -> HalfDone.of(left, planner.operations(left)))
                : Optional.empty());
    }

    /** Whoever has completed it by hand has stamped it. */
    private Optional<Unfinished> unfinished(Connection connection) throws SQLException {
        List<RevisionId> rows = versionTable.read(connection);
        return new FerroTables(database.dialect(), settings)
                .ledger()
                .unfinished(connection)
                .filter(left -> !planner.isDoneByHand(left, rows));
    }

    /**
     * Writes into the ledger what a person knows of the migration that is done in part.
     *
     * @return the migration, as far as the ledger says now that it has come
     */
    public HalfDone mend(Mending mending) {
        Workplace workplace = workplace();
        return workplace.locked(() -> {
            Unfinished left = unfinished(workplace.session().connection()).orElseThrow(Migrator::nothingToMend);
            if (mending != Mending.RESTART && left.mark().started() == null) {
                throw nothingUncertain();
            }
            Mark mark = mending.applied(left.mark());
            workplace.lock().begin();
            workplace.session().update(workplace.tables().ledger().repaired(left, mark));
            workplace.session().commit();
            return HalfDone.of(left.at(mark), planner.operations(left));
        });
    }

    private static FerroException nothingToMend() {
        return Problem.of("nothing-half-done", "No migration is done in part; there is nothing to repair.")
                .refused();
    }

    private static FerroException nothingUncertain() {
        return Problem.of("nothing-uncertain", "Of the migration that is done in part it is known how far it came.")
                .advise("Run it again, and it goes on from there. `ferro repair` tells what stays.")
                .refused();
    }

    /** Creates Ferro's tables where they are not there yet. */
    public void ensureVersion() {
        workplace().locked(() -> true);
    }

    /** {@return the same as a script for the database's own client} */
    public String ensureVersionScript() {
        return script().creationOnly();
    }

    private Workplace workplace() {
        if (session != null && standsIn) {
            close();
        }
        if (session == null) {
            session = new Session(database.dialect(), connector.connect());
            standsIn = false;
        }
        Session working = session;
        Duration timeout = settings.lockTimeout();
        if (timeout != null) {
            Failures.reported(() -> {
                working.limitLockWait(timeout);
                return true;
            });
        }
        return Workplace.of(working, settings, listener);
    }

    private Session reading() {
        if (session == null) {
            standsIn = !database.exists();
            session = new Session(database.dialect(), connector.connectToRead());
        }
        return session;
    }

    @Override
    public void close() {
        connector.close();
        if (session != null) {
            Session closing = session;
            session = null;
            Failures.reported(() -> {
                closing.close();
                return true;
            });
        }
    }
}
