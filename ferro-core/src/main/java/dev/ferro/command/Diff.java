package dev.ferro.command;

import dev.ferro.diff.Difference;
import dev.ferro.diff.Note;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.run.Database;
import dev.ferro.run.Inspection;
import dev.ferro.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Compares the models and databases with each other, writing nothing. */
public final class Diff {

    /** The word for the project's models. */
    public static final String MODELS = "models";

    /** The word for the configured database. */
    public static final String DATABASE = "database";

    /**
     * What was asked for.
     *
     * @param before {@code models}, {@code database} or a URL
     * @param after the same
     * @param workingFolder the folder that relative paths in URLs start from
     */
    public record Input(String before, String after, Path workingFolder) {}

    /**
     * What leads from the one to the other.
     *
     * @param operations the operations, in an order that works
     * @param sql the statements that carry them out
     * @param notes what could not be told, and what looks odd
     */
    public record Result(List<ChangeView> operations, List<String> sql, List<String> notes) {}

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
        Difference difference = comparison.difference();
        List<String> notes = new ArrayList<>(comparison.warnings());
        for (Note note : difference.notes()) {
            notes.add("`" + note.table() + "`: " + note.text());
        }
        return new Result(ChangeView.of(difference.operations()), sql(database, comparison), List.copyOf(notes));
    }

    /** The database whose words are spoken: the one before, or the one after where models come before it. */
    private Database database() {
        String side = input.before().equals(MODELS) ? input.after() : input.before();
        return side.equals(MODELS) || side.equals(DATABASE)
                ? project.database()
                : project.databaseAt(side, input.workingFolder());
    }

    private Comparison compare(Database database) {
        if (!input.before().equals(MODELS) && input.after().equals(MODELS)) {
            return Comparison.of(project, database, Renames.NONE);
        }
        Schema before = schema(input.before(), database, List.of());
        UnaryOperator<Schema> normalizer = database.dialect().normalizer()::normalize;
        Schema found = schema(input.after(), database, before.namespaces());
        Schema after = input.before().equals(MODELS) ? Comparison.described(found, normalizer.apply(before)) : found;
        Difference difference = new SchemaDiffer(normalizer).diff(before, after, Renames.NONE);
        return new Comparison(before, difference, List.of());
    }

    /** @param schemas the schemas to read beside the default one, since the other side has them */
    private Schema schema(String side, Database database, List<String> schemas) {
        if (side.equals(MODELS)) {
            DesiredSchema described = project.models(database);
            try (Inspection inspection = Inspection.of(database)) {
                return project.ofInterest(described.on(inspection)).schema();
            }
        }
        Database read = side.equals(DATABASE) ? project.database() : project.databaseAt(side, input.workingFolder());
        try (Inspection inspection = Inspection.of(read)) {
            return inspection.reflect(project.scope(schemas));
        }
    }

    private static List<String> sql(Database database, Comparison comparison) {
        return Inspection.sql(database.dialect(), comparison.difference().operations(), comparison.before());
    }
}
