package dev.ferro.command;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Lists what can be said where a revision is asked for. */
public final class Targets {

    /**
     * A word and what it means.
     *
     * @param word an id, a label, or a word such as {@code head}
     * @param meaning what it stands for, in a few words
     */
    public record Target(String word, String meaning) {}

    private Targets() {}

    /** {@return words, ids from the newest on, and labels} Reads the headers of the scripts, and no database. */
    public static List<Target> of(Project project) {
        RevisionGraph graph = project.graph();
        List<Target> targets = new ArrayList<>();
        targets.add(new Target(Symbol.HEAD.toString(), "the newest revision"));
        targets.add(new Target(Symbol.HEADS.toString(), "the newest of every branch"));
        targets.add(new Target(Symbol.BASE.toString(), "before the first revision"));
        targets.add(new Target(Symbol.CURRENT.toString(), "where the database is"));
        List<Revision> revisions = graph.revisions();
        for (int index = revisions.size() - 1; index >= 0; index--) {
            Revision revision = revisions.get(index);
            targets.add(new Target(revision.id().value(), revision.message()));
            for (String label : revision.labels()) {
                targets.add(new Target(label, "the branch of " + revision.id() + ", " + revision.message()));
            }
        }
        return List.copyOf(targets);
    }
}
