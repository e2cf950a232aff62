package dev.ferro.dialect.mysql;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a server print texts: it is given a temporary table that holds them, and shows what it made of it.
 *
 * <p>The table is the session's own, is in no catalogue and ends no transaction: see <a
 * href="https://dev.mysql.com/doc/refman/8.0/en/create-temporary-table.html">CREATE TEMPORARY TABLE</a>. It is empty, so
 * that neither a default nor a check is ever run.
 *
 * @param connection the connection
 * @param server the server
 */
record MysqlScratch(Connection connection, MysqlServer server) {

    private static final QualifiedName TABLE = QualifiedName.of("ferro_scratch");
    private static final String CHECK = "ferro_scratch_";

    /** {@return the table with the texts at some places as the server prints them} What it cannot read stays as it is. */
    Table print(Table table, List<MysqlSubject> subjects) throws SQLException {
        Table spelled = table;
        Optional<Table> whole = subjects.isEmpty() ? Optional.empty() : ask(MysqlSubject.question(table, subjects));
        for (MysqlSubject subject : subjects) {
            Optional<Table> answer = whole.isPresent() ? whole : ask(MysqlSubject.question(table, List.of(subject)));
            spelled = answer.isPresent() ? subject.copy(answer.get(), spelled) : spelled;
        }
        return spelled;
    }

    private Optional<Table> ask(Table question) throws SQLException {
        List<@Nullable String> names = new ArrayList<>();
        List<CheckConstraint> checks = new ArrayList<>();
        for (CheckConstraint check : question.checks()) {
            checks.add(check.renamed(CHECK + names.size()));
            names.add(check.name());
        }
        Table asked = question.renamed(TABLE).withChecks(checks);
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute(new MysqlSql(server)
                        .createTable(asked)
                        .replaceFirst("^CREATE TABLE", "CREATE TEMPORARY TABLE"));
            } catch (SQLException unreadable) {
                return Optional.empty();
            }
            try {
                Table answer = new MysqlNormalizer(server).normalized(read(statement));
                return Optional.of(named(answer.renamed(question.name()), names));
            } finally {
                statement.execute("DROP TEMPORARY TABLE " + MysqlSql.name(TABLE));
            }
        }
    }

    private static Table read(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + MysqlSql.name(TABLE))) {
            row.next();
            return MysqlPrint.read(TABLE, row.getString(2));
        }
    }

    private static Table named(Table answer, List<@Nullable String> names) {
        return answer.withChecks(answer.checks().stream()
                .map(check -> check.renamed(names.get(number(check))))
                .toList());
    }

    private static int number(CheckConstraint check) {
        return Integer.parseInt(String.valueOf(check.name()).substring(CHECK.length()));
    }
}
