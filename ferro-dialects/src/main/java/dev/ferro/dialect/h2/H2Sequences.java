package dev.ferro.dialect.h2;

import dev.ferro.dialect.AnsiSequences;
import dev.ferro.operation.AlterSequence;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.Sequence.Limits;
import dev.ferro.schema.type.BigIntType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sequences that belong to no column. */
final class H2Sequences {

    /**
     * H2 subtracts the bounds to see how many numbers there are, and mistakes the result where they are too far apart: a
     * sequence that descends stops half of the way down.
     */
    private static final Limits BIGINT = new Limits(Long.MIN_VALUE / 2, Long.MAX_VALUE);

    static final AnsiSequences SQL = new AnsiSequences(H2Sql.ansi(), BIGINT, H2Sequences::usualCache);

    private static final long USUAL_CACHE = 32;

    private H2Sequences() {}

    /** No more than there are; the difference of the bounds may be greater than a long without a sign. */
    private static long usualCache(Sequence whole) {
        long range = Objects.requireNonNull(whole.maximum()) - Objects.requireNonNull(whole.minimum());
        long steps = Long.divideUnsigned(range, Math.abs(whole.increment()));
        return Long.compareUnsigned(steps, USUAL_CACHE) < 0 ? steps + 1 : USUAL_CACHE;
    }

    static Sequence read(ResultSet row, H2Naming naming) throws SQLException {
        return SQL.plain(new Sequence(
                naming.name(row.getString(1), row.getString(2)),
                H2Types.TYPES.parse(row.getString(3)),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                cache(row),
                row.getBoolean(9)));
    }

    private static @Nullable Long cache(ResultSet row) throws SQLException {
        long cache = row.getLong(8);
        return cache > 0 ? Long.valueOf(cache) : null;
    }

    static String create(Sequence sequence) {
        boolean open = sequence.increment() < 0
                && sequence.minimum() == null
                && sequence.type().equals(new BigIntType());
        return SQL.create(open ? sequence.minimum(BIGINT.least()) : sequence);
    }

    static Sequence normal(Sequence sequence) {
        return SQL.plain(sequence.renamed(H2Names.folded(sequence.name())).type(H2NormalType.of(sequence.type())));
    }

    /** {@return the statement that changes a sequence} One that nobody has used begins where it then starts. */
    static String alter(AlterSequence op) {
        if (!op.before().type().equals(op.after().type())) {
            throw H2Sql.missing(
                            "way to change the type of a sequence",
                            "sequence `" + op.after().name() + "`")
                    .because("it would be " + H2Types.TYPES.print(op.after().type()))
                    .advise("leave the type as it is, or drop the sequence and create another one")
                    .refused();
        }
        String alter = SQL.alter(op.before(), op.after());
        long start = SQL.start(op.before());
        long next = SQL.start(op.after());
        return start == next
                ? alter
                : alter + " RESTART WITH " + position(op.after().name(), start, next);
    }

    private static String position(QualifiedName name, long start, long next) {
        String schema = name.schema() == null ? "CURRENT_SCHEMA" : H2Literals.quoted(H2Names.stored(name.schema()));
        return "(SELECT CASE BASE_VALUE WHEN " + start + " THEN " + next
                + " ELSE BASE_VALUE END FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = " + schema
                + " AND SEQUENCE_NAME = " + H2Literals.quoted(H2Names.stored(name.name())) + ")";
    }
}
