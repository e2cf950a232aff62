package dev.ferro.models;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.SmallIntType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the sequences that models need.
 *
 * @param findings what is wrong with them
 */
record SequenceReader(Findings findings) {

    private static final Map<String, DataType> TYPES =
            Map.of("smallint", new SmallIntType(), "integer", new IntegerType(), "bigint", new BigIntType());

    List<Sequence> read(Drafts drafts) {
        Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();
        for (Draft draft : drafts.all()) {
            for (dev.ferro.annotations.Sequence stated : draft.options().sequences()) {
                Sequence sequence = sequence(draft, stated);
                Sequence first = sequences.putIfAbsent(sequence.name(), sequence);
                if (first != null && !first.equals(sequence)) {
                    problem(
                            draft,
                            sequence,
                            "sequence-stated-twice",
                            "is another one in another model",
                            "state it in one of the two, or the same in both");
                }
            }
        }
        return List.copyOf(sequences.values());
    }

    private Sequence sequence(Draft draft, dev.ferro.annotations.Sequence stated) {
        String schema = stated.schema().isEmpty() ? null : stated.schema();
        Sequence sequence = new Sequence(
                new QualifiedName(schema, stated.name()),
                TYPES.getOrDefault(stated.type(), new BigIntType()),
                said(stated.start()),
                stated.increment(),
                said(stated.minimum()),
                said(stated.maximum()),
                said(stated.cache()),
                stated.cycle());
        check(draft, stated, sequence);
        return sequence;
    }

    private static @Nullable Long said(long number) {
        return number == dev.ferro.annotations.Sequence.UNSAID ? null : Long.valueOf(number);
    }

    private void check(Draft draft, dev.ferro.annotations.Sequence stated, Sequence sequence) {
        if (stated.name().isBlank()) {
            problem(draft, sequence, "sequence-without-name", "has no name", "give it one with `name`");
        }
        if (!TYPES.containsKey(stated.type())) {
            problem(
                    draft,
                    sequence,
                    "sequence-type",
                    "cannot be of the type `" + stated.type() + "`",
                    "use `smallint`, `integer` or `bigint`");
        }
        if (stated.increment() == 0) {
            problem(draft, sequence, "sequence-step", "does not move", "let it increment by 1 or -1");
        }
    }

    private void problem(Draft draft, Sequence sequence, String code, String what, String advice) {
        findings.problem(draft.place(), code, "The sequence `" + sequence.name() + "` " + what + ".", advice);
    }
}
