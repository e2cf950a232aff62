package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Client;
import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.ScriptStatement;
import dev.ferro.dialect.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the programs mariadb and mysql make of a script. */
final class MysqlClient implements Client {

    private static final Quoting QUOTING = new Quoting("'\"`", "\n\r", false, false, false);

    @Override
    public List<String> header(@Nullable Duration lockTimeout, Map<String, String> parameters) {
        return List.of(MysqlDialect.MODE + ";", MysqlDialect.TIME_ZONE + ";");
    }

    @Override
    public List<String> begin(String table) {
        return List.of("START TRANSACTION;");
    }

    @Override
    public String statement(String sql) {
        return ScriptStatement.of(sql.strip(), QUOTING).ended();
    }

    /** A subquery of two rows fails where one is wanted. */
    @Override
    public String verification(Statement.Verification verification) {
        return "SELECT IF(EXISTS (" + verification.query() + "), (SELECT "
                + MysqlLiterals.quoted(verification.violation()) + " UNION SELECT ''), '');";
    }

    @Override
    public Quoting quoting() {
        return QUOTING;
    }
}
