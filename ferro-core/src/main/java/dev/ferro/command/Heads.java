package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the newest revision of each branch. */
public final class Heads {

    /**
     * What was asked for.
     *
     * @param resolveDependencies whether to leave out what another revision depends on
     * @param writeLock whether to write {@code heads.lock} anew
     */
    public record Input(boolean resolveDependencies, boolean writeLock) {}

    /**
     * The heads.
     *
     * @param revisions one, unless the history has branches
     * @param lock the file that names them, where it was to be written
     * @param problems what is wrong with the history
     */
    public record Result(
            List<RevisionView> revisions, @Nullable Path lock, List<Problem> problems) {}

    private Heads() {}

    public static Result run(Project project, Input input) {
        RevisionGraph graph = project.graph();
        List<Revision> heads = input.resolveDependencies() ? graph.heads() : graph.branchHeads();
        Path lock = input.writeLock() ? writtenLock(project) : null;
        return new Result(project.views(null).all(heads), lock, graph.problems());
    }

    private static Path writtenLock(Project project) {
        HeadsLock lock = new HeadsLock(project);
        if (!lock.isKept()) {
            throw Problem.of("no-heads-lock", "This project keeps no `" + HeadsLock.NAME + "`.")
                    .at(project.configuration().file().toString())
                    .advise("Write `heads_lock = true` above the tables of the file to keep one.")
                    .refused();
        }
        lock.write();
        return lock.file();
    }
}
