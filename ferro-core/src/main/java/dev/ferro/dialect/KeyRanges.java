package dev.ferro.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * The SQL of a backfill, of which each statement is about one range of the table's primary key.
 *
 * @param backfill the backfill
 * @param keys the quoted names of the key's columns, in order
 */
public record KeyRanges(Statement.Backfill backfill, List<String> keys) {

    public KeyRanges {
        keys = List.copyOf(keys);
    }

    /** {@return the query for the key that a full range ends with; it has no row where fewer rows are left} */
    public String end(boolean isFirst) {
        String list = String.join(", ", keys);
        return "SELECT " + list + " FROM " + table() + where(isFirst, true) + " ORDER BY " + list + " LIMIT 1 OFFSET "
                + (backfill.operation().rows() - 1);
    }

    /** {@return the statement that fills a range} */
    public String update(boolean isFirst, boolean isLast) {
        return backfill.update() + where(isFirst, isLast);
    }

    /** {@return the query that has a row if one of a range is still to be filled} */
    public String unfilled(boolean isFirst, boolean isLast) {
        return "SELECT 1 FROM " + table() + where(isFirst, isLast) + " LIMIT 1";
    }

    /**
     * {@return the values to bind to the parameters of a statement}
     *
     * @param before the key that the range begins after; empty if it is the first one
     * @param end the key that it ends with; empty if it is the last one
     */
    public List<Object> parameters(List<Object> before, List<Object> end) {
        List<Object> values = new ArrayList<>();
        for (List<Object> key : List.of(before, end)) {
            if (!key.isEmpty()) {
                values.add(key.get(0));
                key.subList(0, key.size() - 1).forEach(value -> values.addAll(List.of(value, value)));
                values.add(key.get(key.size() - 1));
            }
        }
        return values;
    }

    private String table() {
        return backfill.name();
    }

    private String where(boolean isFirst, boolean isLast) {
        return " WHERE (" + backfill.operation().condition() + ")" + (isFirst ? "" : " AND " + bound(">", ">"))
                + (isLast ? "" : " AND " + bound("<", "<="));
    }

    /** An index is used for a comparison of its first column, but not everywhere for one of several columns at once. */
    private String bound(String sign, String lastSign) {
        return keys.get(0) + " " + sign + "= ? AND " + compared(0, sign, lastSign);
    }

    private String compared(int index, String sign, String lastSign) {
        String key = keys.get(index);
        return index == keys.size() - 1
                ? key + " " + lastSign + " ?"
                : "(" + key + " " + sign + " ? OR " + key + " = ? AND " + compared(index + 1, sign, lastSign) + ")";
    }
}
