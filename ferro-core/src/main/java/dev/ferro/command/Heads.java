package dev.ferro.command;

import dev.ferro.revision.RevisionGraph;
import java.util.List;

/** Lists the newest revision of each branch. */
public final class Heads {

    /**
     * What was asked for.
     *
     * @param resolveDependencies whether to leave out what another revision depends on
     */
    public record Input(boolean resolveDependencies) {}

    /**
     * The heads.
     *
     * @param revisions one, unless the history has branches
     */
    public record Result(List<RevisionView> revisions) {}

    private Heads() {}

    public static Result run(Project project, Input input) {
        RevisionGraph graph = project.graph();
        return new Result(project.views(null).all(input.resolveDependencies() ? graph.heads() : graph.branchHeads()));
    }
}
