package dev.ferro.run;

import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a migration has come. */
final class Progress {

    private final int total;
    private int done;
    private int committed;
    private int statements;
    private boolean committing;
    private List<Operation> operations = List.of();
    private @Nullable String statement;

    Progress(PlannedMigration migration) {
        this.total = migration.sections().stream()
                .mapToInt(section -> section.operations().size())
                .sum();
    }

    void compiling(List<Operation> batch) {
        operations = batch;
        statement = null;
    }

    void step(Step step) {
        operations = step.operations();
        statement = null;
    }

    void statement(String text) {
        statement = text;
        statements++;
    }

    void stepDone() {
        done += operations.size();
        operations = List.of();
        statement = null;
    }

    void committing() {
        committing = true;
    }

    void committedAll() {
        committing = false;
        committed = done;
    }

    /** {@return the operations being carried out: one, several that share statements, or none between them} */
    List<Operation> operations() {
        return operations;
    }

    /** {@return the number of the first of them, counted from one} */
    int position() {
        return done + 1;
    }

    int total() {
        return total;
    }

    /** {@return how many operations are done for good} */
    int committed() {
        return committed;
    }

    /** {@return how many statements have been started} */
    int statements() {
        return statements;
    }

    @Nullable
    String statement() {
        return statement;
    }

    boolean isCommitting() {
        return committing;
    }
}
