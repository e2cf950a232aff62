package dev.ferro.script;

import java.nio.file.Path;
import java.util.List;

/**
 * A script as its header describes it.
 *
 * @param revision its place in the history
 * @param file where it is
 * @param helpers the Java files of the same folder that are no scripts, which scripts may use
 */
public record ScriptFile(dev.ferro.revision.Revision revision, Path file, List<Path> helpers) {

    public ScriptFile {
        helpers = List.copyOf(helpers);
    }

    public ScriptFile(dev.ferro.revision.Revision revision, Path file) {
        this(revision, file, List.of());
    }
}
