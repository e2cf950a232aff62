package dev.ferro.run;

import dev.ferro.dialect.SchemaView;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The schema as it will be once operations have run that are only planned; computed when it is asked for. */
final class FoldedView implements SchemaView {

    private final Supplier<Schema> start;
    private final List<Operation> pending = new ArrayList<>();
    private @Nullable Schema folded;

    FoldedView(Supplier<Schema> start) {
        this.start = start;
    }

    void add(List<Operation> operations) {
        pending.addAll(operations);
    }

    @Override
    public Schema schema() {
        Schema before = folded == null ? start.get() : folded;
        Schema after = OperationList.apply(pending, before);
        pending.clear();
        folded = after;
        return after;
    }

    @Override
    public Optional<Table> table(QualifiedName name) {
        return schema().table(name);
    }
}
