package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What Ferro has no operation for: it brings its own SQL for each database, and its own inverse. A project writes it as a
 * record, beside its scripts or in the application.
 */
public non-sealed interface CustomOperation extends Operation {

    /** {@return what it does, in a few words, for plans and logs} */
    String description();

    /** {@return the statements that do it on the database of a name; empty where that database has no such thing} */
    Optional<List<String>> statements(String database);

    /** Most of what Ferro has no operation for, no schema holds. */
    @Override
    default Schema applyTo(Schema schema) {
        return schema;
    }

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.custom(this);
    }
}
