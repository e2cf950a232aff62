package dev.ferro;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong: what, where, why and what to do about it.
 *
 * @param code the stable, kebab-case code under which {@code docs/errors} explains it
 * @param what the problem in one sentence
 * @param where the file, class, revision or table it was found in
 * @param why the reason, often the database's or the compiler's own words
 * @param advice what to do next, as a command to type where there is one
 */
public record Problem(
        String code,
        String what,
        @Nullable String where,
        @Nullable String why,
        @Nullable String advice) {

    public static Problem of(String code, String what) {
        return new Problem(code, what, null, null, null);
    }

    public Problem at(String place) {
        return new Problem(code, what, place, why, advice);
    }

    public Problem because(@Nullable String reason) {
        return new Problem(code, what, where, reason, advice);
    }

    public Problem advise(String next) {
        return new Problem(code, what, where, why, next);
    }

    /** {@return the problem as the lines that a person reads} */
    public String text() {
        StringBuilder text = new StringBuilder(what);
        append(text, "  where: ", where);
        append(text, "  why:   ", why);
        append(text, "  do:    ", advice);
        return text.toString();
    }

    private static void append(StringBuilder text, String label, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            text.append('\n').append(label).append(part.strip().replace("\n", "\n         "));
        }
    }

    /** {@return this problem as the only one of an exception, which ends a command with {@link Refusal#REFUSED}} */
    public FerroException refused() {
        return new FerroException(Refusal.REFUSED, java.util.List.of(this));
    }

    /** {@return this problem as the only one of an exception that says the command was typed wrongly} */
    public FerroException usage() {
        return new FerroException(Refusal.USAGE, java.util.List.of(this));
    }
}
