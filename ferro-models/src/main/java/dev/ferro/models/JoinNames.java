package dev.ferro.models;

import dev.ferro.schema.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a join table and its columns.
 *
 * @param table the table's bare name
 * @param source the columns that refer to the model with the relation
 * @param target the columns that refer to the other one
 */
record JoinNames(String table, List<String> source, List<String> target) {

    /** What the names are made from. */
    record Sides(String source, String target, String field, List<Column> sourceKey, List<Column> targetKey) {}

    static JoinNames of(Sides sides, NamingRules rules) {
        String field = Words.snake(sides.field());
        return new JoinNames(
                rules.cut(sides.source() + "_" + field),
                columns(sides.source(), sides.sourceKey(), rules),
                columns(other(sides, field), sides.targetKey(), rules));
    }

    /** Where both sides have one name, the field tells them apart: {@code user_friends(user_id, friend_id)}. */
    private static String other(Sides sides, String field) {
        if (!sides.source().equals(sides.target())) {
            return sides.target();
        }
        String singular = Words.singular(field);
        return singular.equals(sides.source()) ? "related_" + singular : singular;
    }

    private static List<String> columns(String side, List<Column> key, NamingRules rules) {
        return key.size() == 1
                ? List.of(rules.cut(side + "_id"))
                : key.stream()
                        .map(column -> rules.cut(side + "_" + column.name()))
                        .toList();
    }

    /** {@return the columns of these names that have other ones in {@code after}, each with its name there} */
    Map<String, String> renamedIn(JoinNames after) {
        Map<String, String> renamed = new LinkedHashMap<>();
        add(renamed, source, after.source);
        add(renamed, target, after.target);
        return renamed;
    }

    private static void add(Map<String, String> renamed, List<String> before, List<String> after) {
        for (int place = 0; place < before.size(); place++) {
            if (!before.get(place).equals(after.get(place))) {
                renamed.put(before.get(place), after.get(place));
            }
        }
    }
}
