package dev.ferro.command;

import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a database stands in the history.
 *
 * @param graph the history as it is for this database
 * @param rows the rows of its version table; a squashed revision where a row is the last one that it replaces
 */
record Standing(RevisionGraph graph, Set<RevisionId> rows) {

    /** {@return what rows mean} Refused where one of them is no revision. */
    static Standing at(List<RevisionId> rows, RevisionGraph history) {
        RevisionGraph seen = history.seenFrom(rows);
        return new Standing(seen, Collections.unmodifiableSet(new LinkedHashSet<>(seen.rows(rows))));
    }
}
