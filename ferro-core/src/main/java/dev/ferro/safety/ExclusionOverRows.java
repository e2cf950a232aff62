package dev.ferro.safety;

import dev.ferro.operation.CreateExclusion;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.IndexPart;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows that are there may collide with each other. */
final class ExclusionOverRows implements SafetyCheck<CreateExclusion> {

    @Override
    public Optional<Finding> check(CreateExclusion op) {
        ExclusionConstraint exclusion = op.exclusion();
        String some = exclusion.where() == null ? "" : " where " + exclusion.where();
        return Optional.of(new Finding(
                "SAFE118",
                Severity.WARNING,
                op,
                "This fails while two rows of `" + op.table() + "`" + some + " collide: "
                        + exclusion.parts().stream()
                                .map(part -> "`" + part.key().text() + "` " + part.operator())
                                .collect(Collectors.joining(", "))
                        + ".",
                advice(op)));
    }

    private static String advice(CreateExclusion op) {
        ExclusionConstraint exclusion = op.exclusion();
        boolean plain = exclusion.where() == null
                && exclusion.parts().stream().noneMatch(part -> part.key().expression());
        return plain
                ? "Look for them before: SELECT * FROM " + Wording.sql(op.table()) + " a JOIN "
                        + Wording.sql(op.table()) + " b ON a.ctid < b.ctid"
                        + exclusion.parts().stream()
                                .map(part -> comparison(part.key(), part.operator()))
                                .collect(Collectors.joining())
                : "Look for such rows before, by a join of the table with itself on the same comparisons.";
    }

    private static String comparison(IndexPart key, String operator) {
        String column = Wording.sql(key.text());
        return " AND a." + column + " " + operator + " b." + column;
    }
}
