package dev.ferro.run;

import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.integer;
import static dev.ferro.script.Ddl.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.Refusal;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.testing.TestDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Other migrators, read-only files, full disks, lost connections. */
class HardTimesTest {

    private static Workbench bench(TestDatabases kind) {
        Workbench bench = new Workbench(kind);
        for (int index = 0; index < 10; index++) {
            String table = "table_" + index;
            bench.revision(
                    "r00" + index, op -> op.createTable(table, column("id", integer())), op -> op.dropTable(table));
        }
        return bench;
    }

    @Nested
    class OtherMigrators {

        @ParameterizedTest
        @MethodSource("dev.ferro.testing.TestDatabases#all")
        void of_several_at_once_each_migration_is_run_by_one(TestDatabases kind) throws Exception {
            try (Workbench bench = bench(kind)) {
                ExecutorService pool = Executors.newFixedThreadPool(4);
                try {
                    List<Future<Integer>> runs = new ArrayList<>();
                    for (int migrator = 0; migrator < 4; migrator++) {
                        runs.add(pool.submit(() -> upgradeSilently(bench)));
                    }
                    int applied = 0;
                    for (Future<Integer> run : runs) {
                        applied += run.get();
                    }
                    assertThat(applied).isEqualTo(10);
                } finally {
                    pool.shutdown();
                }
                assertThat(bench.rows()).containsExactly("r009");
                assertThat(bench.query("SELECT revision FROM ferro_ledger")).hasSize(10);
            }
        }

        private int upgradeSilently(Workbench bench) {
            try (Migrator migrator = bench.migrator(MigrationListener.SILENT)) {
                return migrator.run(migrator.planUpgrade(RevisionTarget.parse("head")))
                        .migrations()
                        .size();
            }
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
        void a_held_lock_is_waited_for_and_then_given_up(TestDatabases kind) throws SQLException {
            try (Workbench bench = bench(kind)) {
                bench.settings = bench.settings.lockWait(Duration.ofMillis(200));
                Database database = bench.database();
                try (Connection other = database.connect()) {
                    assertThat(database.dialect().locks().tryAcquire(other, "ferro:ferro_version"))
                            .isTrue();
                    FerroException refused = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));
                    assertThat(refused.refusal()).isEqualTo(Refusal.LOCKED);
                    assertThat(refused.refusal().exitCode()).isEqualTo(4);
                    assertThat(refused)
                            .hasMessageMatching(
                                    "Another migrator is at work on this database.\n  why:   .* still held the lock"
                                            + " after 0.2 s\n  do:    Wait for it to end and try again, or set a longer `lock_wait` in"
                                            + " `ferro.toml`.");
                    assertThat(bench.heard).singleElement().asString().startsWith("waiting for ");
                }
                bench.upgrade("head");
            }
        }

