package dev.ferro.testing;

import java.util.UUID;

/** A database of its own on the PostgreSQL server of the tests. */
record PostgresqlTestDatabase(PostgresqlServer server, String name) implements TestDatabase {

    static PostgresqlTestDatabase create() {
        PostgresqlServer server = PostgresqlServer.running();
        String name = "ferro_test_" + UUID.randomUUID().toString().replace("-", "");
        server.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
        return new PostgresqlTestDatabase(server, name);
    }

    @Override
    public String url() {
        return server.url(name);
    }

    /** DROP DATABASE … WITH (FORCE) would do it in one, but PostgreSQL 12 does not know it. */
    @Override
    public void close() {
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        server.execute("DROP DATABASE IF EXISTS " + name);
    }
}
