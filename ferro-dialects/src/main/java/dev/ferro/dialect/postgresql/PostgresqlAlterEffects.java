package dev.ferro.dialect.postgresql;

import static dev.ferro.dialect.postgresql.PostgresqlLockEffects.ACCESS_EXCLUSIVE;
import static dev.ferro.dialect.postgresql.PostgresqlLockEffects.SHARE_UPDATE_EXCLUSIVE;
import static dev.ferro.dialect.postgresql.PostgresqlLockEffects.lock;

import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.HeldLock.RowWork;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.SqlCursor;
import dev.ferro.dialect.StatementEffect;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ALTER TABLE locks, which is what the strictest of its actions asks for.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>
 */
final class PostgresqlAlterEffects {

    private static final String SHARE_ROW_EXCLUSIVE = "SHARE ROW EXCLUSIVE";

    private final SchemaView before;
    private final Map<QualifiedName, String> others = new LinkedHashMap<>();
    private QualifiedName table = QualifiedName.of("");
    private RowWork work = RowWork.NONE;
    private @Nullable String remark;
    private @Nullable String uncertain;

    PostgresqlAlterEffects(SchemaView before) {
        this.before = before;
    }

    StatementEffect of(SqlCursor sql) {
        sql.condition().take("ONLY");
        table = sql.name();
        sql.take("*");
        String strictest = SHARE_UPDATE_EXCLUSIVE;
        for (SqlCursor action : sql.parts()) {
            String mode = mode(action);
            strictest = isStricter(mode, strictest) ? mode : strictest;
        }
        List<HeldLock> locks = new ArrayList<>();
        locks.add(lock(table, strictest).rows(work).remark(remark));
        others.remove(table);
        others.forEach((other, mode) -> locks.add(lock(other, mode)));
        StatementEffect effect = StatementEffect.of(locks.toArray(HeldLock[]::new));
        return uncertain == null ? effect : effect.and(StatementEffect.uncertain(uncertain));
    }

    private static boolean isStricter(String mode, String other) {
        List<String> order = List.of(SHARE_UPDATE_EXCLUSIVE, SHARE_ROW_EXCLUSIVE, ACCESS_EXCLUSIVE);
        return order.indexOf(mode) > order.indexOf(other);
    }

    private String mode(SqlCursor action) {
        if (action.take("ADD")) {
            return added(action);
        }
        if (action.take("DROP")) {
            return dropped(action);
        }
        if (action.take("ALTER")) {
            return altered(action);
        }
        if (action.take("VALIDATE", "CONSTRAINT")) {
            does(RowWork.SCAN);
            return SHARE_UPDATE_EXCLUSIVE;
        }
        if (action.isNext("ENABLE", "TRIGGER") || action.isNext("DISABLE", "TRIGGER")) {
            return SHARE_ROW_EXCLUSIVE;
        }
        if (action.take("CLUSTER", "ON") || action.take("SET", "WITHOUT", "CLUSTER")) {
            return SHARE_UPDATE_EXCLUSIVE;
        }
        return moved(action);
    }

    private String moved(SqlCursor action) {
        if (action.isNext("SET", "LOGGED") || action.isNext("SET", "UNLOGGED") || action.isNext("SET", "TABLESPACE")) {
            does(RowWork.REWRITE);
        } else if (action.isNext("SET", "(") || action.isNext("RESET", "(")) {
            uncertain = "depends on the storage parameter, and may be less";
        } else if (action.isNext("ATTACH") || action.isNext("DETACH") || action.isNext("INHERIT")) {
            uncertain = "depends on the other table";
        }
        return ACCESS_EXCLUSIVE;
    }

    private String added(SqlCursor action) {
        if (action.take("CONSTRAINT")) {
            action.word();
        }
        if (action.take("FOREIGN", "KEY")) {
            action.skipPast("REFERENCES");
            others.put(action.name(), SHARE_ROW_EXCLUSIVE);
            does(isLeftUnchecked(action) ? RowWork.NONE : RowWork.SCAN);
            return SHARE_ROW_EXCLUSIVE;
        }
        boolean rule = action.isNext("CHECK")
                || action.isNext("UNIQUE")
                || action.isNext("PRIMARY")
                || action.isNext("EXCLUDE")
                || action.isNext("NOT", "NULL");
        if (rule) {
            boolean unchecked = isLeftUnchecked(action) || (action.has("USING", "INDEX") && action.isNext("UNIQUE"));
            does(unchecked ? RowWork.NONE : RowWork.SCAN);
        } else {
            columnAdded(action);
        }
        return ACCESS_EXCLUSIVE;
    }

