package dev.ferro.safety;

import dev.ferro.operation.AlterColumn;
import dev.ferro.schema.type.TypeVocabulary;
import java.util.Optional;

/** A column's type changes to one that cannot hold all values of the former one. */
final class NarrowedType implements SafetyCheck<AlterColumn> {

    private final boolean integersOfOneSize;

    /** @param integersOfOneSize whether a small integer type holds what the largest one does */
    NarrowedType(boolean integersOfOneSize) {
        this.integersOfOneSize = integersOfOneSize;
    }

    @Override
    public Optional<Finding> check(AlterColumn op) {
        Capacity former = Capacity.of(op.before().type());
        Capacity latter = Capacity.of(op.type());
        if (!op.changesType()
                || former.fitsInto(latter)
                || (integersOfOneSize && former.isInteger() && latter.isInteger())) {
            return Optional.empty();
        }
        String before = TypeVocabulary.print(op.before().type());
        String after = TypeVocabulary.print(op.type());
        return Optional.of(new Finding(
                "SAFE104",
                Severity.DANGER,
                op,
                "Not every " + before + " in "
                        + Wording.column(op.table(), op.after().name()) + " fits " + after
                        + ": this fails, or values are cut or rounded.",
                "Look for values that do not fit before, and change them, or convert them with `using`."));
    }
}
