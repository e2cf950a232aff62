package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.exchange.ForeignHistory;
import dev.ferro.exchange.ForeignScript;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.run.MigrationListener;
import dev.ferro.run.Migrator;
import dev.ferro.script.AdoptedSql;
import dev.ferro.script.ScriptName;
import dev.ferro.script.SqlRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over from another tool: its scripts become the first revisions, and the database is stamped with those that it has.
 *
 * <p>Run again with another database, it stamps that one.
 */
public final class Adopt {

    /**
     * What was asked for.
     *
     * @param tool whose work is taken over
     * @param scripts the folder of its scripts; null for the one that it looks into by itself
     * @param table the table of its history; null for the usual one
     * @param placeholders what <code>${name}</code> in its scripts stands for
     * @param dryRun whether to show what would be done, and do nothing
     */
    public record Input(
            Predecessor tool,
            @Nullable Path scripts,
            @Nullable String table,
            Map<String, String> placeholders,
            boolean dryRun) {}

    /**
     * What was found and done.
     *
     * @param tool the other tool
     * @param scripts what became of its scripts
     * @param written the files that were written
     * @param stamped the rows of the version table now; none where nothing was stamped
     * @param done false where it was only shown
     * @param notes what cannot be taken over, or not as it was
     */
    public record Result(
            String tool,
            List<Adopted> scripts,
            List<Path> written,
            List<String> stamped,
            boolean done,
            List<String> notes) {}

    /**
     * A script and its revision.
     *
     * @param name what the other tool calls it
     * @param revision the revision that it becomes
     * @param message what it does
     * @param applied whether the database has it
     * @param reversible whether something takes it back
     */
    public record Adopted(String name, String revision, String message, boolean applied, boolean reversible) {}

    private final Project project;
    private final Input input;
    private final List<Path> written = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Adopt(Project project, Input input) {
        this.project = project;
        this.input = input;
    }

    public static Result run(Project project, Input input) {
        return new Adopt(project, input).run();
    }

    private Result run() {
        project.graph().sound();
        ForeignHistory history = new PredecessorReading(project, input).read(notes);
        return history == null ? baseline() : scripts(history);
    }

    /** What its scripts are is of no use here: the database itself tells what they have made. */
    private Result baseline() {
        if (!project.graph().revisions().isEmpty()) {
            throw notTheFirst();
        }
        List<String> stamped = new ArrayList<>();
        List<Adopted> adopted = new ArrayList<>();
        if (!input.dryRun()) {
            CreateRevision.Result baseline = CreateRevision.run(project, CreateRevision.Input.baseline("Baseline"));
            if (baseline.script() != null && baseline.id() != null) {
                written.add(baseline.script());
                adopted.add(new Adopted(input.tool().title(), baseline.id(), "Baseline", true, true));
                stamped.addAll(stamp(new RevisionId(baseline.id())));
            }
            notes.addAll(baseline.notes());
            writePage();
        }
        return new Result(input.tool().word(), adopted, written, stamped, !input.dryRun(), notes);
    }

    private Result scripts(ForeignHistory history) {
        notes.addAll(history.notes());
        checkOthers(history);
        List<ForeignScript> head = history.head();
        Set<RevisionId> known = new LinkedHashSet<>();
        project.graph().revisions().forEach(revision -> known.add(revision.id()));
        List<String> stamped = List.of();
        if (!input.dryRun()) {
            write(history.scripts(), known);
            writePage();
            stamped =
                    head.isEmpty() ? List.of() : stamp(head.get(head.size() - 1).id());
        }
        List<Adopted> adopted = history.scripts().stream()
                .map(script -> new Adopted(
                        script.name(),
                        script.id().value(),
                        script.message(),
                        head.contains(script),
                        script.downgrade() != null))
                .toList();
        return new Result(input.tool().word(), adopted, written, stamped, !input.dryRun(), notes);
    }

    /** What is there already must be these revisions, or build on them. */
    private void checkOthers(ForeignHistory history) {
        if (history.scripts().isEmpty()) {
            throw Problem.of(
                            "adopt-nothing",
                            "There is nothing of " + input.tool().title() + "'s to take over.")
                    .advise("Name the folder of its scripts, as in `--scripts src/main/resources/db/migration`.")
                    .refused();
        }
        RevisionId first = history.scripts().get(0).id();
        for (Revision revision : project.graph().revisions()) {
            if (revision.parents().isEmpty() && !revision.id().equals(first)) {
                throw notTheFirst();
            }
        }
        checkOrder(history.scripts());
    }

    /** A stamp says that all before it was run. */
    private void checkOrder(List<ForeignScript> scripts) {
        List<RevisionId> parents = List.of();
        for (ForeignScript script : scripts) {
            List<RevisionId> wanted = parents;
            project.graph()
                    .find(script.id())
                    .filter(revision -> !revision.parents().equals(wanted))
                    .ifPresent(revision -> {
                        throw otherOrder(script, revision);
                    });
            parents = List.of(script.id());
        }
    }

    private RuntimeException otherOrder(ForeignScript script, Revision revision) {
        return Problem.of(
                        "adopt-other-order",
                        "This database has run `" + script.name() + "` at another place than the history has it.")
                .at(revision.place())
                .because("a stamp would say of others that they were run, or that they were not")
                .advise("Bring it by " + input.tool().title() + " to where the others are, or run by hand what it lacks"
                        + " and stamp it with `ferro stamp`.")
                .refused();
    }

    private RuntimeException notTheFirst() {
        return Problem.of("adopt-not-first", "The history has revisions already, which build on nothing.")
                .because("what " + input.tool().title() + " has done comes before all else")
                .advise("Begin with an empty folder of scripts. A further database of a history that was taken over is"
                        + " stamped by `ferro stamp`.")
                .refused();
    }

    private void write(List<ForeignScript> scripts, Set<RevisionId> known) {
        Path folder = new VersionFolders(project).of(List.of());
        String database = project.database().dialect().name();
        List<RevisionId> parents = List.of();
        for (ForeignScript script : scripts) {
            if (!known.contains(script.id())) {
                Revision revision = new Revision(
                        script.id(), parents, List.of(), List.of(), null, script.message(), List.of(), null);
                String text = SqlRenderer.render(
                        revision,
                        new AdoptedSql(
                                database,
                                "-- From " + input.tool().title() + ": " + script.name() + "\n\n" + script.upgrade(),
                                script.downgrade(),
                                input.tool().title() + " has nothing that undoes it",
                                script.inTransaction()));
                Path file = folder.resolve(ScriptName.of(script.id(), script.message()) + ".sql");
                TextFiles.writeNew(project.folder().inside(file), text);
                written.add(file);
            }
            parents = List.of(script.id());
        }
        project.forgetScripts();
        new HeadsLock(project).write();
    }

    private List<String> stamp(RevisionId revision) {
        try (Migrator migrator = project.migrator(MigrationListener.SILENT)) {
            return migrator.stamp(List.of(RevisionTarget.parse(revision.value())), false).stream()
                    .map(RevisionId::value)
                    .toList();
        }
    }

    private void writePage() {
        Path page =
                project.configuration().scriptLocation().resolve(input.tool().page());
        if (!Files.exists(page)) {
            TextFiles.writeNew(project.folder().inside(page), input.tool().text());
            written.add(page);
        }
    }
}
