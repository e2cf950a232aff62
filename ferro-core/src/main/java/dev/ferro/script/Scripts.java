package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.revision.RevisionGraph;
import java.util.List;

/**
 * What a folder of scripts holds.
 *
 * @param files the scripts, in the order of their paths
 * @param problems what is wrong with others
 */
public record Scripts(List<ScriptFile> files, List<Problem> problems) {

    public Scripts {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** {@return the history that the scripts make; what is wrong with any of them is refused} */
    public RevisionGraph graph() {
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
        return RevisionGraph.of(files.stream().map(ScriptFile::revision).toList());
    }
}
