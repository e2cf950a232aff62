package dev.ferro.dialect.mysql;

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
 * The metadata locks of MySQL and MariaDB, and the ways in which they change a table of InnoDB.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html">Online DDL Operations</a>
 * @see <a href="https://mariadb.com/kb/en/innodb-online-ddl-overview/">InnoDB Online DDL Overview</a>
 */
final class MysqlLockEffects implements LockEffects {

    private static final String METADATA = "metadata lock";

    private final MysqlServer server;

    MysqlLockEffects(MysqlServer server) {
        this.server = server;
    }

    @Override
    public Optional<HeldLock> ofTransaction() {
        return Optional.empty();
    }

    @Override
    public StatementEffect of(String text, SchemaView before) {
        SqlCursor sql = SqlCursor.of(text, MysqlClient.QUOTING);
        if (sql.isNext("SELECT") && sql.has("FOR", "UPDATE")) {
            return StatementEffect.UNKNOWN;
        }
        boolean sequence = sql.take("ALTER", "SEQUENCE") || MysqlSequences.isAlteration(text);
        if (sequence || sql.isAtEnd() || sql.takeAny("SELECT", "VALUES", "SET", "SHOW", "GRANT", "REVOKE")) {
            return StatementEffect.NONE;
        }
        if (sql.take("ALTER", "TABLE")) {
            return altered(sql, before);
        }
        if (sql.take("CREATE")) {
            return created(sql);
        }
        if (sql.take("DROP")) {
            return dropped(sql);
        }
        if (sql.take("RENAME", "TABLE")) {
            return StatementEffect.of(moment(sql.name()));
        }
        return written(sql);
    }

    private static HeldLock moment(QualifiedName table) {
        return HeldLock.of(table, METADATA, Blocked.MOMENT);
    }

    /** {@return the table that a foreign key refers to, of which the manuals say little} */
    private static HeldLock referred(QualifiedName table) {
        return HeldLock.of(table, METADATA, Blocked.UNCERTAIN).remark("as the foreign key refers to it");
    }

    private StatementEffect altered(SqlCursor sql, SchemaView before) {
        QualifiedName table = sql.condition().name();
        MysqlAlteringWay way = new MysqlAlteringWays(server, before.table(table).orElse(null)).of(sql.parts());
        List<HeldLock> locks = new ArrayList<>();
        locks.add(lock(table, way));
        SqlCursor references = sql.rest();
        while (references.skipPast("REFERENCES")) {
            QualifiedName target = references.name();
            if (!target.equals(table)) {
                locks.add(referred(target));
            }
        }
        return StatementEffect.of(locks.toArray(HeldLock[]::new));
    }

    private HeldLock lock(QualifiedName table, MysqlAlteringWay way) {
        HeldLock lock = HeldLock.of(
                table,
                way == MysqlAlteringWay.UNCERTAIN ? METADATA : METADATA + ", " + way.clauses(server),
                way.blocked(server));
        return way == MysqlAlteringWay.UNCERTAIN
                ? lock.rows(RowWork.UNCERTAIN).remark("whether the server copies the table depends on its version")
                : lock.rows(way.rows());
    }

    private StatementEffect created(SqlCursor sql) {
        sql.take("OR", "REPLACE");
        if (sql.take("TABLE")) {
            return tabled(sql);
        }
        boolean unique = sql.take("UNIQUE");
        if (sql.take("INDEX") && sql.skipPast("ON")) {
            QualifiedName table = sql.name();
            boolean expression = sql.brackets().isNext("(");
            MysqlAlteringWay way = expression && !unique ? MysqlAlteringWay.SHARED_INDEX : MysqlAlteringWay.INDEX;
            return StatementEffect.of(lock(table, way));
        }
        if (sql.rest().take("TRIGGER") && sql.skipPast("ON")) {
            return StatementEffect.of(moment(sql.name()));
        }
        boolean apart = sql.takeAny("VIEW", "SEQUENCE", "FUNCTION", "PROCEDURE", "EVENT", "USER", "ROLE");
        return apart ? StatementEffect.NONE : StatementEffect.UNKNOWN;
    }

    private static StatementEffect tabled(SqlCursor sql) {
        QualifiedName table = sql.condition().name();
        boolean plain = sql.isNext("(");
        List<HeldLock> locks = new ArrayList<>();
        while (plain && sql.skipPast("REFERENCES")) {
            QualifiedName target = sql.name();
            if (!target.equals(table)) {
                locks.add(referred(target));
            }
        }
        return new StatementEffect(locks, Set.of(table), plain ? null : "depends on what the table is made of");
    }

    private StatementEffect dropped(SqlCursor sql) {
        if (sql.take("TABLE")) {
            return StatementEffect.of(sql.condition().names().stream()
                    .map(MysqlLockEffects::moment)
                    .toArray(HeldLock[]::new));
        }
        if (sql.take("INDEX") && sql.skipPast("ON")) {
            return StatementEffect.of(lock(sql.name(), MysqlAlteringWay.METADATA));
        }
        if (sql.take("TRIGGER")) {
            return StatementEffect.uncertain("a metadata lock for a moment, on the table that the trigger is of");
        }
        boolean apart = sql.takeAny("VIEW", "SEQUENCE", "FUNCTION", "PROCEDURE", "EVENT", "USER", "ROLE");
        return apart ? StatementEffect.NONE : StatementEffect.UNKNOWN;
    }

    private static StatementEffect written(SqlCursor sql) {
        if (sql.take("INSERT", "INTO") || sql.take("REPLACE", "INTO")) {
            return StatementEffect.of(HeldLock.of(sql.name(), "row locks", Blocked.ROWS));
        }
        if (sql.take("UPDATE") || sql.take("DELETE", "FROM")) {
            return StatementEffect.of(HeldLock.of(sql.name(), "row locks", Blocked.ROWS)
                    .remark("and of all that it looks at, which without an index is every row"));
        }
        return sql.take("TRUNCATE", "TABLE") || sql.take("TRUNCATE")
                ? StatementEffect.of(moment(sql.name()))
                : StatementEffect.UNKNOWN;
    }
}
