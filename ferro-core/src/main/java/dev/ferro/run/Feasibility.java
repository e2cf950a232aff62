package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import dev.ferro.revision.Revision;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compiles what can be compiled before anything has run, without a look at what the database holds.
 *
 * <p>Mostly that is everything, and nothing is compiled again when it runs. Where an operation must look, each is compiled by
 * itself to find what the database has no such thing as: what can be refused without that look is refused at once, and
 * the rest is left for its turn.
 */
final class Feasibility {

    private static final Unknown UNKNOWN = new Unknown();

    private Feasibility() {}

    /** {@return the sections, those with their steps that need no look} */
    static List<Section> compiled(Dialect dialect, List<Section> sections) {
        return sections.stream().map(section -> compiled(dialect, section)).toList();
    }

    private static Section compiled(Dialect dialect, Section section) {
        try {
            List<Step> steps = new ArrayList<>();
            for (List<Operation> batch : Batches.of(section.operations())) {
                steps.addAll(dialect.ddl().compile(batch, UNKNOWN));
            }
            return section.with(steps);
        } catch (RuntimeException unknown) {
            // it looked, or is refused, or needs what only its turn will show
            return section;
        }
    }

    /** {@return what is wrong with the operations of those sections that have no steps} */
    static List<Problem> problems(Dialect dialect, Revision revision, List<Section> sections) {
        List<Problem> problems = new ArrayList<>();
        for (Section section : sections) {
            if (section.steps() == null) {
                section.operations().forEach(operation -> problems.addAll(problems(dialect, operation)));
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
