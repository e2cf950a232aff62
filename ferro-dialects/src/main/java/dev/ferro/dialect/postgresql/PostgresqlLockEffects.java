package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.HeldLock.Blocked;
import dev.ferro.dialect.HeldLock.RowWork;
import dev.ferro.dialect.LockEffects;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.SqlCursor;
import dev.ferro.dialect.StatementEffect;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table locks of PostgreSQL. ACCESS SHARE and ROW SHARE, which whoever reads takes, are left out.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES">Table-Level Locks</a>
 */
final class PostgresqlLockEffects implements LockEffects {

    static final String ACCESS_EXCLUSIVE = "ACCESS EXCLUSIVE";
    static final String SHARE_UPDATE_EXCLUSIVE = "SHARE UPDATE EXCLUSIVE";

    /** What ordinary queries call and what locks nothing. */
    private static final Set<String> HARMLESS = Set.of(
            "SETVAL",
            "NEXTVAL",
            "CURRVAL",
            "PG_GET_SERIAL_SEQUENCE",
            "COALESCE",
            "MAX",
            "MIN",
            "COUNT",
            "SUM",
            "AVG",
            "SELECT",
            "EXISTS",
            "IN",
            "AND",
            "OR",
            "NOT",
            "WHERE",
            "ON",
            "USING",
            "VALUES",
            "FROM",
            "AS",
            "BY",
            "LOWER",
            "UPPER",
            "LENGTH",
            "CAST",
            "GREATEST",
            "LEAST",
            "NOW",
            "LIMIT",
            "ANY",
            "ALL",
            "CURRENT_SETTING",
            "VARCHAR",
            "NUMERIC",
            "CHAR",
            "DISTINCT",
            "JOIN",
            "HAVING",
            "UNION",
            "WHEN",
            "THEN",
            "ELSE",
            "BETWEEN",
            "SET_CONFIG");

    /** What is no relation, or is a new one. */
    private static final Set<String> NO_RELATIONS = Set.of(
            "TYPE",
            "SCHEMA",
            "FUNCTION",
            "PROCEDURE",
            "ROUTINE",
            "AGGREGATE",
            "DOMAIN",
            "ROLE",
            "USER",
            "COLLATION",
            "OPERATOR",
            "CAST",
            "DATABASE",
            "LANGUAGE");

    @Override
    public StatementEffect of(String sql, SchemaView before) {
        SqlCursor cursor = SqlCursor.of(sql, PostgresqlClient.QUOTING);
        if (cursor.isAtEnd()) {
            return StatementEffect.NONE;
        }
        return cursor.take("DO")
                ? PostgresqlBlocks.effect(sql, text -> of(text, before))
                : new Reading(cursor, before).effect();
    }

    @Override
    public Optional<HeldLock> ofTransaction() {
        return Optional.empty();
    }

    static HeldLock lock(QualifiedName object, String mode) {
        return HeldLock.of(object, mode, blocked(mode));
    }

    private static Blocked blocked(String mode) {
        return switch (mode) {
            case SHARE_UPDATE_EXCLUSIVE -> Blocked.NOTHING;
            case "ROW EXCLUSIVE" -> Blocked.ROWS;
            case "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE" -> Blocked.WRITES;
            case ACCESS_EXCLUSIVE -> Blocked.READS_AND_WRITES;
            default -> throw new IllegalArgumentException("PostgreSQL documents no lock " + mode);
        };
    }

    /**
     * One statement as it is being read.
     *
     * @param sql where it has been read to
     * @param before the schema before it
     */
    private record Reading(SqlCursor sql, SchemaView before) {

        StatementEffect effect() {
            if (sql.take("ALTER")) {
                return altered();
            }
            if (sql.take("CREATE")) {
                return created();
            }
            if (sql.take("DROP")) {
                return dropped();
            }
            if (sql.take("COMMENT", "ON")) {
                return commented();
            }
            return written();
        }

        private StatementEffect altered() {
            if (sql.take("TABLE")) {
                return new PostgresqlAlterEffects(before).of(sql);
            }
            if (sql.take("INDEX")) {
                return sql.has("RENAME") ? StatementEffect.NONE : StatementEffect.UNKNOWN;
            }
            if (sql.take("SEQUENCE")) {
                return StatementEffect.of(lock(sql.condition().name(), "SHARE ROW EXCLUSIVE"));
            }
            if (sql.take("VIEW") || sql.take("MATERIALIZED", "VIEW")) {
                return StatementEffect.of(lock(sql.condition().name(), ACCESS_EXCLUSIVE));
            }
            boolean apart = sql.takeAny("TYPE", "SCHEMA", "FUNCTION", "PROCEDURE", "ROUTINE", "ROLE", "USER");
            return apart && !sql.has("ATTRIBUTE") ? StatementEffect.NONE : StatementEffect.UNKNOWN;
        }

