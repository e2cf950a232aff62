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

/**
 * What a project's models describe.
 *
 * @param schema the schema, in portable types
 * @param renames what the models say about former names
 * @param warnings what is odd about the models, a sentence each
 */
public record DesiredSchema(Schema schema, Renames renames, List<String> warnings) {

    /** {@return the same for a database, where what is in its default schema has bare names} The database is asked only then. */
    DesiredSchema on(Inspection inspection) {
        if (schema.namespaces().isEmpty()) {
            return this;
        }
        return inspection.defaultSchema().map(this::in).orElse(this);
    }

    private DesiredSchema in(DefaultSchema home) {
        Schema bare = home.bare(schema);
        Set<QualifiedName> names = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (Table table : bare.tables()) {
            if (!names.add(table.name())) {
                problems.add(Problem.of("described-twice", "Two models describe the table `" + table.name() + "`.")
                        .because("`" + home.name()
                                + "` is the default schema of the connection, and one of them names it")
                        .advise("Name the schema in both or in none of them, or give one another table."));
            }
        }
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
        return new DesiredSchema(bare, renames.mapTables(home::bare), warnings);
    }
}
