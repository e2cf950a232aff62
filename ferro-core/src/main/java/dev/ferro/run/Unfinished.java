package dev.ferro.run;

import dev.ferro.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A migration of which a part is done for good and a part is not.
 *
 * @param row the number of its row in the ledger
 * @param revision the revision
 * @param direction where it was going
 * @param mark how far it came
 * @param error what the database said, if it failed
 */
record Unfinished(
        long row,
        RevisionId revision,
        Direction direction,
        Mark mark,
        @Nullable String error) {

    Unfinished at(Mark other) {
        return new Unfinished(row, revision, direction, other, error);
    }
}
