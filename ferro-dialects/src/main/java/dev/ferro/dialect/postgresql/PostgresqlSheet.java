package dev.ferro.dialect.postgresql;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A temporary table that many questions share: creating one costs PostgreSQL more than the questions on it. */
final class PostgresqlSheet {

    /** PostgreSQL allows 1,600 columns; what is checked pairwise while a table is created asks for less. */
    private static final int ROOM = 200;

    private final QualifiedName name;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<ExclusionConstraint> exclusions = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    PostgresqlSheet(String name) {
        this.name = QualifiedName.of(name);
    }

    QualifiedName name() {
        return name;
    }

    /** {@return whether there is room, and every column of the part is new here or the same} */
    boolean takes(Table part) {
        return columns.size() < ROOM
                && checks.size() < ROOM
                && exclusions.size() < ROOM
                && indexes.size() < ROOM
                && part.columns().stream()
                        .allMatch(column -> column.equals(columns.getOrDefault(column.name(), column)));
    }

    void add(Table part) {
        part.columns().forEach(column -> columns.put(column.name(), column));
        checks.addAll(part.checks());
        exclusions.addAll(part.exclusions());
        indexes.addAll(part.indexes());
    }

    Table table() {
        return Table.named(name)
                .withColumns(List.copyOf(columns.values()))
                .withChecks(checks)
                .withExclusions(exclusions)
                .withIndexes(indexes);
    }
}
