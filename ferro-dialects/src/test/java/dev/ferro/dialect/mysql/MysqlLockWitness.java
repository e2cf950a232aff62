package dev.ferro.dialect.mysql;

import dev.ferro.dialect.StatementEffect;
import dev.ferro.testing.LockWitness;
import dev.ferro.testing.Workbench;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
            if (!sql.startsWith("ALTER TABLE ") || sql.contains("ALGORITHM")) {
                statement.execute(sql);
                return;
            }
            String way = way(statement, sql);
            try { java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/ways.txt"), bench.connection().getMetaData().getDatabaseProductName() + "\t" + way + "\t" + sql.replace('\n', ' ') + "\n", java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND); } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }
        }
    }

    private static @Nullable String way(Statement statement, String sql) throws SQLException {
        SQLException last = null;
        for (String way : WAYS) {
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
