package dev.ferro.command;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Normalizer;
import dev.ferro.diff.Difference;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.run.Database;
import dev.ferro.run.Inspection;
import dev.ferro.schema.Schema;
import java.util.List;

/**
 * The difference between a database and what the models describe.
 *
 * @param before what the database holds
 * @param difference what leads from it to the models
 * @param warnings what is odd about the models
 */
record Comparison(Schema before, Difference difference, List<String> warnings) {

    static Comparison of(Project project, Database database, Renames renames) {
        DesiredSchema described = project.models(database);
        try (Inspection inspection = Inspection.of(database)) {
            DesiredSchema desired = project.ofInterest(described.on(inspection));
            return of(project, inspection, desired, database.dialect(), renames.and(desired.renames()));
        }
    }

    /** @param inspection a look at the database that the description is compared with */
    static Comparison of(
            Project project, Inspection inspection, DesiredSchema desired, Dialect dialect, Renames renames) {
        Schema after = desired.schema();
        Normalizer normalizer = dialect.normalizer();
        Schema before = described(inspection.reflect(project.scope(after.namespaces())), normalizer.normalize(after));
        Schema spelled =
                inspection.spellLike(normalizer.normalize(after), normalizer.normalize(renames.applyTo(before, after)));
        Difference difference = differ(dialect, after, spelled).diff(before, after, renames);
        return new Comparison(before, difference, desired.warnings());
    }

    /** {@return what a database holds, but for sequences that models do not describe, which are none of their business} */
    static Schema described(Schema found, Schema models) {
        return found.withSequences(found.sequences().stream()
                .filter(sequence -> models.sequence(sequence.name()).isPresent())
                .toList());
    }

    /** The differ is given the desired schema as it was described, and compares it as this database would spell it. */
    private static SchemaDiffer differ(Dialect dialect, Schema after, Schema spelled) {
        return new SchemaDiffer(
                schema -> schema.equals(after) ? spelled : dialect.normalizer().normalize(schema));
    }
}
