package dev.ferro.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shell offers in a place of the command line.
 *
 * @param source where the words come from
 * @param words the words that are always the same
 */
record Completing(Source source, List<String> words) {

    /** Nothing, or nothing that could be told. */
    static final Completing NOTHING = new Completing(Source.WORDS, List.of());

    static final Completing FILES = new Completing(Source.FILES, List.of());
    static final Completing FOLDERS = new Completing(Source.FOLDERS, List.of());
    static final Completing REVISIONS = new Completing(Source.REVISIONS, List.of());
    static final Completing RANGES = new Completing(Source.RANGES, List.of());
    static final Completing ENVIRONMENTS = new Completing(Source.ENVIRONMENTS, List.of());
    static final Completing DATABASES = new Completing(Source.DATABASES, List.of());

    /** {@return what is offered for an argument or a value that the help calls so} */
    static Completing of(@Nullable String called) {
        if (called == null) {
            return NOTHING;
        }
        return switch (called) {
            case "FILE" -> FILES;
            case "DIR" -> FOLDERS;
            case "TARGET", "REV", "HEAD" -> REVISIONS;
            case "A:B" -> RANGES;
            default -> NOTHING;
        };
    }

    /** {@return words of which one may stand in the place of a revision} */
    static Completing revisionsOr(String... words) {
        return new Completing(Source.REVISIONS, List.of(words));
    }

    static Completing words(String... words) {
        return new Completing(Source.WORDS, List.of(words));
    }

    /** Where words come from. */
    enum Source {
        WORDS,
        FILES,
        FOLDERS,
        REVISIONS,
        RANGES,
        ENVIRONMENTS,
        DATABASES
    }
}
