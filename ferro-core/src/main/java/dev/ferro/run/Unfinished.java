package dev.ferro.run;

import dev.ferro.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A migration of which a part is done for good and a part is not.
 *
 * @param revision the revision
 * @param direction where it was going
 * @param mark how far it came
 * @param outcome what the ledger says of the run: that it failed, or that it goes on, although nobody is at work
 * @param error what the database said, if it failed
 */
record Unfinished(
        RevisionId revision,
        Direction direction,
        Mark mark,
        String outcome,
        @Nullable String error) {}
