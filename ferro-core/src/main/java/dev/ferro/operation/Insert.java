package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows into a table.
 *
 * @param table the table
 * @param columns the columns that get a value
 * @param rows the values of each row, in the order of {@code columns}
 */
public record Insert(QualifiedName table, List<String> columns, List<List<@Nullable Object>> rows)
        implements Operation {

    public Insert {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
    }

    @Override
    public Schema applyTo(Schema schema) {
        return schema;
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.insert(this);
    }
}
