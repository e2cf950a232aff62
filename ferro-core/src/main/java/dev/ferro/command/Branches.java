package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists where the history branches. */
public final class Branches {

    /**
     * The branch points.
     *
     * @param points the revisions on which several others build, oldest first
     * @param problems what is wrong with the history
     */
    public record Result(List<Point> points, List<Problem> problems) {}

    /**
     * A revision on which several others build.
     *
     * @param revision the revision
     * @param branches what branches off
     * @param joinedBy the first revision that has all of these branches in it; null if there is none
     */
    public record Point(
            RevisionView revision,
            List<Branch> branches,
            @Nullable RevisionView joinedBy) {}

    /**
     * What branches off.
     *
     * @param first its first revision
     * @param heads the ids of its newest revisions
     */
    public record Branch(RevisionView first, List<String> heads) {}

    private final RevisionGraph graph;
    private final RevisionViews views;

    private Branches(Project project) {
        this.graph = project.graph();
        this.views = project.views(null);
    }

    public static Result run(Project project) {
        return new Branches(project).run();
    }

    private Result run() {
        List<Point> points = new ArrayList<>();
        for (Revision revision : graph.revisions()) {
            List<Revision> children = graph.children(revision.id());
            if (children.size() > 1) {
                List<Branch> branches = children.stream().map(this::branch).toList();
                points.add(new Point(
                        views.of(revision),
                        branches,
                        joint(children).map(views::of).orElse(null)));
            }
        }
        return new Result(List.copyOf(points), graph.problems());
    }

    private Branch branch(Revision first) {
        List<String> heads = graph.branchHeads().stream()
                .filter(head -> graph.lineage(head.id()).contains(first.id()))
                .map(head -> head.id().value())
                .toList();
        return new Branch(views.of(first), heads);
    }

    /** The revisions are in an order in which the first joint comes first. */
    private Optional<Revision> joint(List<Revision> children) {
        List<RevisionId> all = children.stream().map(Revision::id).toList();
        return graph.revisions().stream()
                .filter(revision -> revision.parents().size() > 1)
                .filter(revision -> graph.lineage(revision.id()).containsAll(all))
                .findFirst();
    }
}
