package dev.ferro.run;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.Refusal;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A migration that waits for a lock of the application holds up everybody behind it; therefore it gives up. */
class LockTimeoutTest {

    private static Workbench bench(TestDatabases kind) {
        Workbench bench = new Workbench(kind)
                .revision(
                        "aaaa",
                        op -> op.createTable(
                                "users",
                                column("id", bigint()).notNull(),
                                column("name", text()),
                                primaryKey("pk_users", "id")),
                        op -> op.dropTable("users"))
                .revision(
                        "bbbb",
                        op -> {
                            op.createTable("others", column("id", bigint()));
                            op.addColumn("users", column("role", text()));
                        },
                        op -> op.dropColumn("users", "role"));
        bench.upgrade("aaaa");
        bench.settings = bench.settings.lockTimeout(Duration.ofMillis(300));
        return bench;
    }

    private static FerroException refused(Workbench bench) throws SQLException {
        String before = bench.catalogue();
        Instant started = Instant.now();
        FerroException refused = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertRefused(bench, refused);
        assertThat(bench.catalogue()).isEqualTo(before);
        return refused;
    }

    private static void assertRefused(Workbench bench, FerroException refused) {
        assertThat(refused.refusal()).isEqualTo(Refusal.REFUSED);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("lock-timeout");
            assertThat(problem.where()).startsWith("Rbbbb.java");
            assertThat(problem.advice())
                    .contains("It was rolled back: the database is as it was before `bbbb`.")
                    .contains("run `ferro upgrade` again")
                    .contains("--lock-timeout");
        });
        assertThat(bench.rows()).containsExactly("aaaa");
    }

    @Nested
    class OnPostgresql {

        @Test
        void a_reader_of_the_table_is_waited_for_and_named() throws SQLException {
            try (Workbench bench = bench(TestDatabases.POSTGRESQL);
                    Connection other = bench.connect();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("SELECT * FROM users");
                FerroException refused = refused(bench);
                assertThat(refused.problems().get(0).where())
                        .contains("operation 2 of 2\nALTER TABLE users ADD COLUMN role");
                assertThat(refused.problems().get(0).why())
                        .contains("SQLSTATE 55P03")
                        .containsPattern("in its way: process \\d+ of user `postgres`")
                        .contains("which uses `users`, idle in transaction, in a transaction for 00:00:0");
                assertThat(bench.query("SELECT outcome, error FROM ferro_ledger WHERE revision = 'bbbb'"))
                        .singleElement()
                        .asString()
                        .startsWith("failed|")
                        .contains("lock timeout");
                other.rollback();
                bench.upgrade("head");
            }
        }

        @Test
        void so_is_the_writer_of_a_row() throws SQLException {
            try (Workbench bench = bench(TestDatabases.POSTGRESQL)) {
                bench.execute("INSERT INTO users VALUES (1, 'ann')");
                bench.forget("bbbb").revision("bbbb", op -> op.execute("UPDATE users SET name = 'bob'"), op -> {});
                try (Connection other = bench.connect();
                        Statement statement = other.createStatement()) {
                    other.setAutoCommit(false);
                    statement.execute("UPDATE users SET name = 'eve'");
                    assertThat(refused(bench).problems().get(0).why()).contains("which uses `users`");
                }
            }
        }

        @Test
        void without_a_limit_a_migration_waits_as_long_as_the_server_says() throws SQLException {
            try (Workbench bench = bench(TestDatabases.POSTGRESQL)) {
                bench.settings = bench.settings.lockTimeout(null);
                bench.execute(
                        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET lock_timeout = 250', current_database());"
                                + " END $$");
                try (Connection other = bench.connect();
                        Statement statement = other.createStatement()) {
                    other.setAutoCommit(false);
                    statement.execute("SELECT * FROM users");
                    refused(bench);
                }
            }
        }

        @Test
        void waiting_for_another_migrator_is_another_matter() throws SQLException {
            try (Workbench bench = bench(TestDatabases.POSTGRESQL)) {
                bench.settings = bench.settings.lockWait(Duration.ofMillis(200));
                Database database = bench.database();
                try (Connection other = database.connect()) {
                    database.dialect().locks().tryAcquire(other, "ferro:ferro_version");
                    FerroException locked = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));
                    assertThat(locked.refusal()).isEqualTo(Refusal.LOCKED);
                }
            }
        }
    }

    /** DDL commits at once there, so that what came before the statement that waits stays. */
    @Nested
    class OnH2 {

        @Test
        void a_writer_of_the_table_is_waited_for_and_named() throws SQLException {
            try (Workbench bench = bench(TestDatabases.H2);
                    Connection other = bench.connect();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("INSERT INTO users VALUES (1, 'ann')");
                FerroException refused = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));
                assertThat(refused.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("lock-timeout");
                    assertThat(problem.where()).contains("operation 2 of 2\nALTER TABLE users ADD COLUMN role");
                    assertThat(problem.why()).containsPattern("in its way: session \\d+, which has not committed");
                    assertThat(problem.advice())
                            .contains("1 of 2 operations stay; the rest was rolled back, and the version still says"
                                    + " `aaaa`");
                });
                assertThat(bench.rows()).containsExactly("aaaa");
                assertThat(bench.catalogue()).contains("others.id").doesNotContain("users.role");
            }
        }

        @Test
        void a_reader_is_in_nobodys_way() throws SQLException {
            try (Workbench bench = bench(TestDatabases.H2);
                    Connection other = bench.connect();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("SELECT * FROM users");
                bench.upgrade("head");
                assertThat(bench.rows()).containsExactly("bbbb");
            }
        }
    }

    @Nested
    class OnSqlite {

        /** Whoever reads keeps a writer from its commit, unless the file is in WAL mode. */
        @Test
        void a_reader_of_the_file_is_waited_for() throws SQLException {
            try (Workbench bench = bench(TestDatabases.SQLITE);
                    Connection other = bench.connect();
                    Statement statement = other.createStatement()) {
                read(statement);
                FerroException refused = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));
                assertThat(refused.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("lock-timeout");
                    assertThat(problem.why())
                            .contains("database is locked")
                            .contains("in its way: another connection that reads or writes the file");
                });
                statement.execute("ROLLBACK");
                bench.upgrade("head");
            }
        }

        @Test
        void so_is_one_that_comes_in_the_middle() throws SQLException {
            try (Workbench bench = bench(TestDatabases.SQLITE);
                    Connection other = bench.connect();
                    Statement statement = other.createStatement();
                    Migrator migrator = bench.migrator(new Starting(() -> read(statement)))) {
                FerroException refused = catchThrowableOfType(
                        FerroException.class, () -> migrator.run(migrator.planUpgrade(RevisionTarget.parse("head"))));
                statement.execute("ROLLBACK");
                assertRefused(bench, refused);
                bench.upgrade("head");
            }
        }

        private void read(Statement statement) throws SQLException {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT * FROM ferro_version").next();
        }
    }

    /** Something done to a database when a migration starts. */
    private record Starting(Meddler meddler) implements MigrationListener {

        @Override
        public void planned(int migrations) {}

        @Override
        public void waiting(@Nullable String holder, Duration atMost) {}

        @Override
        public void started(PlannedMigration migration) {
            try {
                meddler.meddle();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void statement(PlannedMigration migration, String text) {}

        @Override
        public void filled(PlannedMigration migration, long rows) {}

        @Override
        public void finished(PlannedMigration migration, Duration took) {}

        @Override
        public void failed(PlannedMigration migration, FerroException failure) {}
    }

    /** Something done to a database. */
    private interface Meddler {
        void meddle() throws SQLException;
    }
}
