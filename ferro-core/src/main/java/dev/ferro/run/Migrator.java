package dev.ferro.run;

import dev.ferro.Problem;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.operation.OperationList;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.revision.RevisionTarget.Symbol;
import dev.ferro.schema.Schema;
import dev.ferro.script.RecordedMigration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moves a database along the history: plans, shows, writes as a script, and runs.
 *
 * <p>It connects when it must and keeps the connection until closed. Planning and showing create nothing.
 */
public final class Migrator implements AutoCloseable {

    private final Database database;
    private final Planner planner;
    private final MigratorSettings settings;
    private final MigrationListener listener;
    private final VersionTable versionTable;
    private @Nullable Session session;
    private boolean standsIn;

    /**
     * @param loader gives the migrations of some revisions; called only for those that are looked into
     */
    public Migrator(
            Database database,
            RevisionGraph graph,
            Function<Collection<RevisionId>, Map<RevisionId, RecordedMigration>> loader,
            MigratorSettings settings,
            MigrationListener listener) {
        this.database = database;
        this.planner = new Planner(graph, loader);
        this.settings = settings;
        this.listener = listener;
        this.versionTable = new VersionTable(database.dialect(), settings.versionTable());
    }

    /** {@return the rows of the version table} */
    public List<RevisionId> rows() {
        return versionTable.read(reading().connection());
    }

    public Plan planUpgrade(RevisionTarget target) {
        return planner.plan(Direction.UPGRADE, rows(), target, true);
    }

    public Plan planDowngrade(RevisionTarget target) {
        return planner.plan(Direction.DOWNGRADE, rows(), target, true);
    }

    /** {@return the plan from one end of a range to the other, without asking the database} */
    public Plan planUpgrade(RevisionRange range) {
        RevisionTarget end = Objects.requireNonNullElse(range.end(), Symbol.HEADS);
        return planner.plan(Direction.UPGRADE, start(range, Symbol.BASE), offline(end), false);
    }

    /** {@return the plan from one end of a range, the newer one, to the other, without asking the database} */
    public Plan planDowngrade(RevisionRange range) {
        RevisionTarget end = Objects.requireNonNullElse(range.end(), Symbol.BASE);
        return planner.plan(Direction.DOWNGRADE, start(range, Symbol.HEADS), offline(end), false);
    }

    private List<RevisionId> start(RevisionRange range, RevisionTarget otherwise) {
        RevisionTarget start = offline(Objects.requireNonNullElse(range.start(), otherwise));
        return planner.graph().resolve(start, new LinkedHashSet<>());
    }

    private static RevisionTarget offline(RevisionTarget target) {
        if (target.needsDatabase()) {
            throw Problem.of("target-needs-database", "`" + target + "` cannot be an end of a range for `--sql`.")
                    .because("only the database knows where it is, and it is not asked")
                    .advise("Name a revision, `head`, `heads` or `base`; without a range, `--sql` starts where the"
                            + " database is.")
                    .usage();
        }
        return target;
    }

    /** {@return what the plan would send, without sending it} */
    public List<MigrationStatements> dryRun(Plan plan) {
        Rendering rendering = new Rendering(database.dialect(), () -> startOf(plan));
        StatementText text = StatementText.withValues(database.dialect().types());
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

    /** {@return the plan as a script for the database's own client} */
    public String offline(Plan plan) {
        return new OfflineScript(database.dialect(), settings)
                .plan(plan, new Rendering(database.dialect(), () -> startOf(plan)));
    }

    /** The database itself tells best what it holds; where the plan does not start there, its history does. */
    private Schema startOf(Plan plan) {
        return plan.read()
                ? new LiveView(database.dialect(), reading().connection(), settings).schema()
                : OperationList.apply(planner.history(plan.start()), Schema.EMPTY);
    }

    /** Runs a plan, waiting for other migrators; a failure leaves everything as it was before the failing migration. */
    public Result run(Plan plan) {
        Instant started = Instant.now();
        if (plan.isEmpty()) {
            return new Result(plan.direction(), List.of(), plan.start(), Duration.ZERO);
        }
        return new PlanRun(workplace(), planner, plan).run(started);
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
            List<RevisionId> before = versionTable.read(workplace.session().connection());
            List<RevisionId> after = stamped(before, targets, purge);
            workplace.lock().begin();
            if (purge) {
                workplace.session().update(versionTable.purge());
            }
            for (Sql change : versionTable.changes(purge ? List.of() : before, after)) {
                if (workplace.session().update(change) != 1) {
                    workplace.session().rollback();
                    throw PlanRun.changed(
                            before, versionTable.read(workplace.session().connection()));
                }
            }
            workplace.session().commit();
            return after;
        });
    }

    /** {@return the same as a script for the database's own client} */
    public String stampScript(List<RevisionTarget> targets, boolean purge) {
        List<RevisionId> before = rows();
        return new OfflineScript(database.dialect(), settings).stamp(before, stamped(before, targets, purge), purge);
    }

    private List<RevisionId> stamped(List<RevisionId> rows, List<RevisionTarget> targets, boolean purge) {
        return planner.graph().stamp(purge ? new LinkedHashSet<>() : new LinkedHashSet<>(rows), targets);
    }

    /** Creates Ferro's tables where they are not there yet. */
    public void ensureVersion() {
        workplace().locked(() -> true);
    }

    /** {@return the same as a script for the database's own client} */
    public String ensureVersionScript() {
        return new OfflineScript(database.dialect(), settings).creationOnly();
    }

    private Workplace workplace() {
        if (session != null && standsIn) {
            close();
        }
        if (session == null) {
            session = new Session(database.dialect(), database.connect());
            standsIn = false;
        }
        return Workplace.of(session, settings, listener);
    }

    private Session reading() {
        if (session == null) {
            standsIn = !database.exists();
            session = new Session(database.dialect(), database.connectToRead());
        }
        return session;
    }

    @Override
    public void close() {
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
