package dev.ferro.models;

import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Nullability;
import dev.ferro.annotations.OnDelete;
import dev.ferro.annotations.OnUpdate;

/**
 * Decides whether a field's columns allow NULL: what is forced wins over what the Java type says, and a key never does.
 *
 * @param member the field
 * @param findings where problems go
 */
record NullRule(Member member, Findings findings) {

    boolean ofColumn() {
        return decide(member.options().nullable(), member.nullable());
    }

    boolean ofReference(ForeignKey relation) {
        Nullability forced =
                relation.nullable() == Nullability.INFER ? member.options().nullable() : relation.nullable();
        if (relation.nullable() != forced(relation)) {
            problem(
                    "conflicting-options",
                    "`@ForeignKey` and `@Field` disagree about `nullable`.",
                    "say it once, in `@ForeignKey`");
        }
        boolean setsNull = relation.onDelete() == OnDelete.SET_NULL || relation.onUpdate() == OnUpdate.SET_NULL;
        if (setsNull && (forced == Nullability.NO || member.isKey())) {
            problem(
                    "set-null-against-not-null",
                    "`SET_NULL` needs a column that allows NULL, and "
                            + (member.isKey() ? "a primary key never does." : "`nullable = NO` forbids it."),
                    "choose another action" + (member.isKey() ? "" : ", or leave `nullable = NO` out"));
        }
        return decide(forced, member.nullable() || setsNull);
    }

    /** {@return what {@code @ForeignKey} would have to say to agree with {@code @Field}} */
    private Nullability forced(ForeignKey relation) {
        Nullability other = member.options().nullable();
        return relation.nullable() == Nullability.INFER || other == Nullability.INFER ? relation.nullable() : other;
    }

    private boolean decide(Nullability forced, boolean inferred) {
        if (member.isKey() && forced == Nullability.YES) {
            problem(
                    "nullable-key",
                    "A primary key never allows NULL.",
                    "leave `nullable = YES` out, or take the field out of the key");
        }
        boolean allowed = switch (forced) {
            case INFER -> inferred;
            case YES -> true;
            case NO -> false;
        };
        return allowed && !member.isKey();
    }

    private void problem(String code, String what, String advice) {
        findings.problem(member.place(), code, what, advice);
    }
}
