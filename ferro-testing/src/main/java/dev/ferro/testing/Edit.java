package dev.ferro.testing;

import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.function.UnaryOperator;

/** A change such as people make to their models; it may find nothing to change. */
@FunctionalInterface
interface Edit {

    Schema apply(Schema schema);

    /** {@return an edit of any one table} */
    static Edit ofTable(Dice dice, UnaryOperator<Table> change) {
        return schema -> schema.tables().isEmpty()
                ? schema
                : schema.mapTable(dice.pick(schema.tables()).name(), change);
    }

    /** {@return an edit of any one table that looks at the others} */
    static Edit ofTable(Dice dice, InSchema change) {
        return schema -> ofTable(dice, table -> change.apply(schema, table)).apply(schema);
    }

    /** Changes a table, knowing its schema. */
    @FunctionalInterface
    interface InSchema {
        Table apply(Schema schema, Table table);
    }
}
