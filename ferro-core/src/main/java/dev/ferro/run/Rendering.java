package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import dev.ferro.schema.DefaultSchema;
import dev.ferro.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Compiles planned migrations one after the other without running them, as if each had been run. */
final class Rendering {

    private final Dialect dialect;
    private final FoldedView view;

    Rendering(Dialect dialect, Supplier<Schema> start, Supplier<Optional<DefaultSchema>> home) {
        this.dialect = dialect;
        this.view = new FoldedView(dialect.normalizer(), start, home);
    }

    /** {@return the statements of the next section} */
    List<Statement> statements(Section section) {
        List<Statement> statements = new ArrayList<>();
        steps(section, (step, before) -> statements.addAll(step.statements()));
        return statements;
    }

    /** Goes through the steps of the next section, each with the schema before it. */
    void steps(Section section, BiConsumer<Step, SchemaView> action) {
        List<Step> known = section.steps();
        if (known != null) {
            steps(known, action);
            Batches.of(section.operations()).forEach(view::add);
            return;
        }
        for (List<Operation> batch : Batches.of(section.operations())) {
            steps(dialect.ddl().compile(batch, view), action);
            view.add(batch);
        }
    }

    private void steps(List<Step> steps, BiConsumer<Step, SchemaView> action) {
        List<Operation> done = new ArrayList<>();
        for (Step step : steps) {
            action.accept(step, view.after(List.copyOf(done)));
            done.addAll(step.operations());
        }
    }
}
