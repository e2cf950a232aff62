package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Set<RevisionId> branchHeads = new HashSet<>();

    private Branches(Project project) {
        this.graph = project.graph();
        this.views = project.views(null);
        graph.branchHeads().forEach(head -> branchHeads.add(head.id()));
    }

    public static Result run(Project project) {
        return new Branches(project).run();
    }

    private Result run() {
        List<Point> points = new ArrayList<>();
        for (Revision revision : graph.revisions()) {
            List<Revision> children = graph.children(revision.id());
            if (children.size() > 1) {
                points.add(point(revision, children));
            }
        }
        return new Result(List.copyOf(points), graph.problems());
    }

    /** Revisions are in an order in which the first joint comes first. */
    private Point point(Revision revision, List<Revision> children) {
        List<Branch> branches = new ArrayList<>();
        Set<RevisionId> shared = new LinkedHashSet<>(graph.descendants(revision.id()));
        for (Revision child : children) {
            Set<RevisionId> above = graph.descendants(child.id());
            branches.add(new Branch(views.of(child), heads(above)));
            shared.retainAll(above);
        }
        Optional<Revision> joint = shared.stream().findFirst().flatMap(graph::find);
        return new Point(
                views.of(revision), List.copyOf(branches), joint.map(views::of).orElse(null));
    }

    private List<String> heads(Set<RevisionId> revisions) {
        return revisions.stream()
                .filter(branchHeads::contains)
                .map(RevisionId::value)
                .toList();
    }
}
