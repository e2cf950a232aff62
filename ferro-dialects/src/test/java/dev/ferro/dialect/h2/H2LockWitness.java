package dev.ferro.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.HeldLock.Blocked;
import dev.ferro.dialect.StatementEffect;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.testing.LockWitness;
import dev.ferro.testing.Workbench;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps tables by a transaction that writes to them, and looks whether the statement waits for it: H2 lets go of a lock
 * with the statement that has taken it, so that nothing can be seen afterwards.
 */
final class H2LockWitness implements LockWitness {

    @Override
    public void run(Workbench bench, String sql, StatementEffect said) throws SQLException {
        Set<QualifiedName> locked = said.locks().stream()
                .filter(lock -> lock.blocked() == Blocked.READS_AND_WRITES)
                .map(HeldLock::object)
                .collect(Collectors.toSet());
        List<Table> tables = bench.reflect().tables();
        try (Statement statement = bench.connection().createStatement();
                Workbench other = bench.second()) {
            statement.execute("SET LOCK_TIMEOUT 20");
            for (Table table : tables) {
                if (locked.contains(table.name())) {
                    assertThat(isFree(statement, sql, other, List.of(table)))
                            .as(sql + " runs while another one writes to " + table.name())
                            .isFalse();
                }
            }
            List<Table> others = tables.stream()
                    .filter(table -> !locked.contains(table.name()))
                    .toList();
            assertThat(isFree(statement, sql, other, others))
                    .as(sql + " runs while others write to "
                            + others.stream().map(Table::name).toList())
                    .isTrue();
        }
    }

    /** {@return whether the statement, which is then done, does not wait for one that writes to some tables} */
    private static boolean isFree(Statement statement, String sql, Workbench other, List<Table> held)
            throws SQLException {
        other.connection().setAutoCommit(false);
        try {
            for (Table table : held) {
                String name = H2Sql.name(table.name());
                String column = H2Sql.name(table.columns().get(0).name());
                other.sql("DELETE FROM " + name + " WHERE " + column + " IS NULL AND " + column + " IS NOT NULL");
            }
            statement.execute(sql);
            return true;
        } catch (SQLException failure) {
            if (failure.getErrorCode() == H2Execution.LOCK_TIMEOUT) {
                return false;
            }
            throw failure;
        } finally {
            other.connection().rollback();
        }
    }
}
