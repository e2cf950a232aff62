package dev.ferro.models;

import dev.ferro.annotations.Exclusion;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.IndexPart;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the exclusion constraints that a model declares.
 *
 * @param table the table's bare name
 * @param model the model, for messages
 * @param columns the table's columns
 * @param names gives names
 * @param findings where problems go
 */
record ExclusionReader(String table, Place model, TableColumns columns, GivenNames names, Findings findings) {

    private static final String WHAT = "exclusion constraint";

    /** See <a href="https://www.postgresql.org/docs/current/sql-createoperator.html">CREATE OPERATOR</a> on the characters. */
    private static final Pattern COMPARISON = Pattern.compile(
            "(.+)\\s+with\\s+(operator\\s*\\([^()]+\\)|[-+*/<>=~!@#%^&|`?]+)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** {@return the constraint; none after a problem with what it compares} */
    Stream<ExclusionConstraint> read(Exclusion declared) {
        List<ExclusionPart> parts =
                Arrays.stream(declared.value()).flatMap(this::parts).toList();
        if (declared.value().length == 0) {
            findings.problem(model, "empty-group", "An exclusion constraint compares nothing.", "name a column");
        }
        List<String> include =
                declared.include().length == 0 ? List.of() : mentions().group(Arrays.asList(declared.include()), WHAT);
        String where = declared.where().strip();
        mentions().expression(where, WHAT + "'s condition", model);
        ExclusionConstraint exclusion = new ExclusionConstraint(
                names.orElse(declared.name(), names.rules().exclusion(table, keys(parts)), model),
                parts,
                declared.using().isBlank() ? null : declared.using().strip(),
                include,
                where.isEmpty() ? null : where,
                Actions.of(declared.deferrable()));
        return parts.isEmpty() ? Stream.of() : Stream.of(exclusion);
    }

    private static List<IndexPart> keys(List<ExclusionPart> parts) {
        return parts.stream().map(ExclusionPart::key).toList();
    }

    private ColumnMentions mentions() {
        return new ColumnMentions(model, columns, findings);
    }

    private Stream<ExclusionPart> parts(String declared) {
        Matcher comparison = COMPARISON.matcher(declared);
        if (!comparison.matches()) {
            findings.problem(
                    model,
                    "exclusion-without-operator",
                    "An exclusion constraint says `" + declared.strip()
                            + "`, and not by which operator that is compared.",
                    "end it with the operator, as in `room WITH =` or `during WITH &&`");
            return Stream.of();
        }
        String operator = comparison.group(2);
        return new KeyReader(WHAT, model, columns, findings)
                .parts(comparison.group(1))
                .map(key -> new ExclusionPart(key, operator));
    }
}
