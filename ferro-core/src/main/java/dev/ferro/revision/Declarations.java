package dev.ferro.revision;

import java.util.Collection;
import java.util.List;

/**
 * What scripts declare.
 *
 * @param revisions the revisions
 * @param unreadable scripts beside them that declare nothing that can be used
 */
record Declarations(List<Revision> revisions, List<Unreadable> unreadable) {

    static Declarations of(Collection<Revision> revisions, Collection<Unreadable> unreadable) {
        return new Declarations(List.copyOf(revisions), List.copyOf(unreadable));
    }
}
