package dev.ferro.run;

import dev.ferro.dialect.Normalizer;
import dev.ferro.dialect.SchemaView;
import dev.ferro.operation.Operation;
import dev.ferro.schema.DefaultSchema;
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
    private final Supplier<Optional<DefaultSchema>> home;
    private final List<Operation> pending = new ArrayList<>();
    private @Nullable Schema folded;

    /** @param home the default schema, where the start may call a table otherwise than the operations do */
    FoldedView(Normalizer normalizer, Supplier<Schema> start, Supplier<Optional<DefaultSchema>> home) {
        this.normalizer = normalizer;
        this.start = start;
        this.home = home;
    }

    void add(List<Operation> operations) {
        pending.addAll(operations);
    }

    /** What is there by then is told as the database tells it. */
    @Override
    public SchemaView after(List<Operation> operations) {
        FoldedView after = new FoldedView(normalizer, this::schema, home);
        after.add(operations);
        return after;
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
        Schema schema = schema();
        return schema.table(name).or(() -> home.get().flatMap(known -> called(schema, name, known)));
    }

    /** From now on the table has the name that the operations give it. */
    private Optional<Table> called(Schema schema, QualifiedName name, DefaultSchema known) {
        QualifiedName other = name.schema() == null ? new QualifiedName(known.name(), name.name()) : known.bare(name);
        if (schema.table(other).isEmpty()) {
            return Optional.empty();
        }
        Schema renamed = schema.renameTable(other, name);
        folded = renamed;
        return renamed.table(name);
    }
}
