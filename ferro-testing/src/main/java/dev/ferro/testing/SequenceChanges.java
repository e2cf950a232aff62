package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.type.BigIntType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sequences come and go, and fill columns. */
final class SequenceChanges {

    private static final QualifiedName NUMBERS = QualifiedName.of("numbers");
    private static final Sequence PLAIN = Sequence.of(NUMBERS);

    private SequenceChanges() {}

    /** @param nextNumber how a default takes its values from a sequence */
    static List<Change> all(@Nullable String nextNumber) {
        String pattern = Objects.requireNonNullElse(nextNumber, "nextval('%s')");
        Column filled = Column.of("number", new BigIntType()).defaultsTo(RandomSequences.next(NUMBERS, pattern));
        return List.of(
                Change.of("a sequence is added", base -> base, base -> base.withSequence(PLAIN)),
                Change.of(
                        "a sequence is dropped",
                        base -> base.withSequence(PLAIN),
                        base -> base.withoutSequence(NUMBERS)),
                Change.of(
                        "a sequence's start and bounds change",
                        base -> base.withSequence(PLAIN),
                        base -> base.withSequenceAs(PLAIN.startsWith(1000L)
                                .minimum(1000L)
                                .maximum(9999L)
                                .cycles())),
                Change.of(
                        "a sequence begins to count down",
                        base -> base.withSequence(PLAIN),
                        base -> base.withSequenceAs(PLAIN.incrementsBy(-1))),
                Change.of(
                        "a column is added with the sequence that fills it",
                        base -> base,
                        base -> with(base.withSequence(PLAIN), filled)),
                Change.of(
                        "a column is dropped with the sequence that fills it",
                        base -> with(base.withSequence(PLAIN), filled),
                        base -> base.withoutSequence(NUMBERS)
                                .mapTable(Change.THINGS, table -> table.withoutColumn("number"))));
    }

    private static Schema with(Schema schema, Column column) {
        return schema.mapTable(Change.THINGS, table -> table.withColumn(column));
    }
}
