package dev.ferro.dialect.h2;

import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.HeldLock.Blocked;
import dev.ferro.dialect.HeldLock.RowWork;
import dev.ferro.dialect.LockEffects;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.SqlCursor;
import dev.ferro.dialect.StatementEffect;
import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table locks of H2, which are shared by those who write rows and exclusive for whoever changes a table.
 *
 * @see <a href="https://www.h2database.com/html/advanced.html#transaction_isolation">Transaction Isolation</a>
 */
final class H2LockEffects implements LockEffects {

    private static final String EXCLUSIVE = "exclusive lock";

    @Override
    public Optional<HeldLock> ofTransaction() {
        return Optional.empty();
    }

    static HeldLock exclusive(QualifiedName table) {
        return HeldLock.of(table, EXCLUSIVE, Blocked.READS_AND_WRITES);
    }

    private static StatementEffect shared(QualifiedName table) {
        return StatementEffect.of(HeldLock.of(table, "shared lock", Blocked.ROWS));
    }

    @Override
    public StatementEffect of(String text, SchemaView before) {
        SqlCursor sql = SqlCursor.of(text, H2Client.QUOTING);
        if (sql.isNext("SELECT") && sql.has("FOR", "UPDATE")) {
            return StatementEffect.UNKNOWN;
        }
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
            return dropped(sql);
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

    /** Whatever changes the catalogue alone waits for nobody who writes to the table. */
    private static StatementEffect altered(SqlCursor sql) {
        QualifiedName table = sql.condition().name();
        RowWork work = RowWork.NONE;
        if (sql.take("ADD")) {
            work = isRule(sql) ? RowWork.SCAN : RowWork.REWRITE;
        } else if (sql.take("DROP")) {
            if (sql.take("CONSTRAINT") || sql.take("PRIMARY", "KEY")) {
                return StatementEffect.NONE;
            }
            work = RowWork.REWRITE;
        } else if (sql.take("ALTER")) {
            sql.take("COLUMN");
            sql.name();
            if (sql.isNext("RENAME") || sql.isNext("RESTART")) {
                return StatementEffect.NONE;
            }
            work = work(sql);
        } else {
            return sql.take("RENAME") ? StatementEffect.NONE : StatementEffect.UNKNOWN;
        }
        return StatementEffect.of(exclusive(table).rows(work));
    }

    private static boolean isRule(SqlCursor sql) {
        return sql.takeAny("CONSTRAINT", "CHECK", "UNIQUE", "FOREIGN", "PRIMARY");
    }

    /** A type that only gets wider leaves the rows alone. */
    private static RowWork work(SqlCursor sql) {
        if (sql.isNext("SET", "DATA", "TYPE")) {
            return RowWork.UNCERTAIN;
        }
        return sql.isNext("SET", "NOT", "NULL") ? RowWork.SCAN : RowWork.NONE;
    }

    private static StatementEffect created(SqlCursor sql) {
        if (sql.take("TABLE") || sql.take("CACHED", "TABLE") || sql.take("MEMORY", "TABLE")) {
            return new StatementEffect(List.of(), Set.of(sql.condition().name()), null);
        }
        boolean index = sql.isNext("INDEX") || sql.isNext("UNIQUE");
        if (index && sql.skipPast("INDEX") && sql.skipPast("ON")) {
            return StatementEffect.of(exclusive(sql.name()).rows(RowWork.SCAN));
        }
        sql.take("OR", "REPLACE");
        return sql.takeAny("VIEW", "FORCE", "SEQUENCE", "SCHEMA", "ALIAS", "DOMAIN", "USER", "ROLE")
                ? StatementEffect.NONE
                : StatementEffect.UNKNOWN;
    }

    private static StatementEffect dropped(SqlCursor sql) {
        if (sql.take("TABLE")) {
            return StatementEffect.of(sql.condition().names().stream()
                    .map(H2LockEffects::exclusive)
                    .toArray(HeldLock[]::new));
        }
        boolean apart = sql.takeAny("INDEX", "VIEW", "SEQUENCE", "SCHEMA", "ALIAS", "DOMAIN", "USER", "ROLE");
        return apart && !sql.has("CASCADE") ? StatementEffect.NONE : StatementEffect.UNKNOWN;
    }
}
