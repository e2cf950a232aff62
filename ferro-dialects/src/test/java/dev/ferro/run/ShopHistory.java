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
import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.RecordedMigration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A history of tables with rows that change in every way, inside transactions and outside; and how it is run. */
final class ShopHistory {

    /** What the history leaves in its tables. */
    static final List<String> ROWS =
            List.of("SELECT id, name, years, level FROM users ORDER BY id", "SELECT * FROM purchases ORDER BY id");

    private ShopHistory() {}

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

    static List<RecordedMigration> revisions() {
        return List.of(
                revision("aaaa", ShopHistory::users),
                revision("bbbb", ShopHistory::orders),
                revision("cccc", ShopHistory::levels),
                revision("dddd", ShopHistory::names),
                revision("eeee", ShopHistory::more));
    }

    private static void users(Operations op) {
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
    }

    private static void orders(Operations op) {
        op.createTable(
                "orders",
                column("id", bigint()).notNull(),
                column("user_id", bigint()).notNull(),
                primaryKey("pk_orders", "id"));
        op.insert("orders", List.of("id", "user_id"), List.of(List.of(1, 1), List.of(2, 3)));
        op.createForeignKey("orders", foreignKey("fk_orders_user_id", "user_id").references("users", "id"));
        op.execute("UPDATE users SET age = age + 1");
        op.addColumn("users", column("level", integer()));
        op.execute("UPDATE users SET age = age + 1");
    }

    private static void levels(Operations op) {
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
    }

    private static void names(Operations op) {
        op.alterColumn("users", "name", column -> column.type(varchar(80)));
        op.createUnique("users", unique("uq_users_name", "name"));
        op.createCheck("users", check("ck_users_age", "age > 0"));
        op.renameColumn("users", "age", "years");
        op.dropIndex("ix_users_name", "users");
        op.execute("DELETE FROM orders WHERE id = 2");
        op.renameTable("orders", "purchases");
        op.execute("UPDATE users SET years = years + 1");
    }

    private static void more(Operations op) {
        op.addColumn("purchases", column("price", integer()));
        op.withoutTransaction(outside -> {
            outside.execute("INSERT INTO purchases (id, user_id, price) VALUES (7, 1, 70)");
            outside.execute("INSERT INTO purchases (id, user_id, price) VALUES (8, 2, 80)");
        });
        op.execute("UPDATE purchases SET price = 10 WHERE price IS NULL");
        op.createTable("prices", column("id", bigint()).notNull(), primaryKey("pk_prices", "id"));
    }

    /** {@return all that must not depend on what happened on the way} */
    static List<String> outcome(Workbench bench, List<String> queries) throws SQLException {
        List<String> outcome = new ArrayList<>(List.of(bench.catalogue()));
        for (String query : queries) {
            outcome.addAll(bench.query(query));
        }
        outcome.addAll(bench.rows());
        outcome.addAll(
                bench.query("SELECT revision, direction FROM ferro_ledger WHERE outcome = 'applied' ORDER BY id"));
        return outcome;
    }

    /** Runs all of the history, in one direction, over a connection, and closes it. */
    static void run(Workbench bench, Direction direction, Connection connection) throws SQLException {
        Dialect dialect = bench.database().dialect();
        Planner planner = new Planner(dialect, bench.graph(), ids -> bench.migrations());
        try (Session session = new Session(dialect, connection)) {
            Workplace workplace = Workplace.of(session, bench.settings, MigrationListener.SILENT);
            List<RevisionId> rows = new VersionTable(dialect, bench.settings.versionTable()).read(session.connection());
            RevisionTarget target = RevisionTarget.parse(direction == Direction.UPGRADE ? "head" : "base");
            Plan plan = planner.plan(direction, rows, target, true);
            if (!plan.isEmpty()) {
                new PlanRun(workplace, planner, plan, new HookRun(Hooks.NONE, workplace, plan.direction(), ""))
                        .run(Instant.now());
            }
        }
    }

    /** Runs the rest of the history, telling Ferro, where it asks, what a look at the rows tells. */
    static void complete(Workbench bench, Direction direction) throws SQLException {
        try {
            run(bench, direction, bench.database().connect());
        } catch (FerroException refusal) {
            if (!refusal.problems().get(0).code().equals("half-done-uncertain")) {
                throw refusal;
            }
            mend(bench, refusal);
            run(bench, direction, bench.database().connect());
        }
    }

    /** Of no statement but the two of a section outside any transaction it can be uncertain whether it is done. */
    private static void mend(Workbench bench, FerroException refusal) throws SQLException {
        assertThat(refusal).hasMessageContaining("INSERT INTO purchases").hasMessageContaining("ferro repair");
        try (Migrator migrator = bench.migrator()) {
            HalfDone half = migrator.halfDone().orElseThrow();
            String id = String.valueOf(half.uncertain()).contains("(7,") ? "7" : "8";
            boolean done =
                    !bench.query("SELECT id FROM purchases WHERE id = " + id).isEmpty();
            migrator.mend(done ? Mending.DONE : Mending.REDO);
        }
    }
}
