package dev.ferro.models;

import dev.ferro.annotations.Check;
import dev.ferro.annotations.Unique;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table's primary key, unique constraints, checks and exclusion constraints.
 *
 * @param draft the model
 * @param columns the table's columns
 * @param names gives names
 * @param findings where problems go
 */
record ConstraintReader(Draft draft, TableColumns columns, GivenNames names, Findings findings) {

    @Nullable
    PrimaryKey primaryKey() {
        List<String> key = columns.made().stream()
                .filter(item -> item.part().member().isKey())
                .flatMap(item -> item.names().stream())
                .toList();
        String name =
                names.orElse(draft.options().primaryKeyName(), names.rules().primaryKey(table()), draft.place());
        return key.isEmpty()
                ? null
                : new PrimaryKey(name, key, Actions.of(draft.options().primaryKeyDeferrable()));
    }

    List<UniqueConstraint> uniques(@Nullable PrimaryKey key) {
        Stream<UniqueConstraint> ofFields = columns.made().stream()
                .filter(item -> isUnique(item.part()))
                .filter(item -> !isWholeKey(item, key))
                .map(item -> new UniqueConstraint(names.rules().unique(table(), item.names()), item.names()));
        Stream<UniqueConstraint> ofModel = Arrays.stream(draft.options().uniques())
                .map(this::unique)
                .filter(unique -> !unique.columns().isEmpty());
        return Stream.concat(ofFields, ofModel).toList();
    }

    static boolean isUnique(Part part) {
        return part.member().options().unique()
                || (part instanceof Part.Reference reference
                        && reference.relation().unique());
    }

    private boolean isWholeKey(TableColumns.Made item, @Nullable PrimaryKey key) {
        boolean whole = key != null && key.columns().equals(item.names());
        if (whole) {
            findings.warn(item.part().member().place(), "`unique` has no effect, because a primary key is unique.");
        }
        return whole;
    }

    private UniqueConstraint unique(Unique declared) {
        List<String> group = mentions().group(Arrays.asList(declared.value()), "unique constraint");
        return new UniqueConstraint(
                names.orElse(declared.name(), names.rules().unique(table(), group), draft.place()),
                group,
                declared.nullsDistinct(),
                Actions.of(declared.deferrable()));
    }

    List<CheckConstraint> checks() {
        List<CheckConstraint> checks = new ArrayList<>();
        columns.made().forEach(item -> ofField(item).forEach(checks::add));
        Arrays.stream(draft.options().checks()).map(this::check).forEach(checks::add);
        return checks;
    }

    private Stream<CheckConstraint> ofField(TableColumns.Made item) {
        String check = item.part().member().options().check().strip();
        if (check.isEmpty() || item.names().isEmpty()) {
            return Stream.of();
        }
        String expression = columns.prefixed(check, item);
        mentions().expression(expression, "check", item.part().member().place());
        String suffix = String.join("_", item.names());
        return Stream.of(new CheckConstraint(names.rules().check(table(), suffix), expression));
    }

    private CheckConstraint check(Check declared) {
        String expression = declared.value().strip();
        if (expression.isEmpty()) {
            findings.problem(draft.place(), "empty-group", "A check has no condition.", "write one, or leave it out");
        }
        mentions().expression(expression, "check", draft.place());
        String suffix = declared.suffix().isBlank() ? NamingRules.hash(expression) : declared.suffix();
        return new CheckConstraint(
                names.orElse(declared.name(), names.rules().check(table(), suffix), draft.place()), expression);
    }

    List<ExclusionConstraint> exclusions() {
        ExclusionReader reader = new ExclusionReader(table(), draft.place(), columns, names, findings);
        return Arrays.stream(draft.options().exclusions()).flatMap(reader::read).toList();
    }

    private ColumnMentions mentions() {
        return new ColumnMentions(draft.place(), columns, findings);
    }

    private String table() {
        return draft.table().name();
    }
}