        private StatementEffect created() {
            boolean replaced = sql.take("OR", "REPLACE");
            sql.takeAny("TEMP", "TEMPORARY", "UNLOGGED");
            sql.take("UNIQUE");
            sql.take("CONSTRAINT");
            if (sql.take("INDEX")) {
                return indexed();
            }
            if (sql.take("TABLE")) {
                return tabled();
            }
            if (sql.take("TRIGGER")) {
                return sql.skipPast("ON")
                        ? StatementEffect.of(lock(sql.name(), "SHARE ROW EXCLUSIVE"))
                        : StatementEffect.UNKNOWN;
            }
            if (sql.take("VIEW")) {
                return replaced
                        ? StatementEffect.of(lock(sql.name(), ACCESS_EXCLUSIVE).remark("unless it is only created"))
                        : StatementEffect.NONE;
            }
            if (sql.take("EXTENSION")) {
                return StatementEffect.uncertain("depends on the script of the extension");
            }
            boolean known = sql.take("MATERIALIZED", "VIEW")
                    || sql.takeAny("SEQUENCE")
                    || sql.takeAny(NO_RELATIONS.toArray(String[]::new));
            return known ? StatementEffect.NONE : StatementEffect.UNKNOWN;
        }

        private StatementEffect indexed() {
            boolean concurrently = sql.take("CONCURRENTLY");
            if (!sql.skipPast("ON")) {
                return StatementEffect.UNKNOWN;
            }
            sql.take("ONLY");
            HeldLock lock = lock(sql.name(), concurrently ? SHARE_UPDATE_EXCLUSIVE : "SHARE")
                    .rows(RowWork.SCAN);
            return StatementEffect.of(
                    concurrently ? lock.remark("twice, and it waits for the transactions that are open") : lock);
        }

        /** Whatever it refers to is locked as by a foreign key that is added. */
        private StatementEffect tabled() {
            QualifiedName table = sql.condition().name();
            boolean plain = sql.isNext("(") && !sql.has("INHERITS");
            List<HeldLock> locks = new ArrayList<>();
            while (plain && sql.skipPast("REFERENCES")) {
                QualifiedName target = sql.name();
                if (!target.equals(table)) {
                    locks.add(lock(target, "SHARE ROW EXCLUSIVE"));
                }
            }
            return new StatementEffect(locks, Set.of(table), plain ? null : "depends on what the table is made of");
        }

        private StatementEffect dropped() {
            if (sql.take("TABLE")) {
                return tablesDropped();
            }
            if (sql.take("INDEX")) {
                return indexDropped();
            }
            if (sql.take("TRIGGER")) {
                return sql.skipPast("ON")
                        ? StatementEffect.of(lock(sql.name(), ACCESS_EXCLUSIVE))
                        : StatementEffect.UNKNOWN;
            }
            if (sql.has("CASCADE")) {
                return StatementEffect.uncertain("depends on what is dropped with it");
            }
            if (sql.takeAny("VIEW", "SEQUENCE") || sql.take("MATERIALIZED", "VIEW")) {
                return StatementEffect.of(sql.condition().names().stream()
                        .map(name -> lock(name, ACCESS_EXCLUSIVE))
                        .toArray(HeldLock[]::new));
            }
            return sql.takeAny(NO_RELATIONS.toArray(String[]::new)) ? StatementEffect.NONE : StatementEffect.UNKNOWN;
        }

        /** The triggers that enforce a foreign key go at both of its ends. */
        private StatementEffect tablesDropped() {
            Set<QualifiedName> locked = new LinkedHashSet<>(sql.condition().names());
            List.copyOf(locked).forEach(table -> locked.addAll(referred(before, table)));
            StatementEffect effect = StatementEffect.of(
                    locked.stream().map(table -> lock(table, ACCESS_EXCLUSIVE)).toArray(HeldLock[]::new));
            return sql.take("CASCADE")
                    ? effect.and(StatementEffect.uncertain("depends on what is dropped with it"))
                    : effect;
        }

