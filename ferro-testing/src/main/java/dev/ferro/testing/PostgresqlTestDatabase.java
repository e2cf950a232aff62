package dev.ferro.testing;

/** A database of its own on a PostgreSQL server of the tests. */
record PostgresqlTestDatabase(PostgresqlServer server, String name) implements TestDatabase {

    static PostgresqlTestDatabase create(int version) {
        return on(PostgresqlServer.running(version));
    }

    static PostgresqlTestDatabase on(PostgresqlServer server) {
        return new PostgresqlTestDatabase(server, server.emptyDatabase());
    }

    @Override
    public String url() {
        return server.url(name);
    }

    @Override
    public void close() {
        server.giveBack(name);
    }
}
