package dev.ferro.command;

import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What models mean and no schema holds.
 *
 * @param proposed by table, the constraints that may have any name: theirs is used only to create them
 * @param rows by table, the statements that fill it when it has been created
 */
public record Beside(Map<QualifiedName, Set<String>> proposed, Map<QualifiedName, List<String>> rows) {

    /** All names are meant, and tables are empty. */
    public static final Beside NOTHING = new Beside(Map.of(), Map.of());

    public Beside {
        proposed = Map.copyOf(proposed);
        rows = Map.copyOf(rows);
    }

    /** {@return both} */
    Beside and(Beside other) {
        Map<QualifiedName, Set<String>> names = new TreeMap<>(proposed);
        names.putAll(other.proposed);
        Map<QualifiedName, List<String>> statements = new TreeMap<>(rows);
        statements.putAll(other.rows);
        return new Beside(names, statements);
    }

    Beside mapTables(UnaryOperator<QualifiedName> name) {
        Map<QualifiedName, Set<String>> names = new TreeMap<>();
        proposed.forEach((table, constraints) -> names.put(name.apply(table), constraints));
        Map<QualifiedName, List<String>> statements = new TreeMap<>();
        rows.forEach((table, texts) -> statements.put(name.apply(table), texts));
        return new Beside(names, statements);
    }
}
