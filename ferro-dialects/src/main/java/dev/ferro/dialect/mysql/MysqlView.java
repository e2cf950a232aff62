package dev.ferro.dialect.mysql;

import dev.ferro.dialect.SchemaView;
import dev.ferro.operation.Operation;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The schema while operations are compiled one after the other, with what columns keep beside their definitions. */
final class MysqlView {

    private final MysqlServer server;
    private final SchemaView before;
    private final List<Operation> done = new ArrayList<>();
    private final Map<QualifiedName, UnaryOperator<MysqlDetails>> details = new HashMap<>();
    private @Nullable Operation instead;

    MysqlView(MysqlServer server, SchemaView before) {
        this.server = server;
        this.before = before;
    }

    /** {@return a table as it is now; of one that nobody knows the name alone} */
    Table table(QualifiedName name) {
        QualifiedName folded = server.folded(name);
        return before.after(done)
                .table(folded)
                .map(table -> changes(folded).apply(MysqlDetails.of(table)).in(MysqlSettling.uniques(table)))
                .orElseGet(() -> Table.named(folded));
    }

    Schema schema() {
        return before.after(done).schema();
    }

    private UnaryOperator<MysqlDetails> changes(QualifiedName table) {
        return details.getOrDefault(table, UnaryOperator.identity());
    }

    /** Takes an operation, or the one that was said instead. */
    void take(Operation operation) {
        done.add(instead == null ? operation : instead);
        instead = null;
    }

    /** Says what does the same as the operation at hand, and is what the catalogue will show. */
    void instead(Operation operation) {
        instead = operation;
    }

    void columnRenamed(QualifiedName table, String former, String name) {
        change(table, item -> item.renamed(former, name));
    }

    void columnDropped(QualifiedName table, String column) {
        change(table, item -> item.without(column));
    }

    private void change(QualifiedName table, UnaryOperator<MysqlDetails> change) {
        UnaryOperator<MysqlDetails> changes = changes(table);
        details.put(table, item -> change.apply(changes.apply(item)));
    }

    void tableRenamed(QualifiedName former, QualifiedName name) {
        details.put(name, changes(former));
        details.remove(former);
    }
}
