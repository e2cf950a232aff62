package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.script.HeaderEditor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets a revision, with all that builds on it, follow another head: the cheap alternative to a merge. */
public final class Rebase {

    /**
     * What was asked for.
     *
     * @param revision the first revision to move, in the grammar of targets
     * @param onto the head that it shall follow; null for the one other head
     * @param offline whether to believe that no database has run it, instead of looking
     */
    public record Input(String revision, @Nullable String onto, boolean offline) {}

    /**
     * What was done.
     *
     * @param moved the revision and what builds on it, as they stand now; oldest first
     * @param before the parents that the revision had
     * @param onto the parent that it has
     * @param script the file that was changed, or null if the revision followed that parent already
     * @param overlaps what both sides touch
     * @param unknown operations of which only their authors can tell what they touch
     * @param heads the heads of the history now
     */
    public record Result(
            List<RevisionView> moved,
            List<String> before,
            String onto,
            @Nullable Path script,
            List<Merge.SharedThing> overlaps,
            List<Merge.Change> unknown,
            List<RevisionView> heads) {}

    private final Project project;
    private final Input input;
    private final RevisionGraph graph;
    private final Revision revision;
    private final Set<RevisionId> moved;

    private Rebase(Project project, Input input) {
        this.project = project;
        this.input = input;
        this.graph = project.graph().sound();
        this.revision = named(input.revision());
        requireStep();
        this.moved = graph.descendants(revision.id());
    }

    public static Result run(Project project, Input input) {
        return new Rebase(project, input).run();
    }

    private Result run() {
        Revision onto = onto();
        List<RevisionId> parents = List.of(onto.id());
        if (revision.parents().equals(parents) && !graph.isBroken(revision.id())) {
            return result(onto, null, List.of(), List.of());
        }
        checkHistory(onto);
        checkDatabase();
        SideComparison comparison = comparison(onto);
        List<Merge.SharedThing> overlaps = overlaps(comparison, onto);
        Path script = project.folder().inside(project.script(revision.id()));
        TextFiles.replace(script, HeaderEditor.revises(script, TextFiles.read(script), parents));
        project.forgetScripts();
        new HeadsLock(project).write();
        return result(onto, script, overlaps, comparison.unknown());
    }

    /** Of what both sides have in common, nothing is looked into. */
    private SideComparison comparison(Revision onto) {
        Set<RevisionId> mine = graph.ancestors(moved);
        Set<RevisionId> theirs = graph.ancestors(List.of(onto.id()));
        List<RevisionId> apart = new ArrayList<>();
        graph.revisions().stream()
                .map(Revision::id)
                .filter(id -> mine.contains(id) != theirs.contains(id))
                .forEach(apart::add);
        return new SideComparison(graph, project.load(apart));
    }

    private List<Merge.SharedThing> overlaps(SideComparison comparison, Revision onto) {
        return graph.branchHeads().stream()
                .filter(head -> moved.contains(head.id()))
                .flatMap(head -> comparison.overlaps(List.of(onto.id(), head.id())).stream())
                .distinct()
                .toList();
    }

    private Result result(
            Revision onto, @Nullable Path script, List<Merge.SharedThing> overlaps, List<Merge.Change> unknown) {
        RevisionViews views = project.views(null);
        List<Revision> steps = new ArrayList<>(project.graph().revisions());
        steps.removeIf(step -> !moved.contains(step.id()));
        return new Result(
                views.all(steps),
                revision.parents().stream().map(RevisionId::value).toList(),
                onto.id().value(),
                script,
                overlaps,
                unknown,
                views.all(project.graph().heads()));
    }

    private Revision named(String text) {
        RevisionTarget target = RevisionTarget.parse(text);
        if (target.needsDatabase()) {
            throw Problem.of("target-needs-database", "`" + target + "` does not say which script is meant.")
                    .because("only a database knows where that is, and databases differ")
                    .advise("Name a revision; `ferro history` lists them.")
                    .usage();
        }
        List<RevisionId> found = graph.resolve(target, Set.of());
        if (found.size() != 1) {
            throw Problem.of(
                            "usage",
                            "`" + target + "` names " + (found.isEmpty() ? "no revision." : "several revisions."))
                    .because(found.isEmpty() ? "it is before the first one" : Parents.titles(found, graph))
                    .advise("Name one revision; `ferro history` lists them.")
                    .usage();
        }
        return graph.find(found.get(0)).orElseThrow();
    }

