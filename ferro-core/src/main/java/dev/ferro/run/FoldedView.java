package dev.ferro.run;

import dev.ferro.dialect.Normalizer;
import dev.ferro.dialect.SchemaView;
import dev.ferro.operation.Operation;
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

    private final Normalizer normalizer;
    private final Supplier<Schema> start;
    private final List<Operation> pending = new ArrayList<>();
    private @Nullable Schema folded;

    FoldedView(Normalizer normalizer, Supplier<Schema> start) {
        this.normalizer = normalizer;
        this.start = start;
    }

    void add(List<Operation> operations) {
        pending.addAll(operations);
    }

    @Override
    public Schema schema() {
        Schema schema = folded == null ? start.get() : folded;
        for (Operation operation : pending) {
            schema = kept(schema, operation.applyTo(schema));
        }
        pending.clear();
        folded = schema;
        return schema;
    }

    /** Only what has changed is looked at. */
    private Schema kept(Schema before, Schema after) {
        return after.mapTables(
                table -> before.table(table.name()).equals(Optional.of(table)) ? table : normalizer.kept(table));
    }

    @Override
    public Optional<Table> table(QualifiedName name) {
        return schema().table(name);
    }
}
