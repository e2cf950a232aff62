package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the revisions that a new script builds on. */
final class Parents {

    private final RevisionGraph graph;
    private final boolean splice;

    /** @param splice whether revisions that others build on will do */
    Parents(RevisionGraph graph, boolean splice) {
        this.graph = graph;
        this.splice = splice;
    }

    /** {@return the revisions that a text means} Where the database stands must not decide what a script builds on. */
    static List<RevisionId> named(String text, RevisionGraph graph) {
        RevisionTarget target = RevisionTarget.parse(text);
        if (target.needsDatabase()) {
            throw Problem.of("target-needs-database", "A new script cannot build on `" + target + "`.")
                    .because("only a database knows where that is, and databases differ")
                    .advise("Name a revision, a label, `head` or `base`; `ferro current` shows where the database is.")
                    .usage();
        }
        List<RevisionId> found = graph.resolve(target, Set.of());
        found.forEach(id -> graph.standIn(id).ifPresent(standIn -> {
            throw Problem.of("inside-squashed", "A new script cannot build on `" + id + "`.")
                    .at(standIn.place())
                    .because(standIn.title() + " replaces it together with others, as one step")
                    .advise("Build on `" + standIn.id() + "`.")
                    .refused();
        }));
        return found;
    }

    static String titles(Collection<RevisionId> ids, RevisionGraph graph) {
        return ids.stream().map(id -> graph.find(id).orElseThrow().title()).collect(Collectors.joining(", "));
    }

    /** {@return the one revision to build on; none for a new base} */
    List<RevisionId> one(@Nullable String text) {
        List<RevisionId> found =
                text == null ? graph.heads().stream().map(Revision::id).toList() : named(text, graph);
        if (found.size() > 1) {
            throw severalHeads(text, found);
        }
        requireHeads(found);
        return found;
    }

    private FerroException severalHeads(@Nullable String text, List<RevisionId> heads) {
        String what = text == null
                ? "The history has several heads: " + titles(heads, graph) + "."
                : "`--head " + text + "` means several revisions: " + titles(heads, graph) + ".";
        return Problem.of("several-heads", what)
                .because("a new revision builds on one")
                .advise("`ferro merge` joins them; `--head " + heads.get(0) + "` builds on one of them.")
                .refused();
    }

    /** {@return the revisions to join} All heads if none are named. */
    List<RevisionId> several(List<String> texts) {
        Map<RevisionId, String> named = new LinkedHashMap<>();
        for (String text : texts.isEmpty() ? List.of("heads") : texts) {
            for (RevisionId id : named(text, graph)) {
                String first = named.putIfAbsent(id, text);
                if (first != null) {
                    throw Problem.of("named-twice", "Revision " + title(id) + " is named twice.")
                            .because("`" + first + "` means it, and so does `" + text + "`")
                            .advise("Leave one of them out.")
                            .refused();
                }
            }
        }
        List<RevisionId> found = List.copyOf(named.keySet());
        requireSeveral(found, texts.isEmpty());
        requireHeads(found);
        found.forEach(id -> requireApart(id, found));
        return found;
    }

    private void requireSeveral(List<RevisionId> found, boolean all) {
        if (found.size() > 1) {
            return;
        }
        Problem problem = Problem.of(
                        "nothing-to-merge",
                        found.isEmpty()
                                ? "There is no revision to join."
                                : "There is nothing to join " + title(found.get(0)) + " with.")
                .because(all && !found.isEmpty() ? "the history has one head" : "a merge joins two revisions or more");
        throw problem.advise("`ferro heads` lists what can be joined.").refused();
    }

    private void requireApart(RevisionId id, List<RevisionId> all) {
        for (RevisionId other : all) {
            if (!other.equals(id) && graph.lineage(other).contains(id)) {
                throw Problem.of("nothing-to-merge", "Revision " + title(id) + " needs no joining.")
                        .because("revision " + title(other) + " builds on it already")
                        .advise("Leave it out.")
                        .refused();
            }
        }
    }

    private String title(RevisionId id) {
        return titles(List.of(id), graph);
    }

    void requireHeads(List<RevisionId> ids) {
        for (RevisionId id : ids) {
            List<RevisionId> children =
                    graph.children(id).stream().map(Revision::id).toList();
            if (!splice && !children.isEmpty()) {
                throw Problem.of("not-a-head", "Revision " + title(id) + " is not a head.")
                        .because(titles(children, graph) + (children.size() == 1 ? " builds" : " build") + " on it")
                        .advise("Name a head, which `ferro heads` lists; or add `--splice` to start a branch there.")
                        .refused();
            }
        }
    }
}
