package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Normalizer;
import dev.ferro.diff.Difference;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.operation.Execute;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.run.Database;
import dev.ferro.run.Inspection;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The difference between a database and what the models describe.
 *
 * @param before what the database holds
 * @param difference what leads from it to the models
 * @param warnings what is odd about the models
 * @param rows what fills the tables that are created, as far as the models say it
 */
record Comparison(Schema before, Difference difference, List<String> warnings, List<Operation> rows) {

    /** {@return what leads to the models, and fills the tables that it creates} */
    List<Operation> upgrade() {
        return Stream.concat(difference.operations().stream(), rows.stream()).toList();
    }

    /** {@return what takes that back; rows go with their tables} */
    List<Operation> downgrade() {
        return OperationList.inverse(difference.operations()).orElse(List.of());
    }

    /** Models may mean something else on another version of a database, so that it is asked first. */
    static Comparison of(Project project, Database database, Renames renames) {
        try (Inspection inspection = inspect(project, database)) {
            DesiredSchema desired = project.ofInterest(project.models(database).on(inspection));
            return of(project, inspection, desired, database.dialect(), renames.and(desired.renames()));
        }
    }

    /** What is wrong with the models is told even where the database cannot be reached. */
    private static Inspection inspect(Project project, Database database) {
        try {
            return Inspection.of(database);
        } catch (FerroException unreachable) {
            project.models(database);
            throw unreachable;
        }
    }

    /** @param inspection a look at the database that the description is compared with */
    static Comparison of(
            Project project, Inspection inspection, DesiredSchema desired, Dialect dialect, Renames renames) {
        Schema after = desired.schema();
        Normalizer normalizer = dialect.normalizer();
        Schema before = described(inspection.reflect(project.scope(after.namespaces())), normalizer.normalize(after));
        Schema actual = normalizer.normalize(renames.applyTo(before, after));
        Schema spelled = inspection.spellLike(normalizer.normalize(after), actual);
        ProposedNames names = ProposedNames.among(desired.beside().proposed(), spelled, actual);
        Schema named = names.in(after);
        Difference difference = differ(dialect, named, names.in(spelled)).diff(before, named, renames);
        return new Comparison(before, difference, desired.warnings(), rows(spelled, actual, desired.beside()));
    }

    private static List<Operation> rows(Schema after, Schema actual, Beside beside) {
        return beside.rows().entrySet().stream()
                .filter(rows -> after.table(rows.getKey()).isPresent()
                        && actual.table(rows.getKey()).isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .flatMap(rows -> rows.getValue().stream())
                .<Operation>map(sql -> new Execute(sql, List.of()))
                .toList();
    }

    /**
     * {@return what a database holds, but for what is none of the models' business} That is sequences which they do not
     * describe, and schemas which they do not name and which are not empty without those sequences.
     */
    static Schema described(Schema found, Schema models) {
        List<Sequence> described = new ArrayList<>();
        Set<String> occupied = new HashSet<>();
        for (Sequence sequence : found.sequences()) {
            if (models.sequence(sequence.name()).isPresent()) {
                described.add(sequence);
            } else if (sequence.name().schema() != null) {
                occupied.add(sequence.name().schema());
            }
        }
        return found.withSequences(described)
                .withNamespaces(found.namespaces().stream()
                        .filter(name ->
                                !occupied.contains(name) || models.namespaces().contains(name))
                        .toList());
    }

    /** The differ is given the desired schema as it was described, and compares it as this database would spell it. */
    private static SchemaDiffer differ(Dialect dialect, Schema after, Schema spelled) {
        return new SchemaDiffer(
                schema -> schema.equals(after) ? spelled : dialect.normalizer().normalize(schema));
    }
}
