package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.util.List;

/**
 * What a new script depends on.
 *
 * @param name how its header says it: a label as it was given, everything else as a whole id
 * @param id the revision
 */
record Dependency(String name, RevisionId id) {

    static Dependency named(String text, RevisionGraph graph) {
        List<RevisionId> found = Parents.named(text, graph);
        if (found.size() != 1) {
            throw Problem.of("bad-dependency", "`--depends-on " + text + "` names no one revision.")
                    .because(
                            found.isEmpty() ? "it is before the first one" : "it names " + Parents.titles(found, graph))
                    .advise("Name each revision that is needed by a `--depends-on` of its own.")
                    .usage();
        }
        Revision revision = graph.find(found.get(0)).orElseThrow();
        return new Dependency(
                revision.labels().contains(text) ? text : revision.id().value(), revision.id());
    }
}