        private StatementEffect indexDropped() {
            boolean concurrently = sql.take("CONCURRENTLY");
            QualifiedName index = sql.condition().name();
            return before.schema().tables().stream()
                    .filter(table -> PostgresqlLockEffects.hasIndex(table, index))
                    .findFirst()
                    .map(table -> StatementEffect.of(
                            lock(table.name(), concurrently ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE)))
                    .orElseGet(() -> StatementEffect.uncertain("depends on the table that the index is of"));
        }

        private StatementEffect commented() {
            if (sql.takeAny("TABLE", "VIEW") || sql.take("MATERIALIZED", "VIEW")) {
                return StatementEffect.of(lock(sql.name(), SHARE_UPDATE_EXCLUSIVE));
            }
            if (sql.take("COLUMN")) {
                String first = sql.word();
                QualifiedName rest = sql.take(".") ? sql.name() : QualifiedName.of(first);
                QualifiedName table =
                        rest.schema() == null ? QualifiedName.of(first) : new QualifiedName(first, rest.schema());
                return StatementEffect.of(lock(table, SHARE_UPDATE_EXCLUSIVE));
            }
            return StatementEffect.UNKNOWN;
        }

        private StatementEffect written() {
            if (sql.take("INSERT", "INTO") || sql.take("MERGE", "INTO")) {
                return StatementEffect.of(lock(sql.name(), "ROW EXCLUSIVE"));
            }
            if (sql.take("UPDATE")) {
                sql.take("ONLY");
                return StatementEffect.of(lock(sql.name(), "ROW EXCLUSIVE"));
            }
            if (sql.take("DELETE", "FROM")) {
                sql.take("ONLY");
                return deleted(sql.name());
            }
            return tended();
        }

        /** What refers to the rows is looked at, and written if it goes with them. */
        private StatementEffect deleted(QualifiedName table) {
            Map<QualifiedName, HeldLock> locks = new LinkedHashMap<>();
            locks.put(table, lock(table, "ROW EXCLUSIVE"));
            for (Table other : before.schema().tables()) {
                boolean writes = other.foreignKeys().stream()
                        .filter(key -> key.target().equals(table))
                        .anyMatch(key -> key.onDelete() != ReferentialAction.NO_ACTION
                                && key.onDelete() != ReferentialAction.RESTRICT);
                if (writes) {
                    locks.putIfAbsent(other.name(), lock(other.name(), "ROW EXCLUSIVE"));
                }
            }
            return StatementEffect.of(locks.values().toArray(HeldLock[]::new));
        }

        private StatementEffect tended() {
            if (sql.take("ANALYZE")) {
                return StatementEffect.of(
                        sql.isAtEnd()
                                ? HeldLock.of(null, SHARE_UPDATE_EXCLUSIVE, Blocked.NOTHING)
                                : lock(sql.name(), SHARE_UPDATE_EXCLUSIVE));
            }
            if (sql.take("TRUNCATE")) {
                sql.take("TABLE");
                return truncated();
            }
            if (sql.take("REFRESH", "MATERIALIZED", "VIEW")) {
                boolean concurrently = sql.take("CONCURRENTLY");
                return StatementEffect.of(lock(sql.name(), concurrently ? "EXCLUSIVE" : ACCESS_EXCLUSIVE)
                        .rows(RowWork.REWRITE));
            }
            if (sql.takeAny("SET", "RESET", "SHOW", "GRANT", "REVOKE")) {
                return StatementEffect.NONE;
            }
            boolean reads = sql.takeAny("SELECT", "VALUES")
                    && !sql.has("FOR")
                    && !sql.has("INTO")
                    && HARMLESS.containsAll(sql.calls());
            return reads ? StatementEffect.NONE : StatementEffect.UNKNOWN;
        }

        private StatementEffect truncated() {
            sql.take("ONLY");
            StatementEffect effect = StatementEffect.of(sql.names().stream()
                    .map(table -> lock(table, ACCESS_EXCLUSIVE))
                    .toArray(HeldLock[]::new));
            return sql.has("CASCADE") ? effect.and(StatementEffect.uncertain("depends on what refers to it")) : effect;
        }
    }

    private static boolean hasIndex(Table table, QualifiedName index) {
        return java.util.Objects.equals(table.name().schema(), index.schema())
                && table.index(index.name()).isPresent();
    }

    /** {@return the other tables that the foreign keys of a table refer to} */
    static List<QualifiedName> referred(SchemaView before, QualifiedName table) {
        return before.table(table).stream()
                .flatMap(found -> found.foreignKeys().stream())
                .map(key -> key.target())
                .filter(target -> !target.equals(table))
                .distinct()
                .toList();
    }
}
