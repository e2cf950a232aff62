package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionRange;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Targets of a stamp of which one at least is written {@code start:end}: all of them have one start.
 *
 * @param start where the database is
 * @param ends where it is said to be
 */
record StampRanges(RevisionTarget start, List<RevisionTarget> ends) {

    static boolean areAmong(List<String> targets) {
        for (String target : targets) {
            if (RevisionRange.isRange(target)) {
                return true;
            }
        }
        return false;
    }

    static StampRanges parse(List<String> targets) {
        List<RevisionTarget> starts = new ArrayList<>();
        List<RevisionTarget> ends = new ArrayList<>();
        for (String target : targets) {
            if (RevisionRange.isRange(target)) {
                RevisionRange range = RevisionRange.parse(target);
                starts.add(Objects.requireNonNullElse(range.start(), Symbol.BASE));
                ends.add(Objects.requireNonNullElse(range.end(), Symbol.HEADS));
            } else {
                ends.add(RevisionTarget.parse(target));
            }
        }
        List<RevisionTarget> different = starts.stream().distinct().toList();
        if (different.size() > 1) {
            throw severalStarts(different);
        }
        return new StampRanges(different.get(0), List.copyOf(ends));
    }

    private static FerroException severalStarts(List<RevisionTarget> starts) {
        return Problem.of(
                        "several-starts", "The ranges start at `" + starts.get(0) + "` and at `" + starts.get(1) + "`.")
                .because("a database is in one place before it is stamped")
                .advise("Say the start once: `ferro stamp " + starts.get(0) + ":REVISION REVISION --sql`.")
                .usage();
    }

    /** Refuses what says nothing together with a start. */
    void check(boolean purge, boolean sql) {
        if (!sql) {
            throw Problem.of("range-without-sql", "A range is for `--sql`.")
                    .because("a database is stamped from where it is")
                    .advise("Name the target alone, or add `--sql`.")
                    .usage();
        }
        if (purge) {
            throw Problem.of("usage", "`--purge` and a range exclude each other.")
                    .because("what is forgotten needs no start")
                    .advise("Name the target alone.")
                    .usage();
        }
    }
}
