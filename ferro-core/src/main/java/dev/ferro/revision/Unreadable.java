package dev.ferro.revision;

import dev.ferro.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script whose header says nothing that can be used.
 *
 * @param id the revision that it seems to declare, going by its name; null where the name does not tell
 * @param problems what is wrong with it
 */
public record Unreadable(@Nullable RevisionId id, List<Problem> problems) {

    public Unreadable {
        problems = List.copyOf(problems);
    }
}
