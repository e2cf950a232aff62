package dev.ferro.run;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.check;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.foreignKey;
import static dev.ferro.script.Ddl.index;
import static dev.ferro.script.Ddl.integer;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.unique;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.dialect.Dialect;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.run.MortalConnection.Moment;
import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.RecordedMigration;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run may die before, during and after every statement: the next one completes it, and the database is what it would be
 * if nothing had happened. {@code -Dferro.faults.points=300} kills more runs of each history.
 */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class FaultsTest {

    private static final int POINTS = Integer.getInteger("ferro.faults.points", 25);

    @Parameter
    private TestDatabases kind;

    @TempDir
    private Path folder;

    private static RecordedMigration revision(String id, Consumer<Operations> upgrade) {
        Migration script = new Migration() {
            @Override
            public void upgrade(Operations op) {
                upgrade.accept(op);
            }

            @Override
            public void downgrade(Operations op) {}
        };
        return RecordedMigration.of(new RevisionId(id), script, "checksum of " + id);
    }

    /** Tables with rows that change in every way, inside transactions and outside. */
    private static List<RecordedMigration> shop() {
        return List.of(
                revision("aaaa", op -> {
                    op.createTable(
                            "users",
                            column("id", bigint()).notNull(),
                            column("name", varchar(40)).notNull(),
                            column("age", integer()),
                            primaryKey("pk_users", "id"));
                    op.insert(
                            "users",
                            List.of("id", "name", "age"),
                            List.of(List.of(1, "ann", 30), List.of(2, "bob", 40), List.of(3, "cat", 50)));
                    op.createIndex("ix_users_name", "users", "name");
                }),
                revision("bbbb", op -> {
                    op.createTable(
                            "orders",
                            column("id", bigint()).notNull(),
                            column("user_id", bigint()).notNull(),
                            primaryKey("pk_orders", "id"));
                    op.insert("orders", List.of("id", "user_id"), List.of(List.of(1, 1), List.of(2, 3)));
                    op.createForeignKey(
                            "orders", foreignKey("fk_orders_user_id", "user_id").references("users", "id"));
                    op.execute("UPDATE users SET age = age + 1");
                    op.addColumn("users", column("level", integer()));
                    op.execute("UPDATE users SET age = age + 1");
                }),
                revision("cccc", op -> {
                    op.execute("UPDATE users SET age = age + 1");
                    op.backfill("users", "level = age * 10", "level IS NULL", 2);
                    op.run("raise the ages", connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.executeUpdate("UPDATE users SET age = age + 1");
                        }
                    });
                    op.alterColumn("users", "level", column -> column.notNull());
                    op.createIndex("users", index("ix_users_level", "level").concurrently());
                    op.execute("UPDATE users SET age = age + 1");
                }),
                revision("dddd", op -> {
                    op.alterColumn("users", "name", column -> column.type(varchar(80)));
                    op.createUnique("users", unique("uq_users_name", "name"));
                    op.createCheck("users", check("ck_users_age", "age > 0"));
                    op.renameColumn("users", "age", "years");
                    op.dropIndex("ix_users_name", "users");
                    op.execute("DELETE FROM orders WHERE id = 2");
                    op.renameTable("orders", "purchases");
                    op.execute("UPDATE users SET years = years + 1");
                }));
    }

    private static final List<String> ROWS =
            List.of("SELECT id, name, years, level FROM users ORDER BY id", "SELECT * FROM purchases ORDER BY id");

    @Test
    void a_run_that_dies_anywhere_is_completed_by_the_next_one() throws SQLException {
        completes(shop(), Direction.UPGRADE, ROWS, POINTS, 1);
    }

    @Tag("slow")
    @Test
    void a_run_of_any_history_that_dies_anywhere_is_completed_by_the_next_one() throws IOException {
        RandomHistories.of(kind, folder, 7001, POINTS / 4 + 1, (seed, history) -> {
            completes(history, Direction.UPGRADE, List.of(), 3, seed);
            completes(history, Direction.DOWNGRADE, List.of(), 2, seed);
        });
    }

    private void completes(
            List<RecordedMigration> history, Direction direction, List<String> queries, int points, long seed)
            throws SQLException {
        List<String> undisturbed;
        int calls;
        try (Workbench bench = bench(history, direction)) {
            calls = run(bench, direction, 0, Moment.BEFORE);
            undisturbed = outcome(bench, queries);
        }
        List<Point> all = new ArrayList<>();
        for (int call = 1; call <= calls; call++) {
            for (Moment moment : Moment.values()) {
                all.add(new Point(call, moment));
            }
        }
        Collections.shuffle(all, new Random(seed));
        for (Point point : all.subList(0, Math.min(points, all.size()))) {
            try (Workbench bench = bench(history, direction)) {
                run(bench, direction, point.call(), point.moment());
                run(bench, direction, 0, Moment.BEFORE);
                assertThat(outcome(bench, queries))
                        .as("%s killed at %s of %d", direction, point, calls)
                        .isEqualTo(undisturbed);
            } catch (FerroException | SQLException failure) {
                throw new AssertionError(direction + " killed at " + point + " of " + calls, failure);
            }
        }
    }

    /** A place at which a run dies. */
    private record Point(int call, Moment moment) {}

    /** A database at the beginning of the way. */
    private Workbench bench(List<RecordedMigration> history, Direction direction) throws SQLException {
        Workbench bench = new Workbench(kind);
        history.forEach(bench::revision);
        if (direction == Direction.DOWNGRADE) {
            run(bench, Direction.UPGRADE, 0, Moment.BEFORE);
        }
        return bench;
    }

    private static List<String> outcome(Workbench bench, List<String> queries) throws SQLException {
        List<String> outcome = new ArrayList<>(List.of(bench.catalogue()));
        for (String query : queries) {
            outcome.addAll(bench.query(query));
        }
        outcome.addAll(bench.rows());
        outcome.addAll(
                bench.query("SELECT revision, direction FROM ferro_ledger WHERE outcome = 'applied' ORDER BY id"));
        return outcome;
    }

    /** {@return how many calls have reached the database} */
    private static int run(Workbench bench, Direction direction, int fatal, Moment moment) throws SQLException {
        Database database = bench.database();
        Dialect dialect = database.dialect();
        MortalConnection connection = new MortalConnection(database.connect(), fatal, moment);
        Planner planner = new Planner(dialect, bench.graph(), ids -> bench.migrations());
        try (Session session = new Session(dialect, connection.mortal())) {
            Workplace workplace = Workplace.of(session, bench.settings, MigrationListener.SILENT);
            List<RevisionId> rows = new VersionTable(dialect, bench.settings.versionTable()).read(session.connection());
            RevisionTarget target = RevisionTarget.parse(direction == Direction.UPGRADE ? "head" : "base");
            Plan plan = planner.plan(direction, rows, target, true);
            if (!plan.isEmpty()) {
                new PlanRun(workplace, planner, plan, new HookRun(Hooks.NONE, workplace, plan.direction(), ""))
                        .run(Instant.now());
            }
        } catch (FerroException | SQLException | UndeclaredThrowableException failure) {
            if (!connection.isDead()) {
                throw failure;
            }
        }
        return connection.calls();
    }
}
