package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.schema.type.TextType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** SQL that all databases accept and each prints in its own way, in more than one spelling of what is meant. */
final class RandomExpressions {

    private final Dice dice;
    private final RandomNames names;

    RandomExpressions(Dice dice, RandomNames names) {
        this.dice = dice;
        this.names = names;
    }

    /**
     * A generated column's expression and the type that it gives.
     *
     * @param expression the SQL
     * @param type the type
     */
    record Computed(String expression, DataType type) {}

    /** {@return something computed from a column of the table that is not computed itself} */
    Optional<Computed> computed(Table table) {
        List<Column> sources = plain(table).stream()
                .filter(column -> key(column).isPresent() || TypeFamilies.of(column) == TypeFamily.BOOLEAN)
                .toList();
        return sources.isEmpty() ? Optional.empty() : Optional.of(computed(dice.pick(sources)));
    }

    private Computed computed(Column source) {
        return switch (TypeFamilies.of(source)) {
            case BOOLEAN -> new Computed("NOT " + names.sql(source), source.type());
            case DECIMAL -> new Computed(key(source).orElseThrow(), new DecimalType(null, 0));
            case TEXT -> new Computed(key(source).orElseThrow(), new TextType());
            case INTEGER, FLOAT, CHARACTER, BINARY, DATE, TIME, TIMESTAMP, UUID, JSON, ENUM, NATIVE ->
                new Computed(key(source).orElseThrow(), source.type());
        };
    }

    static List<Column> plain(Table table) {
        return table.columns().stream()
                .filter(column -> column.generated() == null)
                .toList();
    }

    /** {@return an expression over a column, for an index or a generated column} */
    Optional<String> key(Column column) {
        String name = names.sql(column);
        return switch (TypeFamilies.of(column)) {
            case INTEGER -> one(name + " + 1", "(" + name + " + 1)", name + "+1", name + " * 2", "abs(" + name + ")");
            case DECIMAL -> one(name + " * 2", "(" + name + " - 1)", name + "*2");
            case TEXT -> one("lower(" + name + ")", "upper( " + name + " )", name + " || '!'", "LOWER(" + name + ")");
            case BOOLEAN, FLOAT, CHARACTER, BINARY, DATE, TIME, TIMESTAMP, UUID, JSON, ENUM, NATIVE -> Optional.empty();
        };
    }

    /** {@return a condition on the rows of the table, for a check} */
    Optional<String> condition(Table table) {
        return any(table, this::withFunctions);
    }

    /** {@return a condition that calls no function, for a partial index} */
    Optional<String> simpleCondition(Table table) {
        return any(table, this::simple);
    }

    private Optional<String> any(Table table, Function<Column, List<String>> conditions) {
        List<String> all = new ArrayList<>();
        plain(table).forEach(column -> all.addAll(conditions.apply(column)));
        return all.isEmpty() ? Optional.empty() : Optional.of(respelled(dice.pick(all)));
    }

    /** {@return the condition in other words} */
    String respelled(String condition) {
        return switch (dice.between(0, 5)) {
            case 0 -> "(" + condition + ")";
            case 1 -> "((" + condition + "))";
            default -> condition;
        };
    }

    private List<String> withFunctions(Column column) {
        String name = names.sql(column);
        List<String> conditions = new ArrayList<>(simple(column));
        if (TypeFamilies.of(column).isText()) {
            conditions.addAll(List.of(
                    "length(" + name + ") > 2",
                    "lower(" + name + ") = " + name,
                    name + " LIKE 'a%'",
                    name + " NOT LIKE '%_b'"));
        }
        return conditions;
    }

    private List<String> simple(Column column) {
        String name = names.sql(column);
        return switch (TypeFamilies.of(column)) {
            case INTEGER, DECIMAL, FLOAT -> numeric(name);
            case TEXT, CHARACTER ->
                List.of(name + " <> ''", name + "!='x'", name + " IN ('a', 'b''c')", name + " IS NOT NULL");
            case BOOLEAN -> List.of(name, "NOT " + name, name + " IS NOT NULL", name + " = true");
            case DATE -> List.of(name + " > '2000-01-01'", name + " IS NOT NULL");
            case ENUM ->
                column.type().enumeration().map(type -> labels(name, type)).orElse(List.of());
            case BINARY, TIME, TIMESTAMP, UUID, JSON, NATIVE -> List.of(name + " IS NOT NULL", name + " is null");
        };
    }

    private List<String> numeric(String name) {
        return List.of(
                name + " > 0",
                name + ">=0 AND " + name + " < 1000",
                name + " BETWEEN 1 AND 10",
                name + " IN (1, 2, 3)",
                name + " <> 5 or " + name + " is null",
                "NOT " + name + " = 7",
                "0 < " + name,
                "(" + name + " + 1) * 2 > 3");
    }

    private List<String> labels(String name, EnumerationType type) {
        String one = RandomTypes.literal(dice.pick(type.labels()));
        String other = RandomTypes.literal(dice.pick(type.labels()));
        return List.of(name + " <> " + one, name + " IN (" + one + ", " + other + ")", name + " IS NOT NULL");
    }

    private Optional<String> one(String... spellings) {
        return Optional.of(dice.pick(List.of(spellings)));
    }
}
