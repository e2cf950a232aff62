package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
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

    /** {@return the scripts, if nothing is wrong with any} */
    public List<ScriptFile> sound() {
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
        return files;
    }
}
