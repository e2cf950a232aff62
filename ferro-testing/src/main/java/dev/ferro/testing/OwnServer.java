package dev.ferro.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * A server for one test, that writes through to the disk, can be killed and started again on its data, and whose disk can be
 * full.
 */
public final class OwnServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabases kind;
    private final ServerProcess process;
    private final String url;

    private OwnServer(TestDatabases kind, ServerProcess process, String url) {
        this.kind = kind;
        this.process = process;
        this.url = url;
    }

    /** Starts a server of a kind that has servers. */
    public static OwnServer start(TestDatabases kind) {
        ServerProgram program = program(kind);
        try {
            ServerProcess process = ServerProcess.own(program);
            OwnServer server = new OwnServer(kind, process, program.url(process.port()));
            server.await();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ServerProgram program(TestDatabases kind) {
        return switch (kind) {
            case POSTGRESQL -> new PostgresqlProgram(PostgresqlVersions.usual());
            case MARIADB -> new MariadbProgram();
            case MYSQL -> new MysqlProgram();
            case SQLITE, H2 -> throw new IllegalArgumentException(kind + " has no server");
        };
    }

    /** {@return a new database on it} */
    public TestDatabase create() {
        return kind == TestDatabases.POSTGRESQL
                ? PostgresqlTestDatabase.on(new PostgresqlServer(url))
                : MysqlTestDatabase.on(new MysqlServer(url));
    }

    /** Ends all of its processes, none of which learns that it is to end. */
    public void kill() {
        process.kill();
    }

    /** Starts it again, if it is not running, and waits until it has recovered. */
    public void revive() {
        try {
            if (!process.isAlive()) {
                process.restart();
            }
            await();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** From now on nothing can be written that needs more room. */
    public void fillDisk() {
        try {
            process.disk().fill();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void makeRoom() {
        try {
            process.disk().makeRoom();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A server that takes connections may be busy with its recovery. */
    private void await() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        SQLException refusal = null;
        while (Instant.now().isBefore(end)) {
            try (Connection connection = DriverManager.getConnection(url)) {
                if (lasts(connection)) {
                    return;
                }
            } catch (SQLException notYet) {
                refusal = notYet;
            }
            ServerProcess.pause();
        }
        throw new IOException("the server does not recover; it says:\n" + process.log(), refusal);
    }

    /** A server that is about to fall, as another connection has made it, takes new connections for a moment longer. */
    private static boolean lasts(Connection connection) throws SQLException {
        for (int time = 0; time < 10; time++) {
            if (!connection.isValid(10)) {
                return false;
            }
            ServerProcess.pause();
        }
        return true;
    }

    @Override
    public void close() {
        process.end();
    }
}
