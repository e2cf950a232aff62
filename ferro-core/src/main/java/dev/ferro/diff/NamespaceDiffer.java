package dev.ferro.diff;

import dev.ferro.operation.CreateSchema;
import dev.ferro.operation.DropSchema;
import dev.ferro.operation.Operation;
import dev.ferro.schema.Schema;
import java.util.List;

/**
 * Compares schemas in the sense of namespaces: created before everything else, dropped when nothing is left in them.
 *
 * @param created the operations to begin with
 * @param dropped the operations to end with
 */
record NamespaceDiffer(List<Operation> created, List<Operation> dropped) {

    static NamespaceDiffer compare(Schema before, Schema after) {
        Matching<String> names =
                Matching.of(before.namespaces(), after.namespaces()).by(String::equals);
        return new NamespaceDiffer(
                names.created().stream().<Operation>map(CreateSchema::new).toList(),
                names.dropped().stream().<Operation>map(DropSchema::new).toList());
    }
}
