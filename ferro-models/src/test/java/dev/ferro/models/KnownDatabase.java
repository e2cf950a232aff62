package dev.ferro.models;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.h2.H2Dialect;
import dev.ferro.dialect.mysql.MariadbDialect;
import dev.ferro.dialect.mysql.MysqlDialect;
import dev.ferro.dialect.postgresql.PostgresqlDialect;
import dev.ferro.dialect.sqlite.SqliteDialect;

/** The databases that models are read for. */
final class KnownDatabase {

    static final Dialect H2 = new H2Dialect();
    static final Dialect MARIADB = new MariadbDialect();
    static final Dialect MYSQL = new MysqlDialect();
    static final Dialect POSTGRESQL = new PostgresqlDialect();
    static final Dialect SQLITE = new SqliteDialect();

    private KnownDatabase() {}
}
