package dev.ferro.diff;

import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.CreateEnum;
import dev.ferro.operation.DropEnum;
import dev.ferro.operation.Operation;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares named enum types and their labels. */
final class EnumDiffer {

    private final Desired desired;
    private final List<Operation> created = new ArrayList<>();
    private final List<Operation> changed = new ArrayList<>();
    private final List<Operation> dropped = new ArrayList<>();
    private final Map<QualifiedName, List<String>> labels = new HashMap<>();
    private final Set<QualifiedName> replaced = new HashSet<>();

    EnumDiffer(Schema before, Desired desired) {
        this.desired = desired;
        Matching<EnumType> types = Matching.of(
                        before.enums(), desired.normalized().enums())
                .by((one, other) -> one.name().equals(other.name()));
        types.created().forEach(type -> created.add(new CreateEnum(desired.original(type))));
        types.pairs().forEach(this::compare);
        types.dropped().forEach(type -> dropped.add(new DropEnum(type)));
    }

    List<Operation> created() {
        return created;
    }

    List<Operation> changed() {
        return changed;
    }

    List<Operation> dropped() {
        return dropped;
    }

    /** {@return the types whose labels are swapped for others, which no default may mention meanwhile} */
    Set<QualifiedName> replaced() {
        return replaced;
    }

    private void compare(Pair<EnumType> type) {
        if (!type.before().equals(type.after())) {
            List<String> wanted = type.after().labels();
            labels.put(type.after().name(), wanted);
            if (isSubsequence(type.before().labels(), wanted) && !mentionsAny(added(type))) {
                changed.add(new AddEnumValue(type.before(), type.after()));
            } else {
                replaced.add(type.after().name());
                changed.add(new ReplaceEnumValues(type.before(), type.after(), Map.of()));
            }
        }
    }

    private static List<String> added(Pair<EnumType> type) {
        return type.after().labels().stream()
                .filter(label -> !type.before().labels().contains(label))
                .toList();
    }

    private static boolean isSubsequence(List<String> part, List<String> whole) {
        Iterator<String> rest = part.iterator();
        String next = rest.hasNext() ? rest.next() : null;
        for (String item : whole) {
            if (item.equals(next)) {
                next = rest.hasNext() ? rest.next() : null;
            }
        }
        return next == null;
    }

    /**
     * A label that is added cannot be used in the same transaction, see
     * <a href="https://www.postgresql.org/docs/current/sql-altertype.html">ALTER TYPE</a>.
     */
    private boolean mentionsAny(List<String> added) {
        List<String> literals = added.stream()
                .map(label -> "'" + label.replace("'", "''") + "'")
                .toList();
        return desired.normalized().tables().stream()
                .flatMap(EnumDiffer::expressions)
                .anyMatch(expression -> literals.stream().anyMatch(expression::contains));
    }

    private static Stream<String> expressions(Table table) {
        Stream<String> defaults =
                table.columns().stream().map(Column::defaultExpression).filter(Objects::nonNull);
        Stream<String> generated = table.columns().stream()
                .map(Column::generated)
                .filter(Objects::nonNull)
                .map(Generated::expression);
        Stream<String> checks = table.checks().stream().map(CheckConstraint::expression);
        Stream<String> indexes = table.indexes().stream().flatMap(EnumDiffer::expressions);
        return Stream.of(defaults, generated, checks, indexes).flatMap(texts -> texts);
    }

    private static Stream<String> expressions(Index index) {
        return Stream.concat(
                Stream.ofNullable(index.where()),
                index.parts().stream().filter(part -> part.expression()).map(part -> part.text()));
    }

    /**
     * {@return a table as it is once the labels of its types are changed} Labels belong to the type: a column that
     * keeps its type does not change with them, and what goes away keeps the labels it had.
     */
    Table relabelled(Table table, Table after) {
        return labels.isEmpty()
                ? table
                : table.withColumns(table.columns().stream()
                        .map(column -> relabelled(column, after))
                        .toList());
    }

    private Column relabelled(Column column, Table after) {
        return enumeration(column)
                .filter(labels::containsKey)
                .filter(type -> after.column(column.name())
                        .flatMap(EnumDiffer::enumeration)
                        .filter(type::equals)
                        .isPresent())
                .map(type -> column.type(new EnumerationType(type, labels.getOrDefault(type, List.of()))))
                .orElse(column);
    }

    /** {@return the name of the enum type that a column is of} */
    static Optional<QualifiedName> enumeration(Column column) {
        return column.type().enumeration().map(EnumerationType::name);
    }
}
