package dev.ferro.models;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.JsonStorage;
import java.util.EnumSet;
import java.util.Set;

/**
 * Sees that the options of a field's type go together.
 *
 * @param member the field
 * @param findings where problems go
 */
record TypeOptions(Member member, Findings findings) {

    private static final Set<JavaKind> EXACT = EnumSet.of(JavaKind.DECIMAL, JavaKind.BIG_INTEGER);

    void check() {
        Field options = member.options();
        JavaKind kind = JavaKind.of(member.type());
        boolean free = options.type().isBlank() && options.nativeType().isBlank();
        if (!options.type().isBlank() && !options.nativeType().isBlank()) {
            problem("conflicting-options", "`type` and `nativeType` exclude each other.", "keep one of them");
        }
        unused(options.length() != 0 && !(free && kind == JavaKind.STRING), "length");
        unused(options.precision() != 0 && !(free && EXACT.contains(kind)), "precision");
        unused(options.scale() != 0 && !(free && EXACT.contains(kind)), "scale");
        unused(options.json() == JsonStorage.TEXT && !(free && kind == JavaKind.JSON), "json");
        if (options.length() < 0) {
            problem("invalid-size", "`length = " + options.length() + "` is less than 1.", "give a positive length");
        }
        if (free && EXACT.contains(kind)) {
            digits(options, kind);
        }
    }

    private void unused(boolean given, String option) {
        if (given) {
            problem("option-without-effect", "`" + option + "` has no effect on " + subject() + ".", "leave it out");
        }
    }

    private String subject() {
        Field options = member.options();
        return !options.type().isBlank()
                ? "`type = \"" + options.type() + "\"`"
                : !options.nativeType().isBlank()
                        ? "`nativeType = \"" + options.nativeType() + "\"`"
                        : "`" + member.type() + "`";
    }

    private void digits(Field options, JavaKind kind) {
        if (options.precision() < 0 || options.scale() < 0 || options.scale() > options.precision()) {
            problem(
                    "invalid-size",
                    "`precision = " + options.precision() + ", scale = " + options.scale()
                            + "` is no size of a number.",
                    "give a positive precision, and a scale that is not larger");
        } else if (kind == JavaKind.BIG_INTEGER && options.scale() > 0) {
            problem("invalid-size", "`" + member.type() + "` has no digits after the point.", "leave `scale` out");
        }
    }

    private void problem(String code, String what, String advice) {
        findings.problem(member.place(), code, what, advice);
    }
}
