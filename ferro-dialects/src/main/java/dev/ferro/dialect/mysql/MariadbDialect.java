package dev.ferro.dialect.mysql;

/** MariaDB, version 10.6 and newer. */
public final class MariadbDialect extends MysqlDialect {

    public MariadbDialect() {
        super(MysqlServer.MARIADB);
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public String title() {
        return "MariaDB";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mariadb:");
    }
}
