package dev.ferro.testing;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.type.BigIntType;
import java.util.regex.Pattern;

/**
 * Sequences that belong to no column.
 *
 * @param dice the chance
 * @param names makes names
 */
record RandomSequences(Dice dice, RandomNames names) {

    private static final Pattern PLAIN = Pattern.compile("[a-z_]+");

    Sequence sequence(Schema schema) {
        return otherwise(Sequence.of(names.sequence(schema)));
    }

    /** {@return a sequence of the same name} Its numbers are in the order that its bounds allow. */
    Sequence otherwise(Sequence sequence) {
        boolean ascending = dice.percent(75);
        long step = dice.percent(50) ? 1 : dice.between(2, 10);
        Long least =
                dice.percent(60) ? null : Long.valueOf(ascending ? dice.between(-50, 1) : dice.between(-90_000, -9000));
        Long greatest = dice.percent(60) ? null : Long.valueOf(dice.between(100_000, 200_000));
        Long first = dice.percent(60) ? null : Long.valueOf(dice.between(1000, 2000));
        return new Sequence(
                sequence.name(),
                new BigIntType(),
                ascending || greatest != null ? first : null,
                ascending ? step : -step,
                least,
                greatest,
                dice.percent(70) ? null : Long.valueOf(dice.between(1, 100)),
                dice.percent(20));
    }

    /** {@return a default that takes its values from a sequence} */
    static String next(QualifiedName sequence, String pattern) {
        String name =
                sequence.schema() == null ? sql(sequence.name()) : sql(sequence.schema()) + "." + sql(sequence.name());
        return pattern.formatted(name);
    }

    private static String sql(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name + '"';
    }
}