    private void requireStep() {
        Revision whole = graph.standIn(revision.id()).orElse(revision);
        if (whole.isSquashed()) {
            throw Problem.of("rebase-squashed", "Revision " + revision.title() + " cannot be rebased.")
                    .at(revision.place())
                    .because(
                            whole.equals(revision)
                                    ? "it replaces others, which follow what it follows"
                                    : whole.title() + " replaces it")
                    .advise("Join the two branches: `ferro merge heads -m \"...\"`.")
                    .refused();
        }
    }

    private Revision onto() {
        if (input.onto() != null) {
            return named(input.onto());
        }
        List<Revision> others = graph.branchHeads().stream()
                .filter(head -> !moved.contains(head.id()))
                .toList();
        if (others.size() == 1) {
            return others.get(0);
        }
        if (others.isEmpty()) {
            throw Problem.of("nothing-to-rebase-onto", "There is no other head to rebase onto.")
                    .because(revision.title() + " is on the only branch there is")
                    .advise("Nothing is to be done, unless the newest scripts are still to be pulled.")
                    .refused();
        }
        throw Problem.of("several-heads", "There are several other heads to rebase onto.")
                .because("the other heads are " + titles(others))
                .advise("Choose one, as in `--onto " + others.get(0).id() + "`.")
                .refused();
    }

    private static String titles(List<Revision> revisions) {
        return revisions.stream().map(Revision::title).collect(Collectors.joining(", "));
    }

    private void checkHistory(Revision onto) {
        if (moved.contains(onto.id())) {
            throw refused(
                    "rebase-onto-itself",
                    onto.equals(revision) ? "it cannot follow itself" : onto.title() + " builds on it",
                    "Name the head of the other branch; `ferro heads` lists them.");
        }
        List<Revision> children = graph.children(onto.id());
        if (!children.isEmpty()) {
            throw refused(
                    "not-a-head",
                    titles(children) + (children.size() == 1 ? " builds" : " build") + " on " + onto.title()
                            + " already",
                    "Name a head, which `ferro heads` lists.");
        }
        graph.ancestors(List.of(onto.id())).stream()
                .filter(moved::contains)
                .findFirst()
                .ifPresent(needed -> {
                    throw refused(
                            "revision-cycle",
                            onto.title() + " depends on " + title(needed) + ", which would be after it",
                            "Take that dependency out first, or leave both where they are: one head needs the other already.");
                });
        graph.revisions().stream().filter(this::mergesOthers).findFirst().ifPresent(merge -> {
            throw refused(
                    "rebase-over-merge",
                    (merge.equals(revision) ? "it" : merge.title() + ", which builds on it,") + " joins branches",
                    "Rebase what comes before the merge or after it, or `ferro merge heads -m \"...\"`.");
        });
    }

    private boolean mergesOthers(Revision step) {
        boolean joins = step.parents().size() > 1;
        return joins && moved.contains(step.id()) && (step.equals(revision) || !moved.containsAll(step.parents()));
    }

    private String title(RevisionId id) {
        return graph.find(id).map(Revision::title).orElse("`" + id + "`");
    }

    private FerroException refused(String code, String why, String advice) {
        return Problem.of(code, "Revision " + revision.title() + " cannot be rebased.")
                .at(revision.place())
                .because(why)
                .advise(advice)
                .refused();
    }

    /** A database that has run it would find it somewhere else in the history, before what it has not run. */
    private void checkDatabase() {
        if (input.offline()) {
            return;
        }
        if (project.configuration().url() == null) {
            throw refused(
                    "no-database",
                    "no database is configured, so that Ferro cannot look whether it has been run",
                    "Add `--url URL`, or `--offline` if no database has run it.");
        }
        Standing standing = project.standing();
        Set<RevisionId> applied = standing.graph().ancestors(standing.rows());
        List<Revision> run = graph.revisions().stream()
                .filter(step -> moved.contains(step.id()) && applied.contains(step.id()))
                .toList();
        if (!run.isEmpty()) {
            throw refused(
                    "rebase-applied",
                    titles(run) + (run.size() == 1 ? " is" : " are") + " applied on "
                            + project.database().url(),
                    "Where only your own database has run it, take it back first: `ferro downgrade "
                            + run.get(0).id() + "@base`. Else `ferro merge heads -m \"...\"`.");
        }
    }
}
