package dev.ferro.dialect;

import dev.ferro.operation.Operation;
import java.util.List;

/** Turns operations into the statements of one database. */
public interface Ddl {

    /**
     * {@return the steps that carry out the operations, in order}
     *
     * <p>Reading the view is allowed only where an operation cannot be said without knowing the rest of its table.
     *
     * @param operations what to do; none of them is a {@link dev.ferro.operation.WithoutTransaction} or an
     *     {@link dev.ferro.operation.OnlyOn}
     * @param before the schema before the first of them
     * @throws dev.ferro.FerroException if the database has no such thing as an operation asks for
     */
    List<Step> compile(List<Operation> operations, SchemaView before);
}
