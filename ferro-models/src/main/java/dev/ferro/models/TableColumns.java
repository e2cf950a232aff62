package dev.ferro.models;

import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.SqlExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a model's table, with the fields that they come from. */
final class TableColumns {

    private final List<Made> made;

    private TableColumns(List<Made> made) {
        this.made = made;
    }

    static TableColumns of(Draft draft, References references, Findings findings) {
        TableColumns columns = new TableColumns(draft.parts().stream()
                .map(part -> new Made(part, references.columns(part)))
                .toList());
        columns.checkNames(draft.place(), findings);
        return columns;
    }

    List<Made> made() {
        return made;
    }

    /** {@return a part's columns as they are in this table} */
    List<Column> of(Made item) {
        return item.columns().stream().map(column -> prefixed(column, item)).toList();
    }

    List<String> names() {
        return made.stream().flatMap(item -> item.names().stream()).toList();
    }

    /** {@return the columns of that name, or of the field of that name; empty where there are none or it is unclear} */
    Optional<List<String>> find(String name) {
        if (names().contains(name)) {
            return Optional.of(List.of(name));
        }
        List<List<String>> fields = made.stream()
                .filter(item -> item.part().member().name().equals(name))
                .map(Made::names)
                .filter(columns -> !columns.isEmpty())
                .toList();
        return fields.size() == 1 ? Optional.of(fields.get(0)) : Optional.empty();
    }

    /** {@return an expression of an embedded record with its columns called as they are in this table} */
    String prefixed(String expression, Made item) {
        Member member = item.part().member();
        String prefix = member.prefix();
        String result = expression;
        for (Made sibling : prefix.isEmpty() ? List.<Made>of() : made) {
            boolean near = sibling.part().member().place().toString().startsWith(around(member));
            for (String name : near ? sibling.names() : List.<String>of()) {
                result = name.startsWith(prefix)
                        ? SqlExpression.renameIdentifier(result, name.substring(prefix.length()), name)
                        : result;
            }
        }
        return result;
    }

    /** {@return the place of the record that the member belongs to, as the places of its members begin} */
    private static String around(Member member) {
        String place = member.place().toString();
        return place.substring(0, place.length() - member.name().length() - 1);
    }

    private Column prefixed(Column column, Made item) {
        return column.generated() == null
                ? column
                : column.generated(new Generated(
                        prefixed(column.generated().expression(), item),
                        column.generated().stored()));
    }

    /** SQLite takes names that differ only in case for one. https://www.sqlite.org/lang_keywords.html */
    private void checkNames(Place model, Findings findings) {
        Map<String, String> seen = new HashMap<>();
        for (Made item : made) {
            Member member = item.part().member();
            for (String name : item.names()) {
                String first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), member.name());
                if (first != null) {
                    findings.problem(
                            member.place(),
                            "repeated-column",
                            "The column `" + name + "` is made twice in " + Place.className(model.model()) + ", by `"
                                    + first + "` too.",
                            "name one of them with `column`, or embedded ones apart with `prefix`");
                }
            }
        }
    }

    /** A part and the columns that it makes. */
    record Made(Part part, List<Column> columns) {

        List<String> names() {
            return columns.stream().map(Column::name).toList();
        }
    }
}
