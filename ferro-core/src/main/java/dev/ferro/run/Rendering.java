package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import dev.ferro.schema.DefaultSchema;
import dev.ferro.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Step> known = section.steps();
        if (known != null) {
            known.forEach(step -> statements.addAll(step.statements()));
        }
        for (List<Operation> batch : Batches.of(section.operations())) {
            if (known == null) {
                dialect.ddl().compile(batch, view).forEach(step -> statements.addAll(step.statements()));
            }
            view.add(batch);
        }
        return statements;
    }
}
