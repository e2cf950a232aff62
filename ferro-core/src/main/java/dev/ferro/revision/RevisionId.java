package dev.ferro.revision;

import dev.ferro.Problem;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a revision is called in scripts, on the command line and in the database.
 *
 * @param value the text; what a database holds may be anything, what a script declares has no {@link #problem()}
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    /** Names and labels share one grammar, in which these words and {@code @ + - :} mean something else. */
    static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    private static final int LONGEST_RESERVED = 7;

    private static final int LONGEST = 64;

    /** {@return a new id of twelve random hexadecimal digits} */
    public static RevisionId random() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return new RevisionId(HexFormat.of().formatHex(bytes));
    }

    /** {@return the id a person has chosen} Refused where it cannot be one. */
    public static RevisionId chosen(String text) {
        RevisionId id = new RevisionId(text);
        id.problem().ifPresent(problem -> {
            throw problem.refused();
        });
        return id;
    }

    /** {@return why a script cannot declare this id, if so} */
    public Optional<Problem> problem() {
        return nameProblem("revision id", value);
    }

    /** {@return why a script cannot declare this label, if so} */
    public static Optional<Problem> labelProblem(String label) {
        return nameProblem("label", label);
    }

    static Optional<Problem> nameProblem(String kind, String text) {
        if (text.length() <= LONGEST_RESERVED && RESERVED.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(Problem.of("bad-revision-name", "`" + text + "` cannot be a " + kind + ".")
                    .because("`head`, `heads`, `base` and `current` have a meaning of their own in targets")
                    .advise("Choose another word."));
        }
        return isValid(text)
                ? Optional.empty()
                : Optional.of(Problem.of("bad-revision-name", "`" + text + "` cannot be a " + kind + ".")
                        .because("it takes 1 to 64 letters, digits and underscores")
                        .advise("Leave out every other character."));
    }

    /** By hand, since it is asked of every id of every script. */
    private static boolean isValid(String text) {
        boolean valid = !text.isEmpty() && text.length() <= LONGEST;
        for (int index = 0; valid && index < text.length(); index++) {
            char next = text.charAt(index);
            valid = isBetween('a', next, 'z') || isBetween('A', next, 'Z') || isBetween('0', next, '9') || next == '_';
        }
        return valid;
    }

    private static boolean isBetween(char first, char character, char last) {
        return first <= character && character <= last;
    }

    /** Written out, because what a record brings along is linked when first called, in every command. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(RevisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
