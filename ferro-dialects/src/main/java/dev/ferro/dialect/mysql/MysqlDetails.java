package dev.ferro.dialect.mysql;

import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a table keeps that models do not describe, by the names of its options: nothing of it is lost when a column is
 * stated anew.
 *
 * @param options the options of a table's {@link NativeDetails}
 */
record MysqlDetails(Map<String, String> options) {

    static final String ENGINE = "ENGINE";
    static final String COLLATE = "COLLATE";

    /** With a column's name: what the column gets whenever its row changes. */
    static final String ON_UPDATE = "ON UPDATE ";

    /** With a column's name: only those who ask for the column see it. */
    static final String INVISIBLE = "INVISIBLE ";

    /** With the name of a check, which is a column's too: the check is a part of the column's definition. */
    static final String CHECK = "CHECK ";

    private static final List<String> OF_COLUMNS = List.of(ON_UPDATE, INVISIBLE, CHECK);

    static MysqlDetails of(Table table) {
        return new MysqlDetails(table.details().options());
    }

    /** {@return the options of the table itself, with their values} */
    Map<String, String> ofTable() {
        Map<String, String> own = new TreeMap<>(options);
        own.keySet().retainAll(List.of(ENGINE, COLLATE));
        return own;
    }

    Optional<String> onUpdate(String column) {
        return Optional.ofNullable(options.get(ON_UPDATE + column));
    }

    boolean isInvisible(String column) {
        return options.containsKey(INVISIBLE + column);
    }

    /** {@return whether a check is a part of the definition of the column of the same name} */
    boolean isOfColumn(String check) {
        return options.containsKey(CHECK + check);
    }

    /** {@return the options when a column is called otherwise} */
    MysqlDetails renamed(String before, String after) {
        Map<String, String> renamed = new TreeMap<>(options);
        for (String kind : OF_COLUMNS) {
            String value = renamed.remove(kind + before);
            if (value != null) {
                renamed.put(kind + after, value);
            }
        }
        return new MysqlDetails(renamed);
    }

    /** {@return the options when a column is gone} */
    MysqlDetails without(String column) {
        Map<String, String> rest = new TreeMap<>(options);
        OF_COLUMNS.forEach(kind -> rest.remove(kind + column));
        return new MysqlDetails(rest);
    }

    Table in(Table table) {
        return table.withDetails(new NativeDetails(options, table.details().attached()));
    }
}
