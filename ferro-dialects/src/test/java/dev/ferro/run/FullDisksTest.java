package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.testing.OwnServer;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The disk may be full from any statement on: what Ferro says tells so, and when there is room again, the next run completes
 * what the last one has begun. {@code -Dferro.faults.points=300} fills it more often.
 */
class FullDisksTest {

    private static final int POINTS = Integer.getInteger("ferro.faults.points", 24);

    @TempDir
    private Path folder;

    /** A limit on the pages of the file has the effect of a full disk. */
    @Test
    void sqlite_goes_on_when_there_is_room_again() throws SQLException {
        goesOn(
                new Disk() {
                    @Override
                    public TestDatabase create() {
                        return TestDatabases.SQLITE.create();
                    }

                    @Override
                    public void fill(Connection connection) throws SQLException {
                        FullDisk.limit(connection, 0);
                    }

                    @Override
                    public void makeRoom() {
                        // the limit is the connection's
                    }
                },
                POINTS / 2);
    }

    /** H2 is told by its file system, as a full disk tells it, that no file can become longer. */
    @Test
    void h2_goes_on_when_there_is_room_again() throws SQLException {
        FullFileSystem.register();
        goesOn(
                new Disk() {
                    private int count;

                    @Override
                    public TestDatabase create() {
                        return TestDatabase.h2(
                                "jdbc:h2:full:" + folder.resolve("db" + ++count) + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0");
                    }

                    @Override
                    public void fill(Connection connection) {
                        FullFileSystem.fill();
                    }

                    @Override
                    public void makeRoom() {
                        FullFileSystem.makeRoom();
                    }
                },
                POINTS / 2);
    }

    /** The system tells the server that no file can be created and none can become longer. */
    @Tag("slow")
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void a_server_goes_on_when_there_is_room_again(TestDatabases kind) throws SQLException {
        try (OwnServer server = OwnServer.start(kind)) {
            goesOn(
                    new Disk() {
                        @Override
                        public TestDatabase create() {
                            return server.create();
                        }

                        @Override
                        public void fill(Connection connection) {
                            server.fillDisk();
                        }

                        /** A server may not survive what its disk does to it. */
                        @Override
                        public void makeRoom() {
                            server.makeRoom();
                            server.revive();
                        }
                    },
                    POINTS / 4);
        }
    }

    private static void goesOn(Disk disk, int points) throws SQLException {
        Filler nobody = new Filler(disk, 0);
        List<String> undisturbed;
        try (Workbench bench = bench(disk)) {
            run(bench, nobody);
            undisturbed = ShopHistory.outcome(bench, ShopHistory.ROWS);
        }
        Random random = new Random(13);
        int failures = 0;
        for (int index = 0; index < points; index++) {
            int call = 1 + (int) ((index + random.nextDouble()) * nobody.calls / points);
            try (Workbench bench = bench(disk)) {
                FerroException failure = runOnFullDisk(bench, new Filler(disk, call));
                failures += failure == null ? 0 : 1;
                ShopHistory.complete(bench, Direction.UPGRADE);
                assertThat(ShopHistory.outcome(bench, ShopHistory.ROWS))
                        .as("full from call %s of %d; the run said: %s", call, nobody.calls, failure)
                        .isEqualTo(undisturbed);
            } catch (FerroException | SQLException failure) {
                throw new AssertionError("full from call " + call + " of " + nobody.calls, failure);
            }
        }
        assertThat(failures).as("runs that the full disk ended").isPositive();
    }

    private static Workbench bench(Disk disk) {
        Workbench bench = new Workbench(disk.create());
        ShopHistory.revisions().forEach(bench::revision);
        return bench;
    }

    private static void run(Workbench bench, Filler filler) throws SQLException {
        Connection connection = bench.database().connect();
        filler.connection = connection;
        ShopHistory.run(bench, Direction.UPGRADE, WatchedConnection.of(connection, filler));
    }

    /** Where the server dies of it, its driver knows of the connection only. */
    private static @Nullable FerroException runOnFullDisk(Workbench bench, Filler filler) throws SQLException {
        try {
            run(bench, filler);
            return null;
        } catch (FerroException failure) {
            assertThat(failure)
                    .as("full from call %d", filler.first)
                    .message()
                    .containsPattern("Make room on the disk|can be reached|`ferro current` tells");
            return failure;
        } finally {
            filler.disk.makeRoom();
        }
    }

    /** What a database is on. */
    private interface Disk {

        TestDatabase create();

        /** @param connection the connection that will meet it */
        void fill(Connection connection) throws SQLException;

        void makeRoom();
    }

    /** Fills the disk before a call. */
    private static final class Filler implements WatchedConnection.Watcher {

        private final Disk disk;
        private final int first;
        private int calls;
        private @Nullable Connection connection;

        Filler(Disk disk, int first) {
            this.disk = disk;
            this.first = first;
        }

        @Override
        public @Nullable Object sent(WatchedConnection.Call call) throws Throwable {
            if (++calls == first && connection != null) {
                disk.fill(connection);
            }
            return call.make();
        }
    }
}
