package dev.ferro.dialect;

import dev.ferro.Problem;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.Sequence.Limits;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.SmallIntType;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of sequences that databases share.
 *
 * @param sql how the database writes names and types
 * @param bigint the numbers of a sequence of big integers that says nothing of its bounds
 * @param usualCache how many numbers of a sequence, with everything else stated, a session takes at once if nothing is said
 */
public record AnsiSequences(AnsiSql sql, Limits bigint, ToLongFunction<Sequence> usualCache) {

    private static final Map<DataType, Limits> SMALLER =
            Map.of(new SmallIntType(), Limits.SMALLINT, new IntegerType(), Limits.INTEGER);

    /** {@return the sequence without what goes without saying} */
    public Sequence plain(Sequence sequence) {
        Sequence whole = completed(sequence);
        Sequence plain = sequence.plain(limits(sequence));
        return Objects.equals(whole.cache(), usualCache.applyAsLong(whole)) ? plain.cache(null) : plain;
    }

    private Sequence completed(Sequence sequence) {
        Sequence whole = sequence.completed(limits(sequence));
        return whole.cache() == null ? whole.cache(usualCache.applyAsLong(whole)) : whole;
    }

    private Limits limits(Sequence sequence) {
        return SMALLER.getOrDefault(sequence.type(), bigint);
    }

    public String create(Sequence sequence) {
        check(sequence);
        StringBuilder text = new StringBuilder("CREATE SEQUENCE ").append(sql.name(sequence.name()));
        if (!sequence.type().equals(new BigIntType())) {
            text.append(" AS ").append(sql.types().print(sequence.type()));
        }
        add(text, " START WITH ", sequence.start(), null);
        add(text, " INCREMENT BY ", sequence.increment(), 1L);
        add(text, " MINVALUE ", sequence.minimum(), null);
        add(text, " MAXVALUE ", sequence.maximum(), null);
        add(text, " CACHE ", sequence.cache(), null);
        return text.append(sequence.cycle() ? " CYCLE" : "").toString();
    }

    /** {@return the statement that gives a sequence what is different about another one of its name} */
    public String alter(Sequence before, Sequence after) {
        check(after);
        Sequence former = completed(before);
        Sequence latter = completed(after);
        StringBuilder text = new StringBuilder("ALTER SEQUENCE ").append(sql.name(after.name()));
        if (!before.type().equals(after.type())) {
            text.append(" AS ").append(sql.types().print(after.type()));
        }
        add(text, " START WITH ", latter.start(), former.start());
        add(text, " INCREMENT BY ", latter.increment(), former.increment());
        add(text, " MINVALUE ", latter.minimum(), former.minimum());
        add(text, " MAXVALUE ", latter.maximum(), former.maximum());
        add(text, " CACHE ", latter.cache(), former.cache());
        if (before.cycle() != after.cycle()) {
            text.append(after.cycle() ? " CYCLE" : " NO CYCLE");
        }
        return text.toString();
    }

    /** {@return the first number of a sequence, said or not} */
    public long start(Sequence sequence) {
        return Objects.requireNonNull(completed(sequence).start());
    }

    public String drop(QualifiedName sequence) {
        return "DROP SEQUENCE " + sql.name(sequence);
    }

    private static void add(StringBuilder text, String option, @Nullable Long number, @Nullable Long usual) {
        if (number != null && !number.equals(usual)) {
            text.append(option).append(number);
        }
    }

    private void check(Sequence sequence) {
        if (!SMALLER.containsKey(sequence.type()) && !sequence.type().equals(new BigIntType())) {
            throw Problem.of("sequence-type", "Sequence `" + sequence.name() + "` cannot be of this type.")
                    .because("the numbers of a sequence are smallint, integer or bigint, not "
                            + sql.types().print(sequence.type()))
                    .advise("give it one of these types")
                    .refused();
        }
        if (sequence.increment() == 0) {
            throw Problem.of("sequence-step", "Sequence `" + sequence.name() + "` does not move.")
                    .because("its increment is 0")
                    .advise("let it increment by another number; a negative one counts down")
                    .refused();
        }
    }
}
