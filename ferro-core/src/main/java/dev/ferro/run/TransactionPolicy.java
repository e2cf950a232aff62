package dev.ferro.run;

import dev.ferro.Problem;
import dev.ferro.dialect.Capabilities;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Quoting;
import dev.ferro.operation.Operation;
import dev.ferro.revision.Revision;
import java.util.ArrayList;
import java.util.List;

/** Divides a migration by its transactions: one for everything, but for what is marked to run outside. */
final class TransactionPolicy {

    private final List<Section> sections = new ArrayList<>();
    private final List<Operation> open = new ArrayList<>();

    private final boolean concurrentIndexes;

    private TransactionPolicy(boolean concurrentIndexes) {
        this.concurrentIndexes = concurrentIndexes;
    }

    /** {@return the sections of a migration on a database; at least one} */
    static List<Section> sections(List<Operation> operations, Capabilities capabilities) {
        TransactionPolicy policy = new TransactionPolicy(capabilities.concurrentIndexes());
        operations.forEach(policy::add);
        if (!policy.open.isEmpty() || policy.sections.isEmpty()) {
            policy.close();
        }
        return List.copyOf(policy.sections);
    }

    private void add(Operation operation) {
        Traits traits = Traits.of(operation);
        List<Operation> outside = traits.outside();
        if (outside == null || (traits.concurrent() && !concurrentIndexes)) {
            open.add(operation);
        } else if (!outside.isEmpty()) {
            if (!open.isEmpty()) {
                close();
            }
            sections.add(new Section(false, outside));
        }
    }

    private void close() {
        sections.add(new Section(true, open));
        open.clear();
    }

    /** {@return what in a migration would meddle with its transaction} */
    static List<Problem> problems(Dialect dialect, Revision revision, List<Section> sections) {
        Quoting quoting = dialect.client().quoting();
        List<Problem> problems = new ArrayList<>();
        for (Section section : sections) {
            List<String> texts = texts(dialect.name(), section);
            if (section.inTransaction()) {
                texts.stream()
                        .filter(sql -> TransactionControl.isIn(sql, quoting))
                        .forEach(sql -> problems.add(controlled(revision, sql)));
            } else if (TransactionControl.isLeftOpen(texts, quoting)) {
                problems.add(leftOpen(revision));
            }
        }
        return problems;
    }

    /** {@return the SQL that a section passes on as it is} */
    private static List<String> texts(String database, Section section) {
        return section.operations().stream()
                .flatMap(operation -> Traits.of(operation).sql().apply(database).stream())
                .toList();
    }

    private static Problem controlled(Revision revision, String sql) {
        return Problem.of("transaction-control", "Revision " + revision.title() + " controls its transaction by SQL.")
                .at(revision.place())
                .because("it executes `" + Texts.shortened(sql) + "`, but the transaction is Ferro's, which rolls"
                        + " everything back if the migration fails")
                .advise("Leave the statement out; what must run outside a transaction goes into"
                        + " `op.withoutTransaction(...)`.");
    }

    private static Problem leftOpen(Revision revision) {
        return Problem.of("transaction-control", "Revision " + revision.title() + " leaves a transaction open.")
                .at(revision.place())
                .because("in `op.withoutTransaction(...)` it begins one by SQL that nothing there ends")
                .advise("Commit it there, or leave both out: what stands outside of `op.withoutTransaction(...)` is in"
                        + " a transaction already.");
    }
}
