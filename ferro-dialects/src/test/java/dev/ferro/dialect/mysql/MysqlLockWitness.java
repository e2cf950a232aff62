package dev.ferro.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.HeldLock.Blocked;
import dev.ferro.dialect.StatementEffect;
import dev.ferro.testing.LockWitness;
import dev.ferro.testing.Workbench;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** Asks the server for each way of changing a table, the best one first: it refuses what it cannot promise. */
final class MysqlLockWitness implements LockWitness {

    /** From the harmless to the worst, as the server chooses. */
    private static final List<String> WAYS = List.of(
            "ALGORITHM=INSTANT",
            "ALGORITHM=NOCOPY, LOCK=NONE",
            "ALGORITHM=NOCOPY, LOCK=SHARED",
            "ALGORITHM=INPLACE, LOCK=NONE",
            "ALGORITHM=INPLACE, LOCK=SHARED",
            "ALGORITHM=COPY, LOCK=NONE",
            "ALGORITHM=COPY, LOCK=SHARED",
            "ALGORITHM=COPY, LOCK=EXCLUSIVE");

    /** Not supported, not supported for a reason, and words that do not go together. */
    private static final Set<Integer> REFUSALS = Set.of(1845, 1846, 1221, 1800, 1064);

    @Override
    public void run(Workbench bench, String sql, StatementEffect said) throws SQLException {
        try (Statement statement = bench.connection().createStatement()) {
            HeldLock lock = said.locks().isEmpty() ? null : said.locks().get(0);
            if (!sql.startsWith("ALTER TABLE ") || lock == null || lock.blocked() == Blocked.UNCERTAIN) {
                statement.execute(sql);
                return;
            }
            String way = sql.contains("ALGORITHM = COPY") ? copying(statement, sql) : first(statement, sql, WAYS);
            assertThat(lock.lock()).as(sql).isEqualTo("metadata lock, " + way);
        }
    }

    private static String copying(Statement statement, String sql) throws SQLException {
        return "ALGORITHM=COPY, " + first(statement, sql, List.of("LOCK=NONE", "LOCK=SHARED"));
    }

    private static String first(Statement statement, String sql, List<String> ways) throws SQLException {
        SQLException last = new SQLException("the server is asked for nothing");
        for (String way : ways) {
            try {
                statement.execute(sql + ", " + way);
                return way;
            } catch (SQLException failure) {
                if (!REFUSALS.contains(failure.getErrorCode())) {
                    throw failure;
                }
                last = failure;
            }
        }
        throw last;
    }
}
