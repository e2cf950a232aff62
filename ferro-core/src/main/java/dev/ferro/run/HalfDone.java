package dev.ferro.run;

import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration that broke off when a part of it could not be undone any more.
 *
 * @param revision the revision
 * @param direction where it was going
 * @param operations what it does on this database, in order; empty if no script declares it
 * @param done how many of them are done for good
 * @param uncertain a statement that may or may not have been carried out; null if that is known
 * @param error what the database said; null if the run was interrupted
 */
public record HalfDone(
        RevisionId revision,
        Direction direction,
        List<Operation> operations,
        int done,
        @Nullable String uncertain,
        @Nullable String error) {

    public HalfDone {
        operations = List.copyOf(operations);
    }

    static HalfDone of(Unfinished unfinished, List<Operation> operations) {
        Mark mark = unfinished.mark();
        return new HalfDone(
                unfinished.revision(),
                unfinished.direction(),
                operations,
                mark.done().size(),
                mark.started(),
                unfinished.error());
    }
}
