package dev.ferro.schema;

import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.UnstatedType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of numbers that belongs to no column. What is null goes without saying: an ascending sequence begins at its
 * minimum, which is 1, a descending one at its maximum, which is -1.
 *
 * @param name the sequence's name
 * @param type the type of its numbers, or {@link UnstatedType} where a script says only the name, to drop it
 * @param start the first number
 * @param increment the step from one number to the next; negative where they descend
 * @param minimum the least number
 * @param maximum the greatest number
 * @param cache how many numbers a session takes at once
 * @param cycle whether it begins again after the last number
 */
public record Sequence(
        QualifiedName name,
        DataType type,
        @Nullable Long start,
        long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Long cache,
        boolean cycle) {

    /** {@return an ascending sequence of big integers with nothing else said} */
    public static Sequence of(QualifiedName name) {
        return named(name).type(new BigIntType());
    }

    /** {@return a sequence of which only the name is known} */
    public static Sequence named(QualifiedName name) {
        return new Sequence(name, new UnstatedType(), null, 1, null, null, null, false);
    }

    /** {@return whether the sequence is known well enough to be created} */
    public boolean isStated() {
        return !(type instanceof UnstatedType);
    }

    public Sequence renamed(QualifiedName other) {
        return new Sequence(other, type, start, increment, minimum, maximum, cache, cycle);
    }

    public Sequence type(DataType other) {
        return new Sequence(name, other, start, increment, minimum, maximum, cache, cycle);
    }

    public Sequence startsWith(@Nullable Long number) {
        return new Sequence(name, type, number, increment, minimum, maximum, cache, cycle);
    }

    public Sequence incrementsBy(long step) {
        return new Sequence(name, type, start, step, minimum, maximum, cache, cycle);
    }

    public Sequence minimum(@Nullable Long number) {
        return new Sequence(name, type, start, increment, number, maximum, cache, cycle);
    }

    public Sequence maximum(@Nullable Long number) {
        return new Sequence(name, type, start, increment, minimum, number, cache, cycle);
    }

    public Sequence cache(@Nullable Long numbers) {
        return new Sequence(name, type, start, increment, minimum, maximum, numbers, cycle);
    }

    public Sequence cycles() {
        return cycles(true);
    }

    public Sequence cycles(boolean other) {
        return new Sequence(name, type, start, increment, minimum, maximum, cache, other);
    }

    /**
     * {@return this sequence with its bounds and its start stated}
     *
     * @param limits the least and the greatest number of the type
     */
    public Sequence completed(Limits limits) {
        long least = Objects.requireNonNullElse(minimum, increment > 0 ? 1L : limits.least());
        long greatest = Objects.requireNonNullElse(maximum, increment > 0 ? limits.greatest() : -1L);
        return minimum(least)
                .maximum(greatest)
                .startsWith(Objects.requireNonNullElse(start, increment > 0 ? least : greatest));
    }

    /**
     * {@return this sequence without those bounds and that start that go without saying}
     *
     * @param limits the least and the greatest number of the type
     */
    public Sequence plain(Limits limits) {
        Sequence usual = minimum(null).maximum(null).startsWith(null).completed(limits);
        Sequence whole = completed(limits);
        Long first = whole.startsWith(null).completed(limits).start;
        return minimum(unlessUsual(whole.minimum, usual.minimum))
                .maximum(unlessUsual(whole.maximum, usual.maximum))
                .startsWith(unlessUsual(whole.start, first));
    }

    private static @Nullable Long unlessUsual(@Nullable Long number, @Nullable Long usual) {
        return Objects.equals(number, usual) ? null : number;
    }

    /**
     * The numbers that a type has.
     *
     * @param least the least of them
     * @param greatest the greatest of them
     */
    public record Limits(long least, long greatest) {

        public static final Limits BIGINT = new Limits(Long.MIN_VALUE, Long.MAX_VALUE);
        public static final Limits INTEGER = new Limits(Integer.MIN_VALUE, Integer.MAX_VALUE);
        public static final Limits SMALLINT = new Limits(Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
