package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Statement;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The foreign keys that a column is in, on either side. They go while it changes, and come back by statements of their own,
 * since one statement does not do both to the same name.
 *
 * @param view the schema when it is the change's turn
 * @param table the table
 * @param column the column
 */
record MysqlColumnKeys(MysqlView view, QualifiedName table, String column) {

    /**
     * A foreign key and the table that has it.
     *
     * @param table the table
     * @param key the foreign key
     */
    record Owned(QualifiedName table, ForeignKey key) {

        Statement drop() {
            String name = Objects.requireNonNull(key.name(), "every foreign key in the catalogue has a name");
            return Statement.sql(MysqlSql.alter(table, "DROP FOREIGN KEY " + MysqlSql.name(name)));
        }

        Statement restore(MysqlSql sql) {
            return Statement.sql(MysqlSql.alter(table, "ADD " + sql.foreignKey(key)));
        }
    }

    /** {@return whether there are any} */
    boolean exist() {
        Table whole = view.table(table);
        return !without(whole).equals(whole) || !ofOthers().isEmpty();
    }

    /** {@return the table, as it is or as it will be, without those of its own} */
    Table without(Table state) {
        return state.withForeignKeys(state.foreignKeys().stream()
                .filter(key -> !key.columns().contains(column) && !isReferring(key))
                .toList());
    }

    /** {@return those of other tables} */
    List<Owned> ofOthers() {
        List<Owned> keys = new ArrayList<>();
        for (Table other : view.schema().tables()) {
            if (!other.name().equals(table)) {
                other.foreignKeys().stream()
                        .filter(this::isReferring)
                        .forEach(key -> keys.add(new Owned(other.name(), key)));
            }
        }
        return keys;
    }

    /** {@return whether those that refer to the column can do so afterwards} If not, the server refuses the change itself. */
    boolean canComeBack(Table after) {
        return Stream.concat(
                        after.foreignKeys().stream().filter(this::isReferring),
                        ofOthers().stream().map(Owned::key))
                .allMatch(key -> MysqlForeignKeyIndexes.isReferable(after, key.targetColumns()));
    }

    private boolean isReferring(ForeignKey key) {
        return key.target().equals(table) && key.targetColumns().contains(column);
    }
}
