package dev.ferro.command;

import dev.ferro.dialect.LeftAlone;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.run.Database;
import dev.ferro.run.Inspection;
import dev.ferro.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All that a database holds at a moment, in its own normal form.
 *
 * @param schema what Ferro has words for, with columns in the order of their names: no database can put a column back
 *     where it was
 * @param others what it has no words for
 */
record Snapshot(Schema schema, List<LeftAlone> others) {

    static Snapshot of(Inspection inspection, Database database, ReflectionScope scope) {
        Schema found = inspection.reflect(scope);
        return new Snapshot(
                database.dialect().normalizer().normalize(found).withSortedColumns(), inspection.leftAlone(scope));
    }

    boolean isEmpty() {
        return schema.tables().isEmpty()
                && schema.enums().isEmpty()
                && schema.sequences().isEmpty()
                && others.isEmpty();
    }

    /** {@return what leads from this to another one, as operations and as what is there or gone} */
    List<String> differences(Snapshot after) {
        if (equals(after)) {
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        operations(after).forEach(operation -> differences.add(Describer.describe(operation)));
        differ(after.others, others, "create ", differences);
        differ(others, after.others, "drop ", differences);
        return List.copyOf(differences);
    }

    private List<Operation> operations(Snapshot after) {
        return new SchemaDiffer(UnaryOperator.identity())
                .diff(schema, after.schema, Renames.NONE)
                .operations();
    }

    private static void differ(List<LeftAlone> some, List<LeftAlone> without, String verb, List<String> differences) {
        some.stream().filter(thing -> !without.contains(thing)).forEach(thing -> differences.add(verb + thing));
    }
}
