package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.diff.Condenser;
import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import dev.ferro.safety.SafetyChecks;
import dev.ferro.schema.Schema;
import dev.ferro.script.JavaRenderer;
import dev.ferro.script.NewScript;
import dev.ferro.script.RecordedMigration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one script that replaces several, for databases that have run some, all or none of them. */
public final class Squash {

    /**
     * What was asked for.
     *
     * @param range the first and the last revision, in the grammar of ranges
     * @param message what the script does; null to name what it replaces
     * @param id the id, or null for a random one
     * @param keepOpaque whether SQL, rows and Java code are kept as they are, in their place
     */
    public record Input(
            String range,
            @Nullable String message,
            @Nullable String id,
            boolean keepOpaque) {}

    /**
     * What was written.
     *
     * @param id the new revision
     * @param script its file
     * @param replaced the revisions that it replaces, oldest first
     * @param scripts the files of these
     * @param before how many operations they hold
     * @param changes what the new script does
     * @param kept what was kept as it is, because only its author knows what it does
     */
    public record Result(
            String id,
            Path script,
            List<String> replaced,
            List<Path> scripts,
            int before,
            List<ChangeView> changes,
            List<String> kept) {}

    private final Project project;
    private final Input input;
    private final RevisionGraph graph;
    private final StraightLine line;
    private final Map<Revision, RecordedMigration> replaced = new LinkedHashMap<>();

    private Squash(Project project, Input input) {
        this.project = project;
        this.input = input;
        this.graph = project.graph().sound();
        RevisionRange range = RevisionRange.parse(input.range());
        this.line = StraightLine.of(
                graph, range, range.needsDatabase() ? project.standing().rows() : Set.of());
    }

    public static Result run(Project project, Input input) {
        new HeadsLock(project).refuseConflict();
        return new Squash(project, input).run();
    }

    private Result run() {
        ScriptWriter writer = new ScriptWriter(project);
        RevisionId id = ScriptWriter.id(input.id());
        writer.check(id, List.of());
        Schema before = load();
        checkOpaque();
        SquashedWork work = SquashedWork.of(replaced, member -> project.script(member.id()), before, normalizer());
        Path folder = Objects.requireNonNull(project.script(line.last().id()).getParent());
        NewScript script = writer.script(draft(id, work), folder).replacing(ids(), work.kept());
        check(script, before);
        Path file = writer.write(script, folder);
        return new Result(
                id.value(),
                file,
                values(line.members().stream().map(Revision::id).toList()),
                line.members().stream()
                        .map(member -> project.script(member.id()))
                        .toList(),
                SquashedWork.all(List.copyOf(replaced.values()), RecordedMigration::upgrade)
                        .size(),
                ChangeView.of(work.upgrade(), SafetyChecks.ANYWHERE),
                Stream.concat(work.upgrade().stream(), work.downgrade().stream())
                        .filter(Condenser::isOpaque)
                        .map(Describer::describe)
                        .toList());
    }

    /** The scripts may be meant for several databases; what one of them makes of a schema is looked at. */
    private UnaryOperator<Schema> normalizer() {
        return project.configuration().url() == null
                ? UnaryOperator.identity()
                : project.database().dialect().normalizer()::normalize;
    }

    /** {@return what a database holds before the first of them, as far as its history tells} */
    private Schema load() {
        Set<RevisionId> needed = new LinkedHashSet<>();
        graph.parents(line.first().id()).forEach(parent -> needed.add(parent.id()));
        needed.addAll(line.dependencies());
        Set<RevisionId> earlier = graph.ancestors(needed);
        List<RevisionId> all = new ArrayList<>(earlier);
        line.members().forEach(member -> all.add(member.id()));
        Map<RevisionId, RecordedMigration> migrations = project.load(all);
        for (Revision member : line.members()) {
            replaced.put(member, Objects.requireNonNull(migrations.get(member.id())));
        }
        return HistorySchema.after(graph, migrations, earlier, normalizer());
    }

    private void checkOpaque() {
        List<Problem> problems = new ArrayList<>();
        replaced.forEach((revision, migration) -> {
            List<Operation> opaque = Stream.concat(migration.upgrade().stream(), migration.downgrade().stream())
                    .filter(Condenser::isOpaque)
                    .toList();
            migration.irreversible().ifPresent(why -> problems.add(irreversible(revision, why)));
            if (!input.keepOpaque() && !opaque.isEmpty()) {
                problems.add(Problem.of("squash-opaque", "Revision " + revision.title() + " cannot be squashed.")
                        .at(revision.place())
                        .because("only its author knows what this does: "
                                + opaque.stream().map(Describer::describe).collect(Collectors.joining("; ")))
                        .advise("`--keep-opaque` keeps such steps as they are, in their place; or end the range before"
                                + " this revision."));
            }
        });
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
    }

    private static Problem irreversible(Revision revision, String why) {
        return Problem.of("squash-irreversible", "Revision " + revision.title() + " cannot be squashed.")
                .at(revision.place())
                .because("nothing can take it back, and its script says why: " + why)
                .advise("End the range before this revision.");
    }

    private ScriptDraft draft(RevisionId id, SquashedWork work) {
        String message = input.message() == null
                ? "Squash " + line.first().id() + " to " + line.last().id()
                : input.message();
        return ScriptDraft.empty(id, parents(), message)
                .dependsOn(values(line.dependencies()))
                .labels(line.members().stream()
                        .flatMap(member -> member.labels().stream())
                        .toList())
                .doing(work.upgrade(), work.downgrade(), Map.of());
    }

    private List<RevisionId> parents() {
        return graph.parents(line.first().id()).stream().map(Revision::id).toList();
    }

    /** {@return all ids that the script replaces; one that replaces others stands after them, as it does in a database} */
    private List<RevisionId> ids() {
        return line.members().stream()
                .flatMap(member -> Stream.concat(member.replaces().stream(), Stream.of(member.id())))
                .toList();
    }

    private static List<String> values(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    private void check(NewScript script, Schema before) {
        difference(script, before).ifPresent(why -> {
            throw Problem.of("squash-differs", "`" + input.range() + "` cannot be squashed.")
                    .because(why)
                    .advise("Choose a shorter range: the scripts do something that one script cannot say.")
                    .refused();
        });
    }

    /** Compiles and records the script before it becomes a part of the history, and compares what it leads to. */
    private Optional<String> difference(NewScript script, Schema before) {
        Path file = project.configuration().cacheFolder().resolve("squash").resolve(JavaRenderer.fileName(script));
        TextFiles.createFolders(Objects.requireNonNull(file.getParent()));
        TextFiles.replace(file, new JavaRenderer().render(script));
        try {
            Revision revision = new Revision(
                    script.id(), List.of(), List.of(), List.of(), script.created(), script.message(), file.toString());
            RecordedMigration squashed =
                    project.load(revision, file, line.last().id());
            return SquashedWork.difference(List.copyOf(replaced.values()), List.of(squashed), before, normalizer());
        } catch (FerroException exception) {
            return Optional.of(exception.problems().stream().map(Problem::text).collect(Collectors.joining("\n")));
        } finally {
            TextFiles.delete(file);
        }
    }
}
