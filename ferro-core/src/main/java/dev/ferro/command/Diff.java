package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Nearest;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.dialect.Dialect;
import dev.ferro.diff.Difference;
import dev.ferro.diff.Note;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.run.Database;
import dev.ferro.run.Inspection;
import dev.ferro.safety.SafetyChecks;
import dev.ferro.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares models, databases and the history with each other, writing at most what another tool is to run. */
public final class Diff {

    /** The word for the project's models. */
    public static final String MODELS = "models";

    /** The word for the configured database. */
    public static final String DATABASE = "database";

    /**
     * What was asked for.
     *
     * @param before {@code models}, {@code database}, a URL, or a target for what scripts lead to
     * @param after the same
     * @param workingFolder the folder that relative paths in URLs start from
     * @param handOver who is to run the change; null to write nothing
     */
    public record Input(String before, String after, Path workingFolder, HandOver.@Nullable Input handOver) {

        /** A look that writes nothing. */
        public Input(String before, String after, Path workingFolder) {
            this(before, after, workingFolder, null);
        }
    }

    /**
     * What leads from the one to the other.
     *
     * @param operations the operations, in an order that works
     * @param sql the statements that carry them out
     * @param files what was written for another tool
     * @param notes what could not be told, and what looks odd
     */
    public record Result(List<ChangeView> operations, List<String> sql, List<Path> files, List<String> notes) {}

    private final Project project;
    private final Input input;

    private Diff(Project project, Input input) {
        this.project = project;
        this.input = input;
    }

    public static Result run(Project project, Input input) {
        return new Diff(project, input).run();
    }

    private Result run() {
        Database database = database();
        Comparison comparison = compare(database);
        HandOver.Input handOver = input.handOver();
        return result(
                database,
                comparison,
                handOver == null ? List.of() : new HandOver(project, handOver).write(database, comparison));
    }

    /** {@return what leads from what one database holds to what another one of its kind does} */
    static Result between(Project project, Database before, Database after) {
        try (Inspection one = Inspection.of(before);
                Inspection other = Inspection.of(after)) {
            Schema held = one.reflect(project.scope(List.of()));
            Schema found = other.reflect(project.scope(held.namespaces()));
            return result(
                    before,
                    compare(
                            held,
                            undescribed(found),
                            List.of(),
                            before.dialect().normalizer()::normalize),
                    List.of());
        }
    }

    private static Result result(Database database, Comparison comparison, List<Path> files) {
        Difference difference = comparison.difference();
        List<String> notes = new ArrayList<>(comparison.warnings());
        for (Note note : difference.notes()) {
            notes.add("`" + note.table() + "`: " + note.text());
        }
        SafetyChecks checks = database.safetyChecks();
        return new Result(
                ChangeView.of(difference.operations(), checks), sql(database, comparison), files, List.copyOf(notes));
    }

    /** The database whose words are spoken: the first one that is named, or else the project's. */
    private Database database() {
        return Stream.of(input.before(), input.after())
                .filter(Diff::isRead)
                .findFirst()
                .map(this::database)
                .orElseGet(project::database);
    }

    private Database database(String side) {
        return side.equals(DATABASE) ? project.database() : project.databaseAt(side, input.workingFolder());
    }

    /** What is not read of a database is described: by models, or by scripts. */
    private static boolean isRead(String side) {
        return side.equals(DATABASE) || side.contains(":");
    }

    private Comparison compare(Database database) {
        Dialect dialect = database.dialect();
        try (Inspection inspection = Inspection.of(database)) {
            DesiredSchema before = described(input.before(), database, inspection);
            DesiredSchema after = described(input.after(), database, inspection);
            if (before == null) {
                return after == null
                        ? readBoth(inspection, dialect)
                        : Comparison.of(project, inspection, after, dialect, after.renames());
            }
            return after == null
                    ? readAfter(before, inspection, dialect)
                    : compare(before.schema(), after, both(before, after), dialect.normalizer()::normalize);
        }
    }

    private @Nullable DesiredSchema described(String side, Database database, Inspection inspection) {
        if (isRead(side)) {
            return null;
        }
        DesiredSchema described = side.equals(MODELS) ? project.models(database) : history(side, database.dialect());
        return project.ofInterest(described.on(inspection));
    }

    private DesiredSchema history(String target, Dialect dialect) {
        try {
            return HistorySchema.at(project, RevisionTarget.parse(target), dialect);
        } catch (FerroException exception) {
            throw isNoTarget(exception) ? noSide(target, exception) : exception;
        }
    }

    private static boolean isNoTarget(FerroException exception) {
        return exception.problems().stream()
                .map(Problem::code)
                .anyMatch(code -> code.equals("bad-target") || code.equals("unknown-revision"));
    }

    /** Whoever misspells a word or leaves out a part of a URL did not mean a revision. */
    private static FerroException noSide(String side, FerroException exception) {
        Problem problem = exception.problems().get(0);
        String nearest = Nearest.to(side, List.of(MODELS, DATABASE))
                .map(word -> "Did you mean `" + word + "`?")
                .orElse(
                        "A side is `models`, `database`, the URL of a database such as `jdbc:sqlite:app.db`, or a target"
                                + " such as `head`.");
        return new FerroException(Refusal.USAGE, List.of(problem.advise(nearest)));
    }

    private Comparison readBoth(Inspection inspection, Dialect dialect) {
        Schema before = inspection.reflect(project.scope(List.of()));
        Schema after = read(input.after(), before.namespaces());
        return compare(before, undescribed(after), List.of(), dialect.normalizer()::normalize);
    }

    private Schema read(String side, List<String> schemas) {
        try (Inspection inspection = Inspection.of(database(side))) {
            return inspection.reflect(project.scope(schemas));
        }
    }

    /** The description is compared as the database would spell it. */
    private Comparison readAfter(DesiredSchema before, Inspection inspection, Dialect dialect) {
        UnaryOperator<Schema> normalizer = dialect.normalizer()::normalize;
        Schema described = before.schema();
        Schema found = inspection.reflect(project.scope(described.namespaces()));
        Schema after = input.before().equals(MODELS) ? Comparison.described(found, normalizer.apply(described)) : found;
        Schema spelled = inspection.spellLike(normalizer.apply(described), normalizer.apply(after));
        ProposedNames names = ProposedNames.among(before.beside().proposed(), spelled, normalizer.apply(after));
        Schema named = names.in(described);
        return compare(
                named,
                undescribed(after),
                before.warnings(),
                schema -> schema.equals(named) ? names.in(spelled) : normalizer.apply(schema));
    }

    private static DesiredSchema undescribed(Schema schema) {
        return new DesiredSchema(schema, Renames.NONE, List.of());
    }

    private static List<String> both(DesiredSchema one, DesiredSchema other) {
        return Stream.concat(one.warnings().stream(), other.warnings().stream())
                .distinct()
                .toList();
    }

    private static Comparison compare(
            Schema before, DesiredSchema after, List<String> warnings, UnaryOperator<Schema> normalizer) {
        Difference difference = new SchemaDiffer(normalizer).diff(before, after.schema(), after.renames());
        return new Comparison(before, difference, warnings, List.of());
    }

    private static List<String> sql(Database database, Comparison comparison) {
        return Inspection.sql(database.dialect(), comparison.difference().operations(), comparison.before());
    }
}
