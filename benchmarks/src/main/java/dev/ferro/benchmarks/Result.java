package dev.ferro.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * One line of the report.
 *
 * @param name what was measured
 * @param database on which database
 * @param pair the two sides, where there are two
 * @param value the figure that counts: a ratio where there are two sides, else in the unit
 * @param unit what the value is in
 * @param limit what the value may be at most; null where nothing is promised
 * @param exclusive whether the value must stay below the limit
 */
record Result(
        String name,
        String database,
        @Nullable Pair pair,
        @Nullable Double value,
        String unit,
        @Nullable Double limit,
        boolean exclusive) {

    static Result ratio(String name, TestedDatabase database, Pair pair, double atMost) {
        return new Result(name, database.title(), pair, pair.ratio(), "×", atMost, false);
    }

    /** {@return a ratio that concerns no database} */
    static Result ratio(String name, Pair pair, double atMost) {
        return new Result(name, "no database", pair, pair.ratio(), "×", atMost, false);
    }

    /** {@return a ratio that says how things are, and promises nothing} */
    static Result ratio(String name, TestedDatabase database, Pair pair) {
        return new Result(name, database.title(), pair, pair.ratio(), "×", null, false);
    }

    /** {@return the processor time over that of the floor, in hundredths of a second: the system counts no finer} */
    static Result cpu(String name, TestedDatabase database, Pair pair, @Nullable Double atMost) {
        double over = Math.round((pair.ferro().median() - pair.floor().median()) * 100) / 100.0;
        return new Result(name, database.title(), pair, over, "s CPU over", atMost, false);
    }

    /** {@return a figure without a floor; null where this system cannot tell it} */
    static Result figure(String name, TestedDatabase database, @Nullable Double value, String unit, double below) {
        return new Result(name, database.title(), null, value, unit, below, true);
    }

    Verdict verdict() {
        if (value == null || limit == null) {
            return Verdict.NONE;
        }
        boolean kept = exclusive ? value < limit : value <= limit;
        return kept ? Verdict.PASS : Verdict.OVER;
    }

    /** Whether a promise is kept. */
    enum Verdict {
        PASS,
        OVER,
        NONE
    }
}
