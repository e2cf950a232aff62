package dev.ferro.dialect.sqlite;

import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table from the text of its CREATE TABLE statement, which is all that SQLite itself keeps of it.
 *
 * @see <a href="https://www.sqlite.org/lang_createtable.html">CREATE TABLE</a>
 */
final class CreateTableReader {

    private static final List<String> TABLE_CONSTRAINTS =
            List.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
    private static final List<String> COLUMN_CONSTRAINTS = List.of(
            "CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "AS");

    private final TokenCursor cursor;
    private final TableDraft draft = new TableDraft();
    private final ConstraintReader constraints;

    private CreateTableReader(String sql) {
        this.cursor = new TokenCursor(sql);
        this.constraints = new ConstraintReader(cursor, draft);
    }

    /** {@return the table that a CREATE TABLE statement describes} */
    static Table read(String name, String sql) {
        CreateTableReader reader = new CreateTableReader(sql);
        reader.statement();
        return reader.draft.table(QualifiedName.of(name));
    }

    private void statement() {
        cursor.expect("CREATE", "TABLE");
        cursor.name();
        cursor.expect("(");
        do {
            element();
        } while (cursor.accept(",") || !cursor.at(")"));
        cursor.expect(")");
        while (!cursor.isDone()) {
            option();
        }
    }

    private void element() {
        if (TABLE_CONSTRAINTS.stream().anyMatch(cursor::at)) {
            constraints.tableConstraint();
        } else {
            column();
        }
    }

    private void column() {
        draft.column(cursor.name(), type());
        while (!cursor.at(",") && !cursor.at(")")) {
            columnConstraint();
        }
    }

    private String type() {
        List<String> words = new ArrayList<>();
        while (isTypeWord()) {
            words.add(cursor.next().name());
        }
        return String.join(" ", words) + (cursor.at("(") ? "(" + cursor.parenthesized() + ")" : "");
    }

    private boolean isTypeWord() {
        Token token = cursor.peek();
        return token.kind() != Token.Kind.SIGN
                && token.kind() != Token.Kind.LITERAL
                && !cursor.at("GENERATED", "ALWAYS")
                && COLUMN_CONSTRAINTS.stream().noneMatch(cursor::at);
    }

    private void columnConstraint() {
        if (cursor.accept("DEFAULT")) {
            draft.mapColumn(column -> column.defaultsTo(defaultExpression()));
        } else if (cursor.accept("COLLATE")) {
            String collation = cursor.name();
            draft.mapColumn(column -> column.collation(collation));
        } else if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
            generated();
        } else if (cursor.accept("NULL")) {
            constraints.conflict("");
        } else {
            constraints.columnConstraint();
        }
    }

    private String defaultExpression() {
        if (cursor.at("(")) {
            return cursor.parenthesized();
        }
        boolean signed = cursor.at("-") || cursor.at("+");
        String sign = signed ? cursor.next().text() : "";
        return sign + cursor.next().text();
    }

    private void generated() {
        String expression = cursor.parenthesized();
        boolean stored = cursor.accept("STORED");
        boolean read = stored || cursor.accept("VIRTUAL");
        draft.mapColumn(column -> computed(column, expression, read && stored));
    }

    private static Column computed(Column column, String expression, boolean stored) {
        return stored ? column.storedAs(expression) : column.virtualAs(expression);
    }

    private void option() {
        if (cursor.accept("WITHOUT")) {
            cursor.name();
            draft.option(TableOptions.WITHOUT_ROWID, "");
        } else if (cursor.accept("STRICT")) {
            draft.option(TableOptions.STRICT, "");
        } else {
            cursor.expect(",");
        }
    }
}
