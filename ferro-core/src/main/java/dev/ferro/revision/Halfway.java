package dev.ferro.revision;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Offset;
import dev.ferro.revision.RevisionTarget.Steps;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the squashed revisions that a database or a target is in the middle of. */
final class Halfway {

    private final RevisionGraph graph;
    private final Replacements replacements;

    Halfway(RevisionGraph graph) {
        this.graph = graph;
        this.replacements = graph.replacements();
    }

    /** {@return those of which the rows hold a part only} Refused where the scripts of that part are gone. */
    Set<RevisionId> of(Collection<RevisionId> rows) {
        List<RevisionId> whole = new ArrayList<>();
        List<RevisionId> inner = new ArrayList<>();
        for (RevisionId row : rows) {
            Revision standIn = replacements.hidden().get(row);
            (standIn == null || standIn.endsWith(row) ? whole : inner).add(row);
        }
        if (inner.isEmpty()) {
            return Set.of();
        }
        Set<RevisionId> applied =
                graph.ancestors(whole.stream().filter(graph::isKnown).toList());
        Set<RevisionId> halfway = new TreeSet<>();
        for (RevisionId row : inner) {
            Optional.ofNullable(replacements.hidden().get(row))
                    .filter(standIn -> !applied.contains(standIn.id()))
                    .ifPresent(standIn -> halfway.add(openable(row, standIn)));
        }
        return halfway;
    }

    private RevisionId openable(RevisionId row, Revision squashed) {
        if (replacements.canOpen(squashed)) {
            return squashed.id();
        }
        throw scriptsGone(row, squashed);
    }

    private static FerroException scriptsGone(RevisionId row, Revision squashed) {
        RevisionId last = squashed.replaces().get(squashed.replaces().size() - 1);
        return Problem.of(
                        "squashed-half-applied",
                        "The database has run only a part of what " + squashed.title() + " replaces: it is at `" + row
                                + "`.")
                .at(squashed.place())
                .because("the rest of that part, up to `" + last + "`, has no scripts any more")
                .advise("Check out the scripts as they were before those were deleted, run `ferro upgrade " + last
                        + "`, and come back.")
                .refused();
    }

    /** {@return those of which a target names a part that has a script} */
    Set<RevisionId> of(RevisionTarget target) {
        Set<RevisionId> halfway = new TreeSet<>();
        target.accept(new Mentions())
                .forEach(name -> graph.names()
                        .inner(name)
                        .map(replacements.hidden()::get)
                        .filter(replacements::canOpen)
                        .ifPresent(squashed -> halfway.add(squashed.id())));
        return halfway;
    }

    /** The names that a target is made of. */
    private static final class Mentions implements RevisionTarget.Visitor<Stream<String>> {

        @Override
        public Stream<String> named(Named target) {
            return Stream.of(target.name());
        }

        @Override
        public Stream<String> symbol(Symbol target) {
            return Stream.empty();
        }

        @Override
        public Stream<String> steps(Steps target) {
            return Stream.empty();
        }

        @Override
        public Stream<String> offset(Offset target) {
            return target.start().accept(this);
        }

        @Override
        public Stream<String> inBranch(InBranch target) {
            return Stream.concat(Stream.of(target.branch()), target.target().accept(this));
        }
    }
}
