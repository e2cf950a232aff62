package dev.ferro.revision;

import dev.ferro.Problem;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the history, both ends included.
 *
 * @param start where it starts, or null for the first revision
 * @param end where it ends, or null for the heads
 */
public record RevisionRange(
        @Nullable RevisionTarget start, @Nullable RevisionTarget end) {

    /** {@return whether only the database knows where an end is} Steps are counted from the other end. */
    public boolean needsDatabase() {
        boolean both = isCounted(start) && isCounted(end);
        return both || asks(start) || asks(end);
    }

    private static boolean asks(@Nullable RevisionTarget end) {
        return end != null && end.needsDatabase() && !isCounted(end);
    }

    private static boolean isCounted(@Nullable RevisionTarget end) {
        return end != null && RangeEnd.of(end).isCounted();
    }

    public static boolean isRange(String text) {
        return text.indexOf(':') >= 0;
    }

    /** {@return the range that {@code text} says: {@code A:B}, {@code A:} or {@code :B}} */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0 || text.strip().equals(":")) {
            throw Problem.of("bad-range", "`" + text + "` is not a range.")
                    .advise("A range is written `A:B`, `A:` or `:B`, such as `base:head`.")
                    .usage();
        }
        return new RevisionRange(end(text.substring(0, colon)), end(text.substring(colon + 1)));
    }

    RevisionTarget[] targets() {
        return Stream.of(start, end).filter(Objects::nonNull).toArray(RevisionTarget[]::new);
    }

    private static @Nullable RevisionTarget end(String text) {
        return text.isBlank() ? null : RevisionTarget.parse(text);
    }

    @Override
    public String toString() {
        return (start == null ? "" : start.toString()) + ":" + (end == null ? "" : end.toString());
    }
}
