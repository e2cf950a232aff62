package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Fills in the rows of a table a range of its primary key at a time, each range in a transaction of its own.
 *
 * <p>The condition tells what is left to be done: it holds for no row that has been filled, so that a backfill that broke off
 * goes on where it was when it is run again.
 *
 * @param table the table, which has a primary key
 * @param assignments what each row gets, as it follows SET
 * @param condition which rows are still to be filled, as it follows WHERE
 * @param rows how many rows a transaction fills at most
 */
public record Backfill(QualifiedName table, String assignments, String condition, int rows) implements Operation {

    /** So many rows are filled in a moment, and many enough that the commits between them do not matter. */
    public static final int USUAL_ROWS = 1000;

    @Override
    public Schema applyTo(Schema schema) {
        return schema;
    }

    /** What the rows held before is not known. */
    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.backfill(this);
    }
}
