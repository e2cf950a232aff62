package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs one SQL statement as it is written.
 *
 * @param sql the statement; a question mark is a place for a value only when there are parameters
 * @param parameters the values to bind, in order
 */
public record Execute(String sql, List<@Nullable Object> parameters) implements Operation {

    public Execute {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /** Unknown to Ferro, hence none that it can foresee. */
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
        return visitor.execute(this);
    }
}
