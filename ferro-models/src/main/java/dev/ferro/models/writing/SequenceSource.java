package dev.ferro.models.writing;

import dev.ferro.schema.Sequence;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.SmallIntType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a sequence as the annotation of a model. */
final class SequenceSource {

    private SequenceSource() {}

    static Code annotation(Sequence sequence) {
        List<Code> options = new ArrayList<>();
        options.add(Code.value("name", Literals.text(sequence.name().name())));
        String own = sequence.name().schema();
        if (own != null) {
            options.add(Code.value("schema", Literals.text(own)));
        }
        if (!sequence.type().equals(new BigIntType())) {
            boolean small = sequence.type().equals(new SmallIntType());
            options.add(Code.value("type", Literals.text(small ? "smallint" : "integer")));
        }
        add(options, "start", sequence.start());
        add(options, "increment", sequence.increment() == 1 ? null : sequence.increment());
        add(options, "minimum", sequence.minimum());
        add(options, "maximum", sequence.maximum());
        add(options, "cache", sequence.cache());
        if (sequence.cycle()) {
            options.add(Code.value("cycle", "true"));
        }
        return Code.annotation("Sequence", options);
    }

    private static void add(List<Code> options, String option, @Nullable Long number) {
        if (number != null) {
            options.add(Code.value(option, number + "L"));
        }
    }
}
