package dev.ferro.command;

import java.util.List;

/** Lists the revisions that no other one needs. */
public final class Heads {

    /**
     * The heads.
     *
     * @param revisions one, unless the history has branches
     */
    public record Result(List<RevisionView> revisions) {}

    private Heads() {}

    public static Result run(Project project) {
        return new Result(project.views(project.graph().heads(), null));
    }
}
