package dev.ferro.testing;

import java.util.concurrent.CountDownLatch;

/** Runs a PostgreSQL server for trying things out: prints its JDBC URL and stays until Ctrl-C. */
public final class DatabaseServer {

    private DatabaseServer() {}

    @SuppressWarnings("SystemOut") // the program's one answer
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(PostgresqlServer.running(PostgresqlVersions.usual()).url());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
