package dev.ferro.script;

import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.Unreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the folders of scripts hold.
 *
 * @param files the scripts, in any order
 * @param unreadable those whose headers cannot be used, in the order of their paths
 */
public record Scripts(List<ScriptFile> files, List<Unreadable> unreadable) {

    /** No scripts at all. */
    public static final Scripts NONE = new Scripts(List.of(), List.of());

    public Scripts {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /** {@return what is wrong with the unreadable ones} */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        unreadable.forEach(script -> problems.addAll(script.problems()));
        return problems;
    }

    /** {@return the history that the scripts make; what is wrong with any of them is among its problems} */
    public RevisionGraph graph() {
        return graph(List.of());
    }

    /** {@return the history that the scripts make together with revisions that are kept elsewhere} */
    public RevisionGraph graph(List<Revision> others) {
        List<Revision> revisions = new ArrayList<>(files.size() + others.size());
        for (ScriptFile file : files) {
            revisions.add(file.revision());
        }
        revisions.addAll(others);
        return RevisionGraph.of(revisions, unreadable);
    }
}
