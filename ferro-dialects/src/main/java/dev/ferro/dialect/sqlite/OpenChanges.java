package dev.ferro.dialect.sqlite;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Operation;
import dev.ferro.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The changes of tables that are gathered until something must see them done; and the problems with those that have been.
 *
 * <p>Whatever makes some of them be done answers the steps for it.
 */
final class OpenChanges {

    private final TableCompiler compiler;
    private final Map<QualifiedName, TableChange> open = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** The names of indexes that open changes drop, and from which tables. */
    private final Map<String, QualifiedName> freed = new HashMap<>();

    OpenChanges(TableCompiler compiler) {
        this.compiler = compiler;
    }

    /** Goes on after a problem, so that all of them are reported together. */
    List<Step> attempt(Supplier<List<Step>> work) {
        try {
            return work.get();
        } catch (FerroException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    /** Refuses if anything went wrong. */
    void check() {
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
    }

    List<Step> flush() {
        return flush(List.copyOf(open.keySet()));
    }

    /** {@return the steps for the changes of all tables but one} */
    List<Step> flushOthers(QualifiedName table) {
        return flush(open.keySet().stream().filter(name -> !name.equals(table)).toList());
    }

    private List<Step> flush(List<QualifiedName> names) {
        freed.clear();
        List<Step> steps = new ArrayList<>();
        for (QualifiedName name : names) {
            TableChange change = open.remove(name);
            if (change != null) {
                steps.addAll(attempt(() -> compiler.compile(change)));
            }
        }
        return compiler.verified(steps);
    }

    /** {@return the steps for all changes, and then those of an operation that is no change of a table} */
    List<Step> flushed(Operation op, List<Statement> statements) {
        List<Step> steps = new ArrayList<>(flush());
        steps.add(Step.of(op, statements));
        return steps;
    }

    /** A table that has been dropped is another one when it is there again. */
    List<Step> add(QualifiedName table, Operation op) {
        TableChange change = open.get(table);
        List<Step> steps = change != null && change.isDropped() ? flush() : List.of();
        open.computeIfAbsent(table, TableChange::new).add(op);
        return steps;
    }

    List<Step> create(CreateTable op, List<String> indexes) {
        QualifiedName table = op.table().name();
        List<Step> steps = open.containsKey(table) ? flush() : claim(table, indexes);
        open.put(table, TableChange.created(op));
        return steps;
    }

    List<Step> drop(DropTable op, List<String> indexes) {
        QualifiedName table = op.table().name();
        TableChange change = open.get(table);
        List<Step> steps = change != null && (change.isCreated() || change.isDropped()) ? flush() : List.of();
        open.computeIfAbsent(table, TableChange::new).drop(op);
        indexes.forEach(index -> free(table, index));
        return steps;
    }

    /** An index's name will be free when the changes of its table are done. */
    void free(QualifiedName table, String index) {
        freed.put(index, table);
    }

    /** {@return the steps that make names of indexes free where another table still has them} */
    List<Step> claim(QualifiedName table, List<String> indexes) {
        boolean taken = indexes.stream().map(freed::get).anyMatch(owner -> owner != null && !owner.equals(table));
        return taken ? flush() : List.of();
    }
}