    private static boolean isLeftUnchecked(SqlCursor action) {
        return action.has("NOT", "VALID");
    }

    private void columnAdded(SqlCursor action) {
        action.take("COLUMN");
        action.condition().name();
        SqlCursor references = action.rest();
        if (references.skipPast("REFERENCES")) {
            others.put(references.name(), SHARE_ROW_EXCLUSIVE);
        }
        does(PostgresqlRewrites.ofAddedColumn(action));
        if (work == RowWork.UNCERTAIN) {
            remark = "if a function in its default may give each row another value";
        }
    }

    /** The triggers that enforce a foreign key go at both of its ends. */
    private String dropped(SqlCursor action) {
        if (action.has("CASCADE")) {
            uncertain = "depends on what is dropped with it";
        }
        boolean constraint = action.take("CONSTRAINT");
        if (!constraint) {
            action.take("COLUMN");
        }
        String name = action.condition().name().name();
        keys(table)
                .filter(key ->
                        constraint ? name.equals(key.name()) : key.columns().contains(name))
                .forEach(key -> others.put(key.target(), ACCESS_EXCLUSIVE));
        return ACCESS_EXCLUSIVE;
    }

    private Stream<ForeignKey> keys(QualifiedName owner) {
        return before.table(owner).stream().flatMap(found -> found.foreignKeys().stream());
    }

    private String altered(SqlCursor action) {
        if (action.take("CONSTRAINT")) {
            return ACCESS_EXCLUSIVE;
        }
        action.take("COLUMN");
        String column = action.name().name();
        if (action.take("SET", "STATISTICS")) {
            return SHARE_UPDATE_EXCLUSIVE;
        }
        if (action.take("SET", "NOT", "NULL")) {
            does(isKnownFilled(column) ? RowWork.NONE : RowWork.SCAN);
        } else if (action.take("TYPE") || action.take("SET", "DATA", "TYPE")) {
            retyped(column, action);
        }
        return ACCESS_EXCLUSIVE;
    }

    /** A check that says so, and holds for all rows, saves the look at them. */
    private boolean isKnownFilled(String column) {
        return before.table(table).stream()
                .flatMap(found -> found.checks().stream())
                .anyMatch(check -> check.validated()
                        && check.expression()
                                .replaceAll("[()\"]", "")
                                .strip()
                                .equalsIgnoreCase(column + " IS NOT NULL"));
    }

    /** Foreign keys and checks of the column are made anew with it. */
    private void retyped(String column, SqlCursor action) {
        Column known =
                before.table(table).flatMap(found -> found.column(column)).orElse(null);
        RowWork rewriting = PostgresqlRewrites.ofChangedType(known, action);
        if (rewriting == RowWork.UNCERTAIN) {
            remark = "if values of the former type are kept otherwise";
        }
        boolean checked = before.table(table).stream()
                .flatMap(found -> found.checks().stream())
                .anyMatch(check -> PostgresqlRewrites.mentions(check.expression(), column));
        does(rewriting == RowWork.NONE && checked ? RowWork.SCAN : rewriting);
        keys(table)
                .filter(key -> key.columns().contains(column))
                .forEach(key -> others.put(key.target(), ACCESS_EXCLUSIVE));
        before.schema().tables().stream()
                .filter(other -> other.foreignKeys().stream().anyMatch(key -> refersTo(key, column)))
                .map(Table::name)
                .forEach(other -> others.put(other, ACCESS_EXCLUSIVE));
    }

    private boolean refersTo(ForeignKey key, String column) {
        return key.target().equals(table) && key.targetColumns().contains(column);
    }

    private void does(RowWork more) {
        work = more.compareTo(work) > 0 ? more : work;
    }
}
