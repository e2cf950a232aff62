package dev.ferro.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.StatementEffect;
import dev.ferro.testing.LockWitness;
import dev.ferro.testing.Workbench;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks from another connection whether the database can be read and written while a statement is not committed. */
final class SqliteLockWitness implements LockWitness {

    @Override
    public void run(Workbench bench, String sql, StatementEffect said) throws SQLException {
        try (Statement statement = bench.connection().createStatement();
                Workbench other = bench.second()) {
            other.sql("PRAGMA busy_timeout = 0");
            statement.executeUpdate("BEGIN");
            statement.execute(sql);
            assertThat(other.rows("SELECT count(*) >= 0 FROM sqlite_schema"))
                    .as("others read during " + sql)
                    .containsExactly("1");
            assertThat(canWrite(other))
                    .as("others write during " + sql)
                    .isEqualTo(said.locks().isEmpty());
            statement.executeUpdate("COMMIT");
        }
    }

    private static boolean canWrite(Workbench other) throws SQLException {
        try {
            other.sql("BEGIN IMMEDIATE");
        } catch (SQLException failure) {
            if (new SqliteExecution().isBusy(failure)) {
                return false;
            }
            throw failure;
        }
        other.sql("ROLLBACK");
        return true;
    }
}
