package dev.ferro.diff;

import dev.ferro.operation.AlterColumn;
import dev.ferro.schema.Column;
import java.util.Objects;

/**
 * Says what a change of a column does to things.
 *
 * @param uses what the column's parts mention
 * @param op the change
 */
record ColumnFootprint(Uses uses, AlterColumn op) {

    Footprint footprint() {
        Footprint footprint = new Footprint()
                .needs(Thing.table(op.table()))
                .reshapes(Thing.state(op.table(), op.before().name()));
        if (changesValues()) {
            footprint.reshapes(Thing.values(op.table(), op.before().name()));
        }
        if (!Objects.equals(op.before().identity(), op.after().identity())) {
            footprint.reshapes(Thing.numbering(op.table(), op.before().name()));
        }
        if (op.changesType()) {
            footprint.releases(uses.ofType(op.before())).needs(uses.ofType(op.after()));
        }
        alterDefault(footprint);
        alterExpression(footprint);
        return footprint;
    }

    /** No column can be computed from one that is computed itself, so that this matters to others too. */
    private boolean changesValues() {
        return op.changesType()
                || !Objects.equals(op.before().collation(), op.after().collation())
                || (op.before().generated() == null) != (op.after().generated() == null);
    }

    /**
     * A default that is a label goes before its type loses the label, and comes after the type has got it; so does one that
     * takes its values from a sequence. MySQL has rules for what may be computed from a column whose default is an expression.
     */
    private void alterDefault(Footprint footprint) {
        Column previous = op.before();
        Column next = op.after();
        if (!Objects.equals(previous.defaultExpression(), next.defaultExpression())) {
            footprint.reshapes(Thing.numbering(op.table(), previous.name()));
            if (previous.defaultExpression() != null) {
                footprint.releases(uses.ofType(previous)).releases(uses.ofDefault(previous));
            }
            if (next.defaultExpression() != null) {
                footprint.needs(uses.ofType(next)).needs(uses.ofDefault(next));
            }
        }
    }

    private void alterExpression(Footprint footprint) {
        if (!Objects.equals(op.before().generated(), op.after().generated())) {
            footprint
                    .releases(uses.ofExpression(op.table(), op.before()))
                    .needs(uses.ofExpression(op.table(), op.after()));
        }
    }
}
