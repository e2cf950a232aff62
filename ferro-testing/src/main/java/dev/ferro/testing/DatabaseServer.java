package dev.ferro.testing;

import java.util.concurrent.CountDownLatch;

/** Runs a server for trying things out: prints its JDBC URL and stays until Ctrl-C. */
public final class DatabaseServer {

    private DatabaseServer() {}

    @SuppressWarnings("SystemOut") // the program's one answer
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(url(arguments.length == 0 ? "" : arguments[0]));
        System.out.flush();
        new CountDownLatch(1).await();
    }

    private static String url(String name) {
        return switch (name) {
            case "postgresql" ->
                PostgresqlServer.running(PostgresqlVersions.usual()).url();
            case "mariadb" -> MysqlServer.mariadb().url();
            case "mysql" -> MysqlServer.mysql().url();
            default -> throw new IllegalArgumentException("no server of the tests is called `" + name + "`");
        };
    }
}
