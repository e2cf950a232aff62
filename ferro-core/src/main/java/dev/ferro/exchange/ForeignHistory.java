package dev.ferro.exchange;

import dev.ferro.Problem;
import dev.ferro.revision.RevisionId;
import java.util.List;
import java.util.Set;

/**
 * The history that another tool's files make.
 *
 * @param scripts its scripts, in an order in which they can be run
 * @param applied those of them that a database has
 * @param notes what cannot be taken over, or not as it was, a sentence each
 */
public record ForeignHistory(List<ForeignScript> scripts, Set<RevisionId> applied, List<String> notes) {

    public ForeignHistory {
        scripts = List.copyOf(scripts);
        applied = Set.copyOf(applied);
        notes = List.copyOf(notes);
    }

    /**
     * {@return the scripts that the database has, which are the first ones}
     *
     * @throws dev.ferro.FerroException where it has a later one and lacks an earlier one
     */
    public List<ForeignScript> head() {
        int length = (int) scripts.stream()
                .takeWhile(script -> applied.contains(script.id()))
                .count();
        List<ForeignScript> later = scripts.subList(length, scripts.size()).stream()
                .filter(script -> applied.contains(script.id()))
                .toList();
        if (!later.isEmpty()) {
            throw Problem.of(
                            "adopt-gap",
                            "The database has `" + later.get(0).name() + "` and lacks `"
                                    + scripts.get(length).name() + "`, which comes before it.")
                    .because("a revision builds on all that are before it")
                    .advise("Let the other tool run it first, or take its file away if nobody needs it.")
                    .refused();
        }
        return scripts.subList(0, length);
    }
}
