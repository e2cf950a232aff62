package dev.ferro.diff;

import dev.ferro.operation.AlterSequence;
import dev.ferro.operation.CreateSequence;
import dev.ferro.operation.DropSequence;
import dev.ferro.operation.Operation;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import java.util.List;

/**
 * Compares sequences that belong to no column.
 *
 * @param created the operations that create some
 * @param changed the operations that change some
 * @param dropped the operations that drop some
 */
record SequenceDiffer(List<Operation> created, List<Operation> changed, List<Operation> dropped) {

    static SequenceDiffer compare(Schema before, Desired desired) {
        Matching<Sequence> sequences = Matching.of(
                        before.sequences(), desired.normalized().sequences())
                .by((one, other) -> one.name().equals(other.name()));
        return new SequenceDiffer(
                sequences.created().stream()
                        .<Operation>map(sequence -> new CreateSequence(desired.original(sequence)))
                        .toList(),
                sequences.pairs().stream()
                        .filter(pair -> !pair.before().equals(pair.after()))
                        .<Operation>map(pair -> new AlterSequence(pair.before(), desired.original(pair.after())))
                        .toList(),
                sequences.dropped().stream().<Operation>map(DropSequence::new).toList());
    }
}
