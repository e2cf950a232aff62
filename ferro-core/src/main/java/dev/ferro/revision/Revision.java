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
 * @param replaces the revisions that it stands for, in their order: a squashed one does at once what they did in turn
 * @param location where it is written, for error messages
 */
public record Revision(
        RevisionId id,
        List<RevisionId> parents,
        List<String> dependsOn,
        List<String> labels,
        @Nullable Instant created,
        String message,
        List<RevisionId> replaces,
        @Nullable String location) {

    public Revision {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        replaces = List.copyOf(replaces);
    }

    public Revision(
            RevisionId id,
            List<RevisionId> parents,
            List<String> dependsOn,
            List<String> labels,
            @Nullable Instant created,
            String message,
            @Nullable String location) {
        this(id, parents, dependsOn, labels, created, message, List.of(), location);
    }

    public Revision(
            RevisionId id,
            List<RevisionId> parents,
            List<String> dependsOn,
            List<String> labels,
            @Nullable Instant created,
            String message) {
        this(id, parents, dependsOn, labels, created, message, List.of(), null);
    }

    /** Orders revisions by their age, as far as it is known, then by their ids, then by where they are written. */
    public static int byAge(Revision one, Revision other) {
        int order = one.age().compareTo(other.age());
        order = order == 0 ? one.id.compareTo(other.id) : order;
        return order == 0 ? one.place().compareTo(other.place()) : order;
    }

    private Instant age() {
        return created == null ? Instant.MIN : created;
    }

    /** {@return this revision with the place where it is written} */
    public Revision at(String place) {
        return new Revision(id, parents, dependsOn, labels, created, message, replaces, place);
    }

    /** {@return this revision standing for others} */
    public Revision replacing(List<RevisionId> others) {
        return new Revision(id, parents, dependsOn, labels, created, message, others, location);
    }

    /** {@return this revision with other parents} */
    public Revision revising(List<RevisionId> others) {
        return on(others, dependsOn);
    }

    /** {@return this revision building on others} */
    Revision on(List<RevisionId> others, List<String> needed) {
        return new Revision(id, others, needed, labels, created, message, replaces, location);
    }

    /** {@return this revision with other labels} */
    Revision labelled(List<String> others) {
        return new Revision(id, parents, dependsOn, others, created, message, replaces, location);
    }

    /** {@return whether it stands for others} */
    public boolean isSquashed() {
        return !replaces.isEmpty();
    }

    /** {@return whether a database that has run this one has run everything that this revision stands for} */
    boolean endsWith(RevisionId other) {
        return isSquashed() && replaces.get(replaces.size() - 1).equals(other);
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
