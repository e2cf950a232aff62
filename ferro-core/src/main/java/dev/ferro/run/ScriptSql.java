package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.schema.Schema;
import dev.ferro.script.SqlBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what operations do to a database whose schema is known, in its own words. */
public final class ScriptSql {

    private final Dialect dialect;
    private final Map<Operation, List<String>> comments;
    private final ScriptedText text;
    private SchemaView view;

    private ScriptSql(Dialect dialect, SchemaView start, Map<Operation, List<String>> comments) {
        this.dialect = dialect;
        this.view = start;
        this.comments = comments;
        this.text = new ScriptedText(dialect.client(), StatementText.withValues(dialect));
    }

    /**
     * {@return a migration in SQL}
     *
     * @param start what the database holds before it
     * @param comments lines to write above an operation, by the identity of the operation
     */
    public static SqlBody of(
            Dialect dialect,
            Schema start,
            List<Operation> upgrade,
            List<Operation> downgrade,
            Map<Operation, List<String>> comments) {
        SchemaView view = new FoldedView(dialect.normalizer(), () -> start, Optional::empty);
        ScriptSql writer = new ScriptSql(dialect, view, comments);
        return new SqlBody(dialect.name(), writer.parts(upgrade), writer.parts(downgrade));
    }

    /** {@return what operations do to a database that is as the view has it} */
    static List<SqlBody.Part> of(Dialect dialect, SchemaView view, List<Operation> operations) {
        return new ScriptSql(dialect, view, Map.of()).parts(operations);
    }

    /** Moves the view along, so that what takes something back is written for what is there by then. */
    private List<SqlBody.Part> parts(List<Operation> operations) {
        List<SqlBody.Part> parts = new ArrayList<>();
        List<Operation> here = OperationList.on(dialect.name(), operations);
        for (Section section : TransactionPolicy.sections(here, dialect.capabilities())) {
            for (List<Operation> batch : Batches.of(section.operations())) {
                for (Step step : dialect.ddl().compile(batch, view)) {
                    parts.add(part(section.inTransaction(), step));
                }
                view = view.after(batch);
            }
        }
        return parts;
    }

    private SqlBody.Part part(boolean inTransaction, Step step) {
        List<String> above = step.operations().stream()
                .flatMap(operation -> comments.getOrDefault(operation, List.of()).stream())
                .toList();
        return new SqlBody.Part(
                inTransaction,
                above,
                step.statements().stream()
                        .flatMap(statement -> statement.accept(text).stream())
                        .toList());
    }
}
