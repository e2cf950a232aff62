package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.HeldLock.Blocked;
import dev.ferro.dialect.HeldLock.RowWork;
import dev.ferro.dialect.LockEffects;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.SqlCursor;
import dev.ferro.dialect.StatementEffect;
import dev.ferro.schema.QualifiedName;
import java.util.Optional;
import java.util.Set;

/**
 * The locks of SQLite, which are on the whole file.
 *
 * @see <a href="https://www.sqlite.org/lockingv3.html">File Locking and Concurrency</a>
 */
final class SqliteLockEffects implements LockEffects {

    private static final String RESERVED = "RESERVED";

    @Override
    public Optional<HeldLock> ofTransaction() {
        return Optional.of(writing()
                .remark("to its end; without a WAL reads wait too, while it commits or when its changes do not fit into"
                        + " the cache"));
    }

    private static HeldLock writing() {
        return HeldLock.of(null, RESERVED, Blocked.WRITES);
    }

    private static HeldLock writing(QualifiedName table, RowWork work) {
        return HeldLock.of(table, RESERVED, Blocked.WRITES).rows(work);
    }

    @Override
    public StatementEffect of(String sql, SchemaView before) {
        SqlCursor cursor = SqlCursor.of(sql, SqliteClient.QUOTING);
        if (isReading(cursor)) {
            return StatementEffect.NONE;
        }
        if (cursor.take("ALTER", "TABLE")) {
            return altered(cursor);
        }
        if (cursor.take("CREATE")) {
            return created(cursor);
        }
        if (cursor.take("INSERT")) {
            return inserted(cursor);
        }
        boolean known = cursor.takeAny("DROP", "UPDATE", "DELETE", "REPLACE", "ANALYZE", "REINDEX");
        return known ? StatementEffect.of(writing()) : StatementEffect.UNKNOWN;
    }

    /** What is temporary is in a database of its own. */
    private static boolean isReading(SqlCursor sql) {
        return sql.isAtEnd()
                || sql.isNext("SELECT")
                || sql.isNext("VALUES")
                || sql.isNext("PRAGMA")
                || sql.isNext("CREATE", "TEMP")
                || sql.isNext("CREATE", "TEMPORARY")
                || sql.isNext("INSERT", "INTO", "TEMP", ".")
                || sql.isNext("DROP", "TABLE", "TEMP", ".");
    }

    private static StatementEffect altered(SqlCursor sql) {
        QualifiedName table = sql.name();
        if (sql.take("DROP")) {
            return StatementEffect.of(writing(table, RowWork.REWRITE));
        }
        boolean checked = sql.take("ADD") && sql.has("CHECK");
        return StatementEffect.of(checked ? writing(table, RowWork.SCAN) : writing());
    }

    private static StatementEffect created(SqlCursor sql) {
        if (sql.take("TABLE")) {
            return new StatementEffect(
                    java.util.List.of(writing()), Set.of(sql.condition().name()), null);
        }
        sql.take("UNIQUE");
        boolean index = sql.take("INDEX") && sql.skipPast("ON");
        return StatementEffect.of(index ? writing(sql.name(), RowWork.SCAN) : writing());
    }

    /** A table is rebuilt by copying its rows into another one, which then takes its name. */
    private static StatementEffect inserted(SqlCursor sql) {
        sql.skipPast("INTO");
        QualifiedName copy = sql.name();
        QualifiedName table = QualifiedName.of(copy.name().replaceFirst("^" + SqliteTableRebuild.COPY, ""));
        boolean rebuilt = copy.name().startsWith(SqliteTableRebuild.COPY) && sql.has("SELECT");
        return StatementEffect.of(
                rebuilt ? writing(table, RowWork.REWRITE).remark("the table is built anew") : writing());
    }
}
