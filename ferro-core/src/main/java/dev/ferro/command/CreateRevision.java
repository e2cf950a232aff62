package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.config.Configuration.Format;
import dev.ferro.dialect.LeftAlone;
import dev.ferro.diff.Difference;
import dev.ferro.diff.Note;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SuspectedRename;
import dev.ferro.diff.SuspectedRenames;
import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionId;
import dev.ferro.run.ScriptSql;
import dev.ferro.safety.SafetyChecks;
import dev.ferro.schema.Schema;
import dev.ferro.script.SqlBody;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new migration script: an empty one, one that holds what has changed in the models, or one that creates what the
 * database holds.
 */
public final class CreateRevision {

    /** Where the operations of a new script come from. */
    public enum Source {
        /** From whoever will write them. */
        NOWHERE,
        /** From the models, compared with the database. */
        MODELS,
        /** From the database, which has them all already. */
        DATABASE
    }

    /**
     * What was asked for.
     *
     * @param message what the migration does
     * @param source where its operations come from
     * @param placement where in the history it goes
     * @param format the language of the script, or null for the one that is configured
     * @param renames what was renamed, as {@code --rename} says it
     * @param noRenames whether a drop and an addition of like shape are meant
     * @param allowEmpty whether to write a script even if nothing has changed
     * @param isRename asks a person whether something was renamed; null where nobody can be asked
     */
    public record Input(
            String message,
            Source source,
            Placement placement,
            @Nullable Format format,
            List<String> renames,
            boolean noRenames,
            boolean allowEmpty,
            @Nullable Predicate<SuspectedRename> isRename) {

        /** {@return the wish for the first revision of a history, which creates what the database holds} */
        static Input baseline(String message) {
            Placement first = new Placement(List.of(), false, null, List.of(), List.of(), null, Path.of(""));
            return new Input(message, Source.DATABASE, first, null, List.of(), false, false, null);
        }
    }

    /**
     * What was written.
     *
     * @param id the new revision, or null if there was nothing to write
     * @param script its file
     * @param changes what the script does
     * @param baseline whether the database has all that the script does already
     * @param leftAlone what the database holds and the script does not create
     * @param notes what could not be told, and what looks odd
     */
    public record Result(
            @Nullable String id,
            @Nullable Path script,
            List<ChangeView> changes,
            boolean baseline,
            List<LeftAlone> leftAlone,
            List<String> notes) {}

    private final Project project;
    private final Input input;

    private CreateRevision(Project project, Input input) {
        this.project = project;
        this.input = input;
    }

    public static Result run(Project project, Input input) {
        return new CreateRevision(project, input).run();
    }

    private Result run() {
        new HeadsLock(project).refuseConflict();
        ScriptPlace place = place();
        return switch (input.source()) {
            case NOWHERE -> write(place, fromNothing(new Difference(List.of(), List.of())), List.of(), List.of());
            case MODELS -> autogenerate(place);
            case DATABASE -> readDatabase(place);
        };
    }

    private Result readDatabase(ScriptPlace place) {
        Baseline baseline = Baseline.read(project, place);
        Difference difference = baseline.difference();
        return difference.isEmpty() && !input.allowEmpty()
                ? new Result(null, null, List.of(), true, baseline.leftAlone(), List.of())
                : write(place, fromNothing(difference), baseline.leftAlone(), List.of());
    }

    private Result autogenerate(ScriptPlace place) {
        UpToDate upToDate = new UpToDate(project, place);
        upToDate.check();
        Comparison comparison = compare();
        List<String> remarks = new ArrayList<>(comparison.warnings());
        remarks.addAll(upToDate.remarks(place.parents()));
        Difference difference = comparison.difference();
        return difference.isEmpty() && !input.allowEmpty()
                ? new Result(null, null, List.of(), false, List.of(), notes(difference, remarks))
                : write(place, comparison, List.of(), remarks);
    }

    private ScriptPlace place() {
        Placement placement = input.placement();
        String head = placement.heads().isEmpty() ? null : placement.heads().get(0);
        List<RevisionId> parents = new Parents(project.graph().sound(), placement.splice()).one(head);
        return ScriptPlace.of(project, placement, parents);
    }

    private Comparison compare() {
        Renames renames = RenameHints.parse(input.renames());
        Comparison comparison = Comparison.of(project, project.database(), renames);
        if (input.noRenames()) {
            return comparison;
        }
        List<SuspectedRename> suspected =
                SuspectedRenames.in(comparison.difference().operations());
        if (suspected.isEmpty()) {
            return comparison;
        }
        Predicate<SuspectedRename> isRename = input.isRename();
        if (isRename == null) {
            throw unsettled(suspected);
        }
        Renames settled = renames;
        for (SuspectedRename suspect : suspected) {
            settled = isRename.test(suspect) ? suspect.addTo(settled) : settled;
        }
        return settled.equals(renames) ? comparison : Comparison.of(project, project.database(), settled);
    }

    private static FerroException unsettled(List<SuspectedRename> suspected) {
        List<Problem> problems = new ArrayList<>();
        for (SuspectedRename suspect : suspected) {
            problems.add(Problem.of("suspected-rename", "Perhaps a rename: " + suspect.describe() + ".")
                    .because("dropping and adding would lose what is in it")
                    .advise("Add `--rename " + suspect.argument() + "` if it is one, or `--no-rename` if it is not."));
        }
        return new FerroException(Refusal.REFUSED, problems);
    }

    private static Comparison fromNothing(Difference difference) {
        return new Comparison(Schema.EMPTY, difference, List.of(), List.of());
    }

    private Result write(ScriptPlace place, Comparison comparison, List<LeftAlone> leftAlone, List<String> warnings) {
        Difference difference = comparison.difference();
        List<Operation> upgrade = comparison.upgrade();
        List<Operation> downgrade = comparison.downgrade();
        SafetyChecks checks =
                upgrade.isEmpty() ? SafetyChecks.ANYWHERE : project.database().safetyChecks();
        ScriptDraft draft = place.draft(input.message())
                .doing(upgrade, downgrade, ScriptComments.of(difference, downgrade, leftAlone, checks));
        Path file = new ScriptWriter(project).write(draft.inSql(sql(comparison.before(), draft)), place.folder());
        return new Result(
                place.id().value(),
                file,
                ChangeView.of(upgrade, checks),
                input.source() == Source.DATABASE,
                leftAlone,
                notes(difference, warnings));
    }

    private @Nullable SqlBody sql(Schema before, ScriptDraft draft) {
        return switch (Objects.requireNonNullElse(
                input.format(), project.configuration().format())) {
            case JAVA -> null;
            case SQL ->
                draft.upgrade().isEmpty()
                        ? SqlBody.EMPTY
                        : ScriptSql.of(
                                project.database().dialect(),
                                before,
                                draft.upgrade(),
                                draft.downgrade(),
                                draft.comments());
        };
    }

    private static List<String> notes(Difference difference, List<String> warnings) {
        List<String> notes = new ArrayList<>(warnings);
        for (Note note : difference.notes()) {
            notes.add("`" + note.table() + "`: " + note.text());
        }
        return List.copyOf(notes);
    }
}
