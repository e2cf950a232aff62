package dev.ferro.testing;

/** A database of its own on a server of MariaDB or MySQL for the tests. */
record MysqlTestDatabase(MysqlServer server, String name) implements TestDatabase {

    static MysqlTestDatabase on(MysqlServer server) {
        return new MysqlTestDatabase(server, server.createDatabase());
    }

    @Override
    public String url() {
        return server.url(name);
    }

    @Override
    public void close() {
        server.drop(name);
    }
}
