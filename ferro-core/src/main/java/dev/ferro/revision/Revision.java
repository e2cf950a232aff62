package dev.ferro.revision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the history, as the header of its script declares it.
 *
 * @param id its name
 * @param parents the revisions that it builds on: none for a base, several for a merge
 * @param dependsOn revisions that must be applied before it without being its parents: ids, prefixes of ids or labels
 * @param labels names for the branch that starts here
 * @param created when it was made, which orders revisions that nothing else orders
 * @param message what it does, in one line
 * @param location where it is written, for error messages
 */
public record Revision(
        RevisionId id,
        List<RevisionId> parents,
        List<String> dependsOn,
        List<String> labels,
        @Nullable Instant created,
        String message,
        @Nullable String location) {

    public Revision {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    public Revision(
            RevisionId id,
            List<RevisionId> parents,
            List<String> dependsOn,
            List<String> labels,
            @Nullable Instant created,
            String message) {
        this(id, parents, dependsOn, labels, created, message, null);
    }

    /** {@return this revision with the place where it is written} */
    public Revision at(String place) {
        return new Revision(id, parents, dependsOn, labels, created, message, place);
    }

    /** {@return the id and what the revision does, as messages name it} */
    public String title() {
        return message.isBlank() ? "`" + id + "`" : "`" + id + "` (" + message + ")";
    }

    /** {@return where it is written, or its id where that is not known} */
    public String place() {
        return location == null ? id.value() : location;
    }
}
