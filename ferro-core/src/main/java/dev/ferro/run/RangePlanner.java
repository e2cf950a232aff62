package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes plans from one point of the history to another. The database is asked only where an end says {@code current}, or
 * where the start is steps from it; steps at the end count from the start.
 */
final class RangePlanner {

    private final Planner planner;
    private final RevisionGraph graph;
    private final Supplier<List<RevisionId>> database;

    RangePlanner(Planner planner, Supplier<List<RevisionId>> database) {
        this.planner = planner;
        this.graph = planner.graph();
        this.database = database;
    }

    Plan plan(Direction direction, RevisionRange range) {
        RevisionTarget start = Objects.requireNonNullElse(range.start(), first(direction));
        RevisionTarget end = Objects.requireNonNullElse(range.end(), last(direction));
        List<RevisionId> rows = rows(start);
        RevisionTarget target = settled(end);
        checkDirection(direction, range, rows, target);
        return planner.plan(direction, rows, target, start == Symbol.CURRENT);
    }

    private static RevisionTarget first(Direction direction) {
        return switch (direction) {
            case UPGRADE -> Symbol.BASE;
            case DOWNGRADE -> Symbol.HEADS;
        };
    }

    private static RevisionTarget last(Direction direction) {
        return switch (direction) {
            case UPGRADE -> Symbol.HEADS;
            case DOWNGRADE -> Symbol.BASE;
        };
    }

    /** {@return the rows at the start of a range} */
    List<RevisionId> rows(RevisionTarget start) {
        return start.accept(new RangeStart(graph, database));
    }

    /** {@return the end of a range, which names a revision where it was called {@code current}} */
    RevisionTarget settled(RevisionTarget end) {
        if (!end.accept(new NamesCurrent())) {
            return end;
        }
        List<RevisionId> ids = graph.resolve(end, new LinkedHashSet<>(database.get()));
        if (ids.size() > 1) {
            throw Problem.of("several-revisions", "`" + end + "` means several revisions: " + Texts.rows(ids) + ".")
                    .because("a range ends at one")
                    .advise("Name it.")
                    .usage();
        }
        return ids.isEmpty() ? Symbol.BASE : new Named(ids.get(0).value());
    }

    private void checkDirection(Direction direction, RevisionRange range, List<RevisionId> rows, RevisionTarget end) {
        boolean forward = end.needsDatabase() && !end.leadsBack();
        switch (direction) {
            case UPGRADE -> {
                if (!forward && (end.leadsBack() || isBelow(end, rows))) {
                    throw wrongWay("An upgrade", range, "downgrade");
                }
            }
            case DOWNGRADE -> {
                if (forward || !(end.leadsBack() || isBelow(end, rows) || isAt(end, rows))) {
                    throw wrongWay("A downgrade", range, "upgrade");
                }
            }
        }
    }

    private boolean isBelow(RevisionTarget end, List<RevisionId> rows) {
        return !isAt(end, rows) && graph.ancestors(rows).containsAll(resolved(end, rows));
    }

    private boolean isAt(RevisionTarget end, List<RevisionId> rows) {
        return Set.copyOf(resolved(end, rows)).equals(Set.copyOf(rows));
    }

    private List<RevisionId> resolved(RevisionTarget end, List<RevisionId> rows) {
        return graph.resolve(end, new LinkedHashSet<>(rows));
    }

    private static FerroException wrongWay(String what, RevisionRange range, String other) {
        return Problem.of("wrong-direction", what + " cannot go along `" + range + "`.")
                .because(
                        other.equals("downgrade")
                                ? "its end lies below its start"
                                : "its end does not lie below its start")
                .advise("`ferro " + other + " " + range + " --sql` writes a script for that way.")
                .usage();
    }

    /** Says whether a target is told by where the database is, rather than by where a range starts. */
    private static final class NamesCurrent implements RevisionTarget.Visitor<Boolean> {

        @Override
        public Boolean named(Named target) {
            return false;
        }

        @Override
        public Boolean symbol(Symbol target) {
            return target == Symbol.CURRENT;
        }

        @Override
        public Boolean steps(RevisionTarget.Steps target) {
            return false;
        }

        @Override
        public Boolean offset(RevisionTarget.Offset target) {
            return target.start().accept(this);
        }

        @Override
        public Boolean inBranch(InBranch target) {
            return target.target().accept(this);
        }
    }
}
