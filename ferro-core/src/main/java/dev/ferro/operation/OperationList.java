package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds for operations one after the other. */
public final class OperationList {

    private OperationList() {}

    /** {@return the schema after all of them, in order} */
    public static Schema apply(List<? extends Operation> operations, Schema before) {
        Schema schema = before;
        for (Operation operation : operations) {
            schema = operation.applyTo(schema);
        }
        return schema;
    }

    /** {@return what undoes all of them, last first, or empty if one of them cannot be undone} */
    public static Optional<List<Operation>> inverse(List<? extends Operation> operations) {
        List<Operation> inverses = new ArrayList<>();
        for (Operation operation : operations) {
            Optional<Operation> inverse = operation.inverse();
            if (inverse.isEmpty()) {
                return Optional.empty();
            }
            inverses.add(0, inverse.get());
        }
        return Optional.of(List.copyOf(inverses));
    }

    /** {@return what of them is done on the database of a name, in order} */
    public static List<Operation> on(String database, List<? extends Operation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.on(database).stream())
                .toList();
    }
}