        @Test
        void a_writer_on_sqlite_is_waited_for_and_then_given_up() throws SQLException {
            try (Workbench bench = bench(TestDatabases.SQLITE)) {
                bench.settings = bench.settings.lockWait(Duration.ofMillis(200));
                try (Connection other = bench.connect();
                        Statement statement = other.createStatement()) {
                    statement.execute("BEGIN IMMEDIATE");
                    FerroException refused = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));
                    assertThat(refused.refusal()).isEqualTo(Refusal.LOCKED);
                    statement.execute("ROLLBACK");
                }
                bench.upgrade("head");
            }
        }

        // C20: Alembic fails where an UPDATE finds no row
        @ParameterizedTest
        @MethodSource("dev.ferro.testing.TestDatabases#all")
        void what_another_has_done_meanwhile_is_not_done_again(TestDatabases kind) {
            try (Workbench bench = bench(kind);
                    Migrator late = bench.migrator()) {
                Plan plan = late.planUpgrade(RevisionTarget.parse("head"));
                bench.upgrade("r006");
                assertThat(late.run(plan).migrations()).hasSize(3);
                assertThat(bench.rows()).containsExactly("r009");
            }
        }

        // C20
        @ParameterizedTest
        @MethodSource("dev.ferro.testing.TestDatabases#all")
        void a_plan_that_means_something_else_by_now_is_refused(TestDatabases kind) {
            try (Workbench bench = bench(kind);
                    Migrator late = bench.migrator()) {
                Plan plan = late.planUpgrade(RevisionTarget.parse("+1"));
                bench.upgrade("r006");
                assertThatThrownBy(() -> late.run(plan))
                        .hasMessageContaining("Another migrator has changed the database since the plan was made.")
                        .hasMessageContaining("the plan goes on from base, but the database is at `r006`");
                assertThat(bench.rows()).containsExactly("r006");
            }
        }

        /** The rows change while this migrator is at work, as they can where nobody holds a lock. */
        // C20: a row to change that is not there any more
        @ParameterizedTest
        @MethodSource("dev.ferro.testing.TestDatabases#all")
        void a_change_in_the_middle_of_a_run_is_noticed(TestDatabases kind) throws SQLException {
            try (Workbench bench = bench(kind)) {
                MigrationListener meddling = new Meddling("r003", () -> {
                    bench.execute("UPDATE ferro_version SET revision = 'r008'");
                    bench.execute("CREATE TABLE other (id INT)");
                });
                try (Migrator migrator = bench.migrator(meddling)) {
                    Result result = migrator.run(migrator.planUpgrade(RevisionTarget.parse("head")));
                    assertThat(result.migrations()).hasSize(5);
                }
                assertThat(bench.rows()).containsExactly("r009");
                assertThat(bench.catalogue())
                        .contains("table_3")
                        .doesNotContain("table_4")
                        .contains("table_9");
            }
        }

        // C20: a row to delete that is not there any more
        @ParameterizedTest
        @MethodSource("dev.ferro.testing.TestDatabases#all")
        void a_row_that_goes_in_the_middle_of_a_run_is_noticed(TestDatabases kind) throws SQLException {
            try (Workbench bench = bench(kind)) {
                bench.upgrade("r001");
                MigrationListener meddling =
                        new Meddling("r001", () -> bench.execute("DELETE FROM ferro_version WHERE revision = 'r000'"));
                try (Migrator migrator = bench.migrator(meddling)) {
                    Result result = migrator.run(migrator.planDowngrade(RevisionTarget.parse("base")));
                    assertThat(result.migrations()).hasSize(1);
                }
                assertThat(bench.rows()).isEmpty();
                assertThat(bench.catalogue()).contains("table_0").doesNotContain("table_1");
            }
        }
    }

    /** Does something behind a migrator's back, once a migration is finished. */
    private record Meddling(String revision, Meddler meddler) implements MigrationListener {

        @Override
        public void planned(int migrations) {}

        @Override
        public void waiting(@Nullable String holder, Duration atMost) {}

        @Override
        public void started(PlannedMigration migration) {}

        @Override
        public void statement(PlannedMigration migration, String text) {}

        @Override
        public void filled(PlannedMigration migration, long rows) {}

        @Override
        public void finished(PlannedMigration migration, Duration took) {
            if (migration.revision().id().value().equals(revision)) {
                try {
                    meddler.meddle();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void failed(PlannedMigration migration, FerroException failure) {}
    }

    /** Something done to a database. */
    private interface Meddler {
        void meddle() throws SQLException;
    }

    @Nested
    class Sqlite {

        @Test
        void a_read_only_file_is_refused_and_unchanged() throws SQLException {
            try (Workbench bench = bench(TestDatabases.SQLITE)) {
                bench.upgrade("r003");
                String before = bench.catalogue();
                Database writable = bench.database();
                DatabaseUrl readOnly = DatabaseUrl.parse("jdbc:sqlite:" + file(writable) + "?open_mode=1");
                try (Migrator migrator =
                        bench.migrator(new Database(writable.dialect(), readOnly), MigrationListener.SILENT)) {
                    Plan plan = migrator.planUpgrade(RevisionTarget.parse("head"));
                    assertThatThrownBy(() -> migrator.run(plan))
                            .hasMessageContaining("readonly database")
                            .hasMessageContaining("The database can only be read");
                }
                assertThat(bench.catalogue()).isEqualTo(before);
                assertThat(bench.rows()).containsExactly("r003");
            }
        }

        private Path file(Database database) {
            return database.url().file().orElseThrow();
        }

        @Test
        void a_full_disk_in_the_middle_of_a_rebuild_changes_nothing() throws SQLException {
            try (Workbench bench = bench(TestDatabases.SQLITE)) {
                bench.revision(
                        "big0",
                        op -> {
                            op.createTable("big", column("id", integer()), column("note", text()));
                            op.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                                    + " INSERT INTO big SELECT i, hex(randomblob(200)) FROM n");
                        },
                        op -> op.dropTable("big"));
                bench.upgrade("head");
                bench.revision("big1", op -> op.alterColumn("big", "note", note -> note.notNull()), op -> {});
                String before = bench.catalogue();
                assertThatThrownBy(() -> upgradeOnFullDisk(bench))
                        .hasMessageContaining("The upgrade to `big1` (step big1) fails: alter column `note` of `big`")
                        .hasMessageContaining("disk is full")
                        .hasMessageContaining("It was rolled back: the database is as it was before `big1`.")
                        .hasMessageContaining("Make room on the disk.");
                assertThat(bench.catalogue()).isEqualTo(before);
                assertThat(bench.rows()).containsExactly("big0");
                assertThat(bench.query("SELECT count(*) FROM big")).containsExactly("2000");
                assertThat(bench.query("PRAGMA integrity_check")).containsExactly("ok");
                bench.upgrade("head");
            }
        }

        private void upgradeOnFullDisk(Workbench bench) {
            Database database = bench.database();
            Database full = new Database(FullDisk.on(database.dialect()), database.url());
            try (Migrator migrator = bench.migrator(full, MigrationListener.SILENT)) {
                migrator.run(migrator.planUpgrade(RevisionTarget.parse("head")));
            }
        }
    }

    @Nested
    class H2 {

        @Test
        void the_lock_of_a_session_that_is_gone_counts_for_nothing() throws SQLException {
            try (Workbench bench = bench(TestDatabases.H2)) {
                bench.settings = bench.settings.lockWait(Duration.ofMillis(200));
                Database database = bench.database();
                try (Connection other = database.connect()) {
                    assertThat(database.dialect().locks().tryAcquire(other, "ferro:ferro_version"))
                            .isTrue();
                }
                bench.upgrade("head");
                assertThat(bench.heard).noneMatch(heard -> heard.startsWith("waiting"));
            }
        }

        @Test
        void a_file_that_can_only_be_read_is_refused_and_unchanged(@TempDir Path folder) {
            try (Workbench bench = bench(TestDatabases.H2)) {
                String url = "jdbc:h2:" + folder.resolve("app");
                upgrade(bench, url, "r003");
                assertThatThrownBy(() -> upgrade(bench, url + ";ACCESS_MODE_DATA=r", "head"))
                        .hasMessageContaining("database is read only")
                        .hasMessageContaining("The database can only be read");
                upgrade(bench, url, "head");
            }
        }

        private void upgrade(Workbench bench, String url, String target) {
            Database database = new Database(bench.database().dialect(), DatabaseUrl.parse(url));
            try (Migrator migrator = bench.migrator(database, MigrationListener.SILENT)) {
                migrator.run(migrator.planUpgrade(RevisionTarget.parse(target)));
            }
        }
    }

    @Nested
    class Postgresql {

        @Test
        void a_broken_connection_leaves_the_database_as_it_was() throws SQLException {
            try (Workbench bench = bench(TestDatabases.POSTGRESQL)) {
                bench.upgrade("head");
                bench.revision(
                        "lost",
                        op -> {
                            op.createTable("gone", column("id", integer()));
                            op.run("cut the line", connection -> {
                                try (Statement statement = connection.createStatement();
                                        ResultSet own = statement.executeQuery("SELECT pg_backend_pid()")) {
                                    own.next();
                                    bench.execute("SELECT pg_terminate_backend(" + own.getInt(1) + ")");
                                }
                            });
                            op.execute("SELECT 1");
                        },
                        op -> {});
                assertThatThrownBy(() -> bench.upgrade("head"))
                        .hasMessageContaining("The upgrade to `lost` (step lost) fails")
                        .hasMessageContaining("It was rolled back");
                assertThat(bench.catalogue()).doesNotContain("gone");
                assertThat(bench.rows()).containsExactly("r009");
            }
        }

        @Test
        void a_missing_privilege_is_named() throws SQLException {
            try (Workbench bench = bench(TestDatabases.POSTGRESQL)) {
                bench.upgrade("head");
                bench.revision(
                        "priv",
                        op -> op.execute("SET LOCAL ROLE pg_monitor; CREATE TABLE public.x (id INT)"),
                        op -> {});
                bench.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
                assertThatThrownBy(() -> bench.upgrade("head"))
                        .hasMessageContaining("permission denied")
                        .hasMessageContaining("Grant the user what the statement needs.");
            }
        }
    }
}
