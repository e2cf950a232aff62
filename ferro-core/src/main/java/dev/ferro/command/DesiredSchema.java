package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.diff.Renames;
import dev.ferro.run.Inspection;
import dev.ferro.schema.DefaultSchema;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a project's models describe.
 *
 * @param schema the schema, in portable types
 * @param renames what the models say about former names
 * @param warnings what is odd about the models, a sentence each
 * @param beside what they mean beside the schema
 */
public record DesiredSchema(Schema schema, Renames renames, List<String> warnings, Beside beside) {

    /** A description of which the schema says all. */
    public DesiredSchema(Schema schema, Renames renames, List<String> warnings) {
        this(schema, renames, warnings, Beside.NOTHING);
    }

    /** {@return what both describe} Refused where they describe one table. */
    public DesiredSchema and(DesiredSchema other) {
        Schema both = new Schema(
                union(schema.namespaces(), other.schema.namespaces()),
                union(schema.enums(), other.schema.enums()),
                union(schema.sequences(), other.schema.sequences()),
                concat(schema.tables(), other.schema.tables()));
        refuseTwice(
                both, "models of two kinds call one so", "Call one of the two tables otherwise, or describe it once.");
        return new DesiredSchema(
                both, renames.and(other.renames), concat(warnings, other.warnings), beside.and(other.beside));
    }

    private static <T> List<T> union(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static <T> List<T> concat(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** {@return the same for a database, where what is in its default schema has bare names} The database is asked only then. */
    DesiredSchema on(Inspection inspection) {
        if (schema.namespaces().isEmpty()) {
            return this;
        }
        return inspection.defaultSchema().map(this::in).orElse(this);
    }

    private DesiredSchema in(DefaultSchema home) {
        Schema bare = home.bare(schema);
        refuseTwice(
                bare,
                "`" + home.name() + "` is the default schema of the connection, and one of them names it",
                "Name the schema in both or in none of them, or give one another table.");
        return new DesiredSchema(bare, renames.mapTables(home::bare), warnings, beside.mapTables(home::bare));
    }

    private static void refuseTwice(Schema schema, String why, String advice) {
        Set<QualifiedName> names = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (Table table : schema.tables()) {
            if (!names.add(table.name())) {
                problems.add(Problem.of("described-twice", "Two models describe the table `" + table.name() + "`.")
                        .because(why)
                        .advise(advice));
            }
        }
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
    }
}
