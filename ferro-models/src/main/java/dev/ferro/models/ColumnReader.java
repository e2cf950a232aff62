package dev.ferro.models;

import dev.ferro.annotations.Autoincrement;
import dev.ferro.annotations.Field;
import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.schema.type.TypeVocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Makes columns of what fields say.
 *
 * @param types finds their types
 * @param names gives them their names
 * @param findings where problems go
 */
record ColumnReader(TypeMapping types, GivenNames names, Findings findings) {

    Column read(Member member) {
        Field options = member.options();
        String own = names.orElse(options.column(), names.rules().column(member.name()), member.place());
        String name = names.rules().cut(member.prefix() + own);
        boolean nullable = new NullRule(member, findings).ofColumn();
        return described(Column.of(name, types.type(member)).nullable(nullable), member);
    }

    /** {@return the column with all that {@code @Field} says beside its name, its type and NULL} */
    Column described(Column column, Member member) {
        Field options = member.options();
        Column described = column.defaultsTo(text(options.defaultValue()))
                .generated(generated(options))
                .collation(text(options.collation()))
                .comment(text(options.comment()));
        check(described, member);
        return described;
    }

    private static @Nullable Generated generated(Field options) {
        return options.generated().isBlank()
                ? null
                : new Generated(options.generated().strip(), !options.virtual());
    }

    private static @Nullable String text(String given) {
        return given.isBlank() ? null : given.strip();
    }

    private void check(Column column, Member member) {
        Field options = member.options();
        if (column.defaultExpression() != null) {
            checkDefault(column, Literal.of(column.defaultExpression()), member);
        }
        if (column.generated() != null && column.defaultExpression() != null) {
            conflict(member, "`generated` and `defaultValue` exclude each other.");
        }
        if (column.generated() != null && options.autoincrement() == Autoincrement.YES) {
            conflict(member, "`generated` and `autoincrement = YES` exclude each other.");
        }
        if (options.virtual() && column.generated() == null) {
            conflict(member, "`virtual` needs `generated`.");
        }
        if (column.collation() != null && !Rules.takesCollation(column.type())) {
            conflict(member, "`collation` has no effect on the type `" + TypeVocabulary.print(column.type()) + "`.");
        }
    }

    private void conflict(Member member, String what) {
        findings.problem(member.place(), "conflicting-options", what, "leave one of them out");
    }

    private void checkDefault(Column column, Literal literal, Member member) {
        String given = "The default `" + column.defaultExpression() + "`";
        if (literal.form() == Literal.Form.NULL && !column.nullable()) {
            misfit(member, given + " does not fit a column that does not allow NULL.", "leave it out, or allow NULL");
        } else if (!column.type().accept(new DefaultFit(literal))) {
            String type = TypeFamily.of(column.type()) == TypeFamily.ENUMERATION
                    ? labelled((EnumerationType) column.type())
                    : "`" + TypeVocabulary.print(column.type()) + "`";
            String advice = literal.form() == Literal.Form.WORD
                    ? "write a text in quotes, `'" + literal.value() + "'`, and a function with parentheses"
                    : "write a literal of that type, or an SQL expression";
            misfit(member, given + " does not fit the type " + type + ".", advice);
        }
    }

    private static String labelled(EnumerationType type) {
        return "`" + type.name() + "`, whose labels are " + type.labels();
    }

    private void misfit(Member member, String what, String advice) {
        findings.problem(member.place(), "default-does-not-fit", what, advice);
    }
}
