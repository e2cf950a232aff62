package dev.ferro.dialect.h2;

import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.HeldLock.Blocked;
import dev.ferro.dialect.HeldLock.RowWork;
import dev.ferro.dialect.LockEffects;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.SqlCursor;
import dev.ferro.dialect.StatementEffect;
import dev.ferro.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table locks of H2, which are shared by those who write rows and exclusive for whoever changes a table.
 *
 * @see <a href="https://www.h2database.com/html/advanced.html#transaction_isolation">Transaction Isolation</a>
 */
final class H2LockEffects implements LockEffects {

    private static final String EXCLUSIVE = "exclusive";

    @Override
    public Optional<HeldLock> ofTransaction() {
        return Optional.empty();
    }

    static HeldLock exclusive(QualifiedName table) {
        return HeldLock.of(table, EXCLUSIVE, Blocked.READS_AND_WRITES);
    }

    private static StatementEffect shared(QualifiedName table) {
        return StatementEffect.of(HeldLock.of(table, "shared", Blocked.ROWS));
    }

    @Override
    public StatementEffect of(String text, SchemaView before) {
        SqlCursor sql = SqlCursor.of(text, H2Client.QUOTING);
        if (sql.isAtEnd() || sql.take("SELECT") || sql.take("VALUES") || sql.take("COMMENT")) {
            return StatementEffect.NONE;
        }
        if (sql.take("ALTER", "TABLE")) {
            return altered(sql);
        }
        if (sql.take("CREATE")) {
            return created(sql);
        }
        if (sql.take("DROP")) {
            return dropped(sql, before);
        }
        if (sql.take("INSERT", "INTO")
                || sql.take("MERGE", "INTO")
                || sql.take("UPDATE")
                || sql.take("DELETE", "FROM")) {
            return shared(sql.name());
        }
        boolean harmless = sql.take("ALTER", "INDEX") || sql.take("ALTER", "SEQUENCE") || sql.takeAny("SET", "ANALYZE");
        return harmless ? StatementEffect.NONE : StatementEffect.UNKNOWN;
    }

    private static StatementEffect altered(SqlCursor sql) {
        QualifiedName table = sql.condition().name();
        List<HeldLock> locks = new ArrayList<>();
        RowWork work = RowWork.NONE;
        locks.add(exclusive(table).rows(work));
        return StatementEffect.of(locks.toArray(HeldLock[]::new));
    }

    private static StatementEffect created(SqlCursor sql) {
        if (sql.take("TABLE")) {
            return new StatementEffect(List.of(), Set.of(sql.condition().name()), null);
        }
        sql.take("UNIQUE");
        if (sql.take("INDEX") && sql.skipPast("ON")) {
            return StatementEffect.of(exclusive(sql.name()).rows(RowWork.SCAN));
        }
        return StatementEffect.NONE;
    }

    private static StatementEffect dropped(SqlCursor sql, SchemaView before) {
        if (sql.take("TABLE")) {
            return StatementEffect.of(sql.condition().names().stream()
                    .map(H2LockEffects::exclusive)
                    .toArray(HeldLock[]::new));
        }
        return StatementEffect.NONE;
    }
}
