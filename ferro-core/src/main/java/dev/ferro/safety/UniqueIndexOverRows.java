package dev.ferro.safety;

import dev.ferro.operation.CreateIndex;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import java.util.List;
import java.util.Optional;

/** Rows that are there may not be unique. */
final class UniqueIndexOverRows implements SafetyCheck<CreateIndex> {

    @Override
    public Optional<Finding> check(CreateIndex op) {
        if (!op.index().unique()) {
            return Optional.empty();
        }
        String some = op.index().where() == null ? "" : " where " + op.index().where();
        List<String> keys = op.index().parts().stream().map(IndexPart::text).toList();
        return Optional.of(new Finding(
                "SAFE108",
                Severity.WARNING,
                op,
                "This fails while two rows of `" + op.table() + "`" + some + " hold the same " + Wording.list(keys)
                        + ".",
                advice(op, op.index())));
    }

    private static String advice(CreateIndex op, Index index) {
        boolean plain = index.where() == null && index.parts().stream().noneMatch(IndexPart::expression);
        return plain
                ? "Look for them before: "
                        + Wording.duplicates(
                                op.table(),
                                index.parts().stream().map(IndexPart::text).toList())
                : "Look for such rows before, with the same expressions and condition in a GROUP BY.";
    }
}
