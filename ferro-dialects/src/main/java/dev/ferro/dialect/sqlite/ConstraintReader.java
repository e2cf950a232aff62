package dev.ferro.dialect.sqlite;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of a CREATE TABLE statement, those of columns and those of the table. */
final class ConstraintReader {

    private static final Map<String, ReferentialAction> ACTIONS = Map.of(
            "CASCADE", ReferentialAction.CASCADE,
            "RESTRICT", ReferentialAction.RESTRICT,
            "SET NULL", ReferentialAction.SET_NULL,
            "SET DEFAULT", ReferentialAction.SET_DEFAULT,
            "NO ACTION", ReferentialAction.NO_ACTION);

    private final TokenCursor cursor;
    private final TableDraft draft;

    ConstraintReader(TokenCursor cursor, TableDraft draft) {
        this.cursor = cursor;
        this.draft = draft;
    }

    void columnConstraint() {
        String name = constraintName();
        if (cursor.accept("PRIMARY", "KEY")) {
            columnKey(name);
        } else if (cursor.accept("NOT", "NULL")) {
            draft.mapColumn(column -> column.notNull());
            conflict(TableOptions.notNull(draft.lastColumn()));
        } else if (cursor.accept("UNIQUE")) {
            draft.unique(new UniqueConstraint(name, List.of(draft.lastColumn())));
            conflict(TableOptions.unique(List.of(draft.lastColumn())));
        } else if (cursor.at("CHECK")) {
            check(name);
        } else if (cursor.accept("REFERENCES")) {
            draft.foreignKey(reference(name, List.of(draft.lastColumn())));
        } else if (cursor.at("DEFERRABLE") || cursor.at("NOT", "DEFERRABLE")) {
            draft.deferLast(deferrability());
        } else if (name == null) {
            throw cursor.unreadable("a constraint");
        }
        // A name may stand before DEFAULT or its like, or alone; neither means anything.
    }

    void tableConstraint() {
        String name = constraintName();
        if (cursor.accept("PRIMARY", "KEY")) {
            draft.primaryKey(new PrimaryKey(name, keyColumns(TableOptions.PRIMARY_KEY)));
            conflict(TableOptions.PRIMARY_KEY);
        } else if (cursor.accept("UNIQUE")) {
            UniqueConstraint unique = new UniqueConstraint(name, keyColumns(null));
            draft.unique(unique);
            conflict(TableOptions.unique(unique.columns()));
        } else if (cursor.at("CHECK")) {
            check(name);
        } else if (cursor.accept("FOREIGN", "KEY")) {
            List<String> columns = cursor.names();
            cursor.expect("REFERENCES");
            draft.foreignKey(reference(name, columns));
        } else if (name == null) {
            throw cursor.unreadable("a constraint");
        }
    }

    /** {@return the name of the constraint that follows} Of several names SQLite takes the last. */
    private @Nullable String constraintName() {
        String name = null;
        while (cursor.accept("CONSTRAINT")) {
            name = cursor.name();
        }
        return name;
    }

    private void columnKey(@Nullable String name) {
        draft.primaryKey(new PrimaryKey(name, List.of(draft.lastColumn())));
        cursor.accept("ASC");
        if (cursor.accept("DESC")) {
            draft.descendingKey();
        }
        conflict(TableOptions.PRIMARY_KEY);
        if (cursor.accept("AUTOINCREMENT")) {
            draft.option(TableOptions.AUTOINCREMENT, "");
        }
    }

    /** Reads the columns of a key and, if one has an order or collation, keeps the list as it is written. */
    private List<String> keyColumns(@Nullable String constraint) {
        List<String> names = new ArrayList<>();
        List<String> written = new ArrayList<>();
        cursor.expect("(");
        do {
            String name = cursor.peek().name();
            written.add(cursor.textBefore(",", "AUTOINCREMENT"));
            names.add(name);
        } while (cursor.accept(","));
        if (cursor.accept("AUTOINCREMENT")) {
            draft.option(TableOptions.AUTOINCREMENT, "");
        }
        cursor.expect(")");
        if (written.stream().anyMatch(part -> !Expressions.isName(part))) {
            String key = constraint == null ? TableOptions.unique(names) : constraint;
            draft.option(TableOptions.keys(key), String.join(", ", written));
        }
        return names;
    }

    private void check(@Nullable String name) {
        cursor.expect("CHECK");
        draft.check(new CheckConstraint(name, cursor.parenthesized()));
        // SQLite reads the clause and has no use for it.
        conflict("");
    }

    private ForeignKey reference(@Nullable String name, List<String> columns) {
        QualifiedName target = QualifiedName.of(cursor.name());
        ForeignKey key = ForeignKey.of(name, columns, target, cursor.at("(") ? cursor.names() : List.of());
        while (cursor.at("ON") || cursor.at("MATCH")) {
            key = event(key);
        }
        boolean deferred = cursor.at("DEFERRABLE") || cursor.at("NOT", "DEFERRABLE");
        return deferred ? key.deferrability(deferrability()) : key;
    }

    private ForeignKey event(ForeignKey key) {
        if (cursor.accept("MATCH")) {
            cursor.name();
            return key;
        }
        cursor.expect("ON");
        boolean update = cursor.accept("UPDATE");
        boolean delete = !update && cursor.accept("DELETE");
        if (!update && !delete) {
            cursor.expect("INSERT");
        }
        ReferentialAction action = action();
        return update ? key.onUpdate(action) : delete ? key.onDelete(action) : key;
    }

    private ReferentialAction action() {
        String first = cursor.name().toUpperCase(Locale.ROOT);
        boolean whole = first.equals("CASCADE") || first.equals("RESTRICT");
        String words = whole ? first : first + " " + cursor.name().toUpperCase(Locale.ROOT);
        return ACTIONS.getOrDefault(words, ReferentialAction.NO_ACTION);
    }

    private Deferrability deferrability() {
        boolean never = cursor.accept("NOT");
        cursor.expect("DEFERRABLE");
        boolean deferred = cursor.accept("INITIALLY", "DEFERRED");
        if (!deferred) {
            cursor.accept("INITIALLY", "IMMEDIATE");
        }
        if (never) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return deferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }

    /** Reads ON CONFLICT, if it is there, as an option of a constraint; of none if that is empty. */
    void conflict(String constraint) {
        if (cursor.accept("ON", "CONFLICT")) {
            String resolution = cursor.name();
            if (!constraint.isEmpty()) {
                draft.option(TableOptions.conflict(constraint), resolution);
            }
        }
    }
}
