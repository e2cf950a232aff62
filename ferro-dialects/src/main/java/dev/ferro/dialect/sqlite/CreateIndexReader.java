package dev.ferro.dialect.sqlite;

import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an index from the text of its CREATE INDEX statement.
 *
 * @see <a href="https://www.sqlite.org/lang_createindex.html">CREATE INDEX</a>
 */
final class CreateIndexReader {

    private final TokenCursor cursor;
    private final Table table;

    private CreateIndexReader(String sql, Table table) {
        this.cursor = new TokenCursor(sql);
        this.table = table;
    }

    /** {@return the index of a table that a CREATE INDEX statement describes} */
    static Index read(String name, Table table, String sql) {
        return new CreateIndexReader(sql, table).index(name);
    }

    private Index index(String name) {
        cursor.expect("CREATE");
        boolean unique = cursor.accept("UNIQUE");
        cursor.expect("INDEX");
        cursor.name();
        cursor.expect("ON");
        cursor.name();
        List<IndexPart> parts = parts();
        String where = cursor.accept("WHERE") ? cursor.textBefore() : null;
        return Index.of(name, parts).unique(unique).where(where);
    }

    private List<IndexPart> parts() {
        List<IndexPart> parts = new ArrayList<>();
        cursor.expect("(");
        do {
            parts.add(part());
        } while (cursor.accept(","));
        cursor.expect(")");
        return parts;
    }

    private IndexPart part() {
        IndexPart part = key(cursor.textBefore(",", "ASC", "DESC"));
        boolean descending = cursor.accept("DESC");
        if (!descending) {
            cursor.accept("ASC");
        }
        return descending ? part.descends() : part;
    }

    /** A collation makes an expression of a column, since only there has it a place. */
    private IndexPart key(String text) {
        if (!Expressions.isName(text)) {
            return IndexPart.expression(text);
        }
        String name = Expressions.name(text);
        return table.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst()
                .map(column -> IndexPart.column(column.name()))
                .orElseGet(() -> IndexPart.expression(text));
    }
}
