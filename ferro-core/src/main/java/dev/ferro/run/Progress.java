package dev.ferro.run;

import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far a migration has come. */
final class Progress {

    /** What changes a schema, and where it commits at once, commits all before it too. */
    private static final Pattern DDL = Pattern.compile("(?is)\\s*(?:CREATE|ALTER|DROP|RENAME|COMMENT|TRUNCATE)\\b.*");

    private final int total;
    private final boolean transactionalDdl;
    private int done;
    private int committed;
    private int statements;
    private boolean committing;
    private List<Operation> operations = List.of();
    private @Nullable String statement;

    private long filled;
    private int stepStatements;
    private boolean changing;
    private boolean ending;
    private boolean alone;
    private boolean partly;
    private boolean byItself;

    /** @param mark how far an earlier run has come */
    Progress(PlannedMigration migration, boolean transactionalDdl, Mark mark) {
        this.transactionalDdl = transactionalDdl;
        this.done = mark.done().size();
        this.committed = done;
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
        filled = 0;
        stepStatements = 0;
        changing = false;
        partly = false;
    }

    /** {@return whether the statement may commit, whether or not it works, what is not committed yet} */
    boolean statement(String text, boolean inTransaction) {
        boolean ends = !transactionalDdl && DDL.matcher(text).matches();
        boolean open = done > committed || (stepStatements > 0 && !changing);
        partly = changing;
        changing |= ends;
        ending = ends;
        alone = ends || !inTransaction;
        statement = text;
        statements++;
        stepStatements++;
        return ends && open;
    }

    /** {@return whether the statement commits by itself} */
    boolean isEnding() {
        return ending;
    }

    /** {@return whether a statement is being carried out that may be done for good though nobody hears of it} */
    boolean isUncertain() {
        return alone && statement != null;
    }

    /** The statement that failed has nevertheless committed what came before it. */
    void committedBeforeFailure() {
        committed = done;
        byItself = byItself || done > 0;
        partly = partly || stepStatements > 1;
    }

    void stepDone() {
        done += operations.size();
        if (changing) {
            committed = done;
            byItself = true;
        }
        changing = false;
        partly = false;
        operations = List.of();
        statement = null;
        filled = 0;
    }

    /** So many rows of a backfill are filled for good. */
    void filled(long rows) {
        filled = rows;
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

    /** {@return whether the database has committed something by itself, as some do with every change of the schema} */
    boolean isCommittedByItself() {
        return byItself || partly;
    }

    /** {@return whether a part of the operation being carried out is done for good} */
    boolean isPartlyCommitted() {
        return partly;
    }

    /** {@return how many rows of the backfill being carried out are filled for good} */
    long filled() {
        return filled;
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
