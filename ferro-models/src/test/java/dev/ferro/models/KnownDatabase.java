package dev.ferro.models;

import dev.ferro.dialect.Capabilities;
import dev.ferro.dialect.Client;
import dev.ferro.dialect.Ddl;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Identifiers;
import dev.ferro.dialect.Locks;
import dev.ferro.dialect.Normalizer;
import dev.ferro.dialect.Reflection;
import dev.ferro.dialect.Types;
import dev.ferro.dialect.h2.H2Dialect;
import dev.ferro.dialect.mysql.MariadbDialect;
import dev.ferro.dialect.mysql.MysqlDialect;
import dev.ferro.dialect.postgresql.PostgresqlDialect;
import dev.ferro.dialect.sqlite.SqliteDialect;
import java.sql.Connection;
import java.util.Map;

/** The databases that models are read for, and the facts about one that is not supported yet. */
record KnownDatabase(String name, String title, Capabilities capabilities) implements Dialect {

    static final Dialect H2 = new H2Dialect();
    static final Dialect MARIADB = new MariadbDialect();
    static final Dialect MYSQL = new MysqlDialect();
    static final Dialect POSTGRESQL = new PostgresqlDialect();
    static final Dialect SQLITE = new SqliteDialect();

    /** A database that indexes foreign keys itself, as MySQL does. */
    static final Dialect INDEXING = new KnownDatabase(
            "indexing", "Indexing", new Capabilities(false, true, false, true, true, false, false, 64));

    @Override
    public boolean accepts(String jdbcUrl) {
        return false;
    }

    @Override
    public Map<String, String> connectionProperties() {
        return Map.of();
    }

    @Override
    public void prepare(Connection connection) {
        throw unasked();
    }

    @Override
    public Identifiers identifiers() {
        throw unasked();
    }

    @Override
    public Types types() {
        throw unasked();
    }

    @Override
    public Normalizer normalizer() {
        throw unasked();
    }

    @Override
    public Ddl ddl() {
        throw unasked();
    }

    @Override
    public Reflection reflection() {
        throw unasked();
    }

    @Override
    public Locks locks() {
        throw unasked();
    }

    @Override
    public Client client() {
        throw unasked();
    }

    private static IllegalStateException unasked() {
        return new IllegalStateException("models are read without asking this");
    }
}
