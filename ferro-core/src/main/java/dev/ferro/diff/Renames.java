package dev.ferro.diff;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a person has said about names: the same thing is called otherwise now.
 *
 * @param tables the name before, and the name after
 * @param columns for a table, by its name after, the column's name before and the name after
 */
public record Renames(Map<QualifiedName, QualifiedName> tables, Map<QualifiedName, Map<String, String>> columns) {

    public static final Renames NONE = new Renames(Map.of(), Map.of());

    public Renames {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        Map<QualifiedName, Map<String, String>> copies = new TreeMap<>();
        columns.forEach((table, names) -> copies.put(table, Collections.unmodifiableMap(new TreeMap<>(names))));
        columns = Collections.unmodifiableMap(copies);
    }

    /** {@return these and one table more} */
    public Renames withTable(QualifiedName before, QualifiedName after) {
        Map<QualifiedName, QualifiedName> more = new TreeMap<>(tables);
        more.put(before, after);
        return new Renames(more, columns);
    }

    /** {@return these and one column more, of the table with this name after} */
    public Renames withColumn(QualifiedName table, String before, String after) {
        Map<String, String> names = new TreeMap<>(columns.getOrDefault(table, Map.of()));
        names.put(before, after);
        Map<QualifiedName, Map<String, String>> more = new TreeMap<>(columns);
        more.put(table, names);
        return new Renames(tables, more);
    }

    /** {@return these and others; where both name one thing, the others win} */
    public Renames and(Renames others) {
        Renames all = this;
        for (Map.Entry<QualifiedName, QualifiedName> table : others.tables.entrySet()) {
            all = all.withTable(table.getKey(), table.getValue());
        }
        for (Map.Entry<QualifiedName, Map<String, String>> table : others.columns.entrySet()) {
            for (Map.Entry<String, String> column : table.getValue().entrySet()) {
                all = all.withColumn(table.getKey(), column.getKey(), column.getValue());
            }
        }
        return all;
    }

    /** {@return the same with other names for the tables} */
    public Renames mapTables(UnaryOperator<QualifiedName> name) {
        Map<QualifiedName, QualifiedName> mapped = new TreeMap<>();
        tables.forEach((before, after) -> mapped.put(name.apply(before), name.apply(after)));
        Map<QualifiedName, Map<String, String>> mappedColumns = new TreeMap<>();
        columns.forEach((table, names) -> mappedColumns.put(name.apply(table), names));
        return new Renames(mapped, mappedColumns);
    }

    /**
     * {@return {@code before} with those names of {@code after} that are still to be given} A hint that the database
     * already follows changes nothing.
     */
    public Schema applyTo(Schema before, Schema after) {
        return new RenameDiffer(before, after, this).schema();
    }
}
