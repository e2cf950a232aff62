package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.run.Database;
import dev.ferro.run.DatabaseUrl;
import dev.ferro.testing.CatalogDump;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real processes: many of them at once, and some that are killed. H2's file is open to one process only. */
@Tag("slow")
class ProcessesTest {

    private static final int MIGRATORS = Integer.getInteger("ferro.faults.processes", 20);

    private static final int LENGTH = 12;

    /** The tests' H2 is in the memory of their process. */
    private static Workbench bench(TestDatabases kind) {
        Workbench bench = Workbench.on(kind);
        bench.done("init", "--url", kind == TestDatabases.H2 ? "jdbc:h2:./app" : bench.url());
        for (int number = 0; number < LENGTH; number++) {
            bench.write("migrations/versions/Raaaa%02d_step.java".formatted(number), script(number));
        }
        return bench;
    }

    /** Counts in a row how often it has run, before and after it has changed a table. */
    private static String script(int number) {
        String revises = number == 0 ? "" : ", revises = \"aaaa%02d\"".formatted(number - 1);
        String start = number == 0 ? """
                        op.createTable("counts", column("id", integer()).notNull(), column("runs", integer()).notNull(),
                                primaryKey("pk_counts", "id"));
                        op.execute("INSERT INTO counts (id, runs) VALUES (1, 0)");
                """ : "";
        return """
                import static dev.ferro.script.Ddl.column;
                import static dev.ferro.script.Ddl.index;
                import static dev.ferro.script.Ddl.integer;
                import static dev.ferro.script.Ddl.primaryKey;
                import static dev.ferro.script.Ddl.varchar;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                @Revision(id = "aaaa%1$02d"%2$s)
                public final class Raaaa%1$02d_step implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                %3$s
                        op.execute("UPDATE counts SET runs = runs + 1");
                        op.createTable("t%1$d", column("id", integer()).notNull(), column("name", varchar(20)),
                                primaryKey("pk_t%1$d", "id"));
                        op.insert("t%1$d", java.util.Map.of("id", 1));
                        op.execute("UPDATE counts SET runs = runs + 1");
                        op.backfill("t%1$d", "name = 'a'", "name IS NULL");
                        op.alterColumn("t%1$d", "name", column -> column.notNull());
                        op.createIndex("t%1$d", index("ix_t%1$d_name", "name").concurrently());
                        op.execute("UPDATE counts SET runs = runs + 1");
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropTable("t%1$d");
                    }
                }
                """.formatted(number, revises, start);
    }

    private static Process start(Workbench bench, Path output) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "upgrade",
                "head");
        return new ProcessBuilder(command)
                .directory(bench.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Every migration has run once, and whole. */
    private static void assertWhole(Workbench bench) throws SQLException {
        try (Connection connection = connect(bench);
                Workbench other = bench(bench.kind())) {
            assertThat(query(connection, "SELECT runs FROM counts")).containsExactly(String.valueOf(3 * LENGTH));
            assertThat(query(connection, "SELECT revision FROM ferro_version")).containsExactly("aaaa" + (LENGTH - 1));
            assertThat(query(connection, "SELECT revision FROM ferro_ledger WHERE outcome = 'applied'"))
                    .hasSize(LENGTH)
                    .doesNotHaveDuplicates();
            other.done("upgrade", "head");
            try (Connection undisturbed = connect(other)) {
                assertThat(CatalogDump.of(connection)).isEqualTo(CatalogDump.of(undisturbed));
            }
        }
    }

    private static Connection connect(Workbench bench) {
        String url = bench.kind() == TestDatabases.H2 ? "jdbc:h2:./app" : bench.url();
        return Database.of(DatabaseUrl.parse(url, bench.folder())).connect();
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void of_many_that_start_at_once_each_migration_is_run_by_one(TestDatabases kind) throws Exception {
        try (Workbench bench = bench(kind)) {
            List<Process> migrators = new ArrayList<>();
            for (int number = 0; number < MIGRATORS; number++) {
                migrators.add(start(bench, bench.folder().resolve(number + ".log")));
            }
            for (int number = 0; number < MIGRATORS; number++) {
                assertThat(migrators.get(number).waitFor(300, TimeUnit.SECONDS)).isTrue();
                assertThat(migrators.get(number).exitValue())
                        .as(Files.readString(bench.folder().resolve(number + ".log")))
                        .isZero();
            }
            assertWhole(bench);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_killed_process_has_left_is_completed_by_the_next_one(TestDatabases kind) throws Exception {
        Random random = new Random(7);
        try (Workbench bench = bench(kind)) {
            Path log = bench.folder().resolve("upgrade.log");
            int kills = 0;
            boolean done = false;
            while (!done) {
                Process migrator = start(bench, log);
                // on a busy machine it takes longer until there is something to break off
                long patience = (600 + random.nextInt(900)) * (10L + kills) / 10;
                if (migrator.waitFor(patience, TimeUnit.MILLISECONDS)) {
                    assertThat(migrator.exitValue()).as(Files.readString(log)).isZero();
                    done = true;
                } else {
                    migrator.destroyForcibly().waitFor();
                    kills++;
                    assertThat(kills)
                            .as("a run makes no progress: %s", Files.readString(log))
                            .isLessThan(60);
                }
            }
            assertWhole(bench);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void a_run_that_is_ended_says_where_it_was(TestDatabases kind) throws Exception {
        try (Workbench bench = bench(kind);
                Connection other = connect(bench);
                Statement statement = other.createStatement()) {
            bench.done("upgrade", "aaaa00");
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE counts");
            Path log = bench.folder().resolve("upgrade.log");
            Process migrator = start(bench, log);
            while (query(other, "SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty()) {
                Thread.sleep(20);
            }
            migrator.destroy();
            assertThat(migrator.waitFor()).isEqualTo(143);
            assertThat(log).content().contains("warning: interrupted in the upgrade of `aaaa01`");
            other.rollback();
            bench.done("upgrade", "head");
            assertWhole(bench);
        }
    }
}
