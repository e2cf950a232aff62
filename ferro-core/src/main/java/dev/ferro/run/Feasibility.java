package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.SchemaView;
import dev.ferro.operation.Operation;
import dev.ferro.revision.Revision;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a database has no such thing as, before anything has run.
 *
 * <p>Each operation is compiled by itself, without a look at what the database holds: what can be refused without that look
 * can be refused at once. An operation that must look is left for its turn.
 */
final class Feasibility {

    private static final Unknown UNKNOWN = new Unknown();

    private Feasibility() {}

    static List<Problem> problems(Dialect dialect, Revision revision, List<Section> sections) {
        List<Problem> problems = new ArrayList<>();
        for (Section section : sections) {
            for (Operation operation : section.operations()) {
                problems.addAll(problems(dialect, operation));
            }
        }
        return problems.stream()
                .distinct()
                .map(problem -> problem.where() == null ? problem.at(revision.place()) : problem)
                .toList();
    }

    private static List<Problem> problems(Dialect dialect, Operation operation) {
        try {
            dialect.ddl().compile(List.of(operation), UNKNOWN);
            return List.of();
        } catch (FerroException refusal) {
            return refusal.problems();
        } catch (RuntimeException unknown) {
            // it looked, or needs what only its turn will show
            return List.of();
        }
    }

    /** A schema that nobody may know yet. */
    private static final class Unknown implements SchemaView {

        @Override
        public Schema schema() {
            throw new Looked();
        }

        @Override
        public Optional<Table> table(QualifiedName name) {
            throw new Looked();
        }
    }

    /** Ends a compilation that goes on only with a look at the schema; it costs no stack trace. */
    private static final class Looked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Looked() {
            super("the schema is not known yet", null, false, false);
        }
    }
}
