package dev.ferro.dialect;

import dev.ferro.operation.Operation;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.Optional;

/** A look at a schema that costs something only when it is taken. */
public interface SchemaView {

    Schema schema();

    Optional<Table> table(QualifiedName name);

    /** {@return the schema as it will be when some operations are done} */
    default SchemaView after(List<Operation> operations) {
        return operations.isEmpty() ? this : new LaterView(this, operations);
    }

    static SchemaView of(Schema schema) {
        return new SchemaView() {
            @Override
            public Schema schema() {
                return schema;
            }

            @Override
            public Optional<Table> table(QualifiedName name) {
                return schema.table(name);
            }
        };
    }
}
