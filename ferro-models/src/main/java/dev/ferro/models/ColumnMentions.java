package dev.ferro.models;

import java.util.ArrayList;
import java.util.List;

/**
 * Sees that what is said of a table speaks of its columns.
 *
 * @param model the model, for messages
 * @param columns the table's columns
 * @param findings where problems go
 */
record ColumnMentions(Place model, TableColumns columns, Findings findings) {

    /** {@return the columns that a group names, by their own names or their fields'; none after a problem} */
    List<String> group(List<String> names, String what) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            columns.find(name).ifPresentOrElse(found::addAll, () -> unknown(name, what));
        }
        if (names.isEmpty()) {
            findings.problem(model, "empty-group", article(what) + " names no column.", "name at least one");
        }
        boolean complete = found.size() >= names.size();
        return repeated(found, what) || !complete ? List.of() : found;
    }

    /** {@return whether a name is there twice, which is a problem} */
    boolean repeated(List<String> names, String what) {
        List<String> repeated = names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .distinct()
                .toList();
        repeated.forEach(name -> findings.problem(
                model,
                "repeated-column-in-group",
                article(what) + " names the column `" + name + "` twice.",
                "name each column once"));
        return !repeated.isEmpty();
    }

    /** Reports the columns of an expression that the table does not have. */
    void expression(String sql, String what, Place place) {
        SqlIdentifiers.in(sql).stream()
                .filter(name -> columns.names().stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name -> unknown(name, what, place));
    }

    void unknown(String name, String what) {
        unknown(name, what, model);
    }

    private void unknown(String name, String what, Place place) {
        List<String> meant = columns.find(name).orElse(List.of());
        findings.problem(
                place,
                "unknown-column",
                article(what) + " names the column `" + name + "`, which the table does not have.",
                meant.isEmpty()
                        ? "use one of " + String.join(", ", columns.names())
                        : "write `" + String.join("`, `", meant) + "`");
    }

    static String article(String what) {
        return what.matches("[aei].*") ? "An " + what : "A " + what;
    }
}
