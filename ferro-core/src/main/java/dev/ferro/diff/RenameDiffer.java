package dev.ferro.diff;

import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameTable;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Carries out what a person has said about names, as far as it is still to be done: a hint that the database already
 * follows means nothing, so that it may stay in the model for good.
 */
final class RenameDiffer {

    private final Schema after;
    private final Renames renames;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private Schema schema;

    RenameDiffer(Schema before, Schema after, Renames renames) {
        this.schema = before;
        this.after = after;
        this.renames = renames;
        renameTables();
        renames.columns().forEach(this::renameColumns);
    }

    /** {@return the schema before, with the names after} */
    Schema schema() {
        return schema;
    }

    List<Operation> operations() {
        return operations;
    }

    List<Note> notes() {
        return notes;
    }

    private void renameTables() {
        if (!renames.tables().isEmpty()) {
            Set<QualifiedName> wanted = names(after);
            Map<QualifiedName, QualifiedName> due = new TreeMap<>(renames.tables());
            due.values().removeIf(name -> !wanted.contains(name));
            rename(due, names(schema), wanted, RenameTable::new)
                    .forEach((before, name) -> notes.add(new Note(name, conflict("table", before, name))));
        }
    }

    private static Set<QualifiedName> names(Schema schema) {
        return schema.tables().stream().map(Table::name).collect(Collectors.toSet());
    }

    private void renameColumns(QualifiedName table, Map<String, String> columns) {
        Set<String> present = names(schema, table);
        Set<String> wanted = names(after, table);
        Map<String, String> due = new TreeMap<>(columns);
        due.values().removeIf(name -> !wanted.contains(name));
        rename(due, present, wanted, (before, name) -> new RenameColumn(table, before, name))
                .forEach((before, name) -> notes.add(new Note(table, conflict("column", before, name))));
    }

    private static Set<String> names(Schema schema, QualifiedName table) {
        return schema.table(table)
                .map(item -> item.columns().stream().map(Column::name).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /**
     * Renames in rounds, because a name may become free only by another renaming.
     *
     * @return what cannot be renamed, because both names are in use
     */
    private <N> Map<N, N> rename(Map<N, N> due, Set<N> present, Set<N> wanted, BiFunction<N, N, Operation> operation) {
        Map<N, N> open = new TreeMap<>(due);
        Set<N> names = new HashSet<>(present);
        open.keySet().removeIf(name -> !names.contains(name));
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Map.Entry<N, N> hint : List.copyOf(open.entrySet())) {
                if (!names.contains(hint.getValue())) {
                    apply(operation.apply(hint.getKey(), hint.getValue()));
                    names.remove(hint.getKey());
                    names.add(hint.getValue());
                    open.remove(hint.getKey());
                    progress = true;
                }
            }
        }
        open.keySet().removeIf(wanted::contains);
        return open;
    }

    private void apply(Operation operation) {
        operations.add(operation);
        schema = operation.applyTo(schema);
    }

    private static String conflict(String kind, Object before, Object after) {
        return kind + " `" + before + "` is not renamed to `" + after + "`: the database has both";
    }
}
