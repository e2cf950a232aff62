package dev.ferro.dialect;

import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * A schema as it will be when some operations are done.
 *
 * @param before the schema before them
 * @param operations the operations
 */
record LaterView(SchemaView before, List<Operation> operations) implements SchemaView {

    @Override
    public Schema schema() {
        return OperationList.apply(operations, before.schema());
    }

    /** One table is looked up by itself, unless it had another name before. */
    @Override
    public Optional<Table> table(QualifiedName name) {
        Schema alone = before.table(name).map(Schema::of).orElse(Schema.EMPTY);
        return OperationList.apply(operations, alone).table(name).or(() -> schema().table(name));
    }
}
