package dev.ferro.command;

import dev.ferro.diff.Condenser;
import dev.ferro.operation.Operation;
import dev.ferro.revision.Revision;
import dev.ferro.schema.Schema;
import dev.ferro.script.KeptScript;
import dev.ferro.script.RecordedMigration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What several migrations do in turn, said at once.
 *
 * @param upgrade what moves a database forward
 * @param downgrade what takes that back
 * @param kept the scripts that run Java code, which is called as it is
 */
record SquashedWork(List<Operation> upgrade, List<Operation> downgrade, List<KeptScript> kept) {

    /**
     * {@return the work of migrations, oldest first}
     *
     * @param scripts the migrations, with their files
     * @param before what a database holds before them
     * @param normalizer gives a schema the form that the database makes of it
     */
    static SquashedWork of(
            Map<Revision, RecordedMigration> scripts,
            Function<Revision, Path> files,
            Schema before,
            UnaryOperator<Schema> normalizer) {
        IdentityHashMap<RecordedMigration, KeptScript> kept = new IdentityHashMap<>();
        List<KeptScript> inOrder = new ArrayList<>();
        scripts.forEach((revision, migration) -> {
            if (isKept(migration)) {
                KeptScript script = KeptScript.read(files.apply(revision), migration);
                kept.put(migration, script);
                inOrder.add(script);
            }
        });
        List<RecordedMigration> forward = List.copyOf(scripts.values());
        List<RecordedMigration> back = new ArrayList<>(forward);
        Collections.reverse(back);
        Schema after = Condenser.after(each(forward, RecordedMigration::upgrade), before, normalizer);
        Condensing condensing = new Condensing(kept.keySet(), normalizer);
        return new SquashedWork(
                condensing.condensed(forward, RecordedMigration::upgrade, before),
                condensing.condensed(back, RecordedMigration::downgrade, after),
                inOrder);
    }

    static List<Operation> all(
            List<RecordedMigration> migrations, Function<RecordedMigration, List<Operation>> direction) {
        return migrations.stream()
                .flatMap(migration -> direction.apply(migration).stream())
                .toList();
    }

    private static List<List<Operation>> each(
            List<RecordedMigration> migrations, Function<RecordedMigration, List<Operation>> direction) {
        return migrations.stream().map(direction).toList();
    }

    private static boolean isKept(RecordedMigration migration) {
        return migration.upgrade().stream().anyMatch(KeptScript::isNeededFor)
                || migration.downgrade().stream().anyMatch(KeptScript::isNeededFor);
    }

    /**
     * How migrations become fewer operations.
     *
     * @param kept those that stay whole, with nothing moved over them
     * @param normalizer gives a schema the form that the database makes of it
     */
    private record Condensing(Set<RecordedMigration> kept, UnaryOperator<Schema> normalizer) {

        List<Operation> condensed(
                List<RecordedMigration> migrations,
                Function<RecordedMigration, List<Operation>> direction,
                Schema before) {
            List<Operation> work = new ArrayList<>();
            List<List<Operation>> stretch = new ArrayList<>();
            Set<Operation> called = Collections.newSetFromMap(new IdentityHashMap<>());
            Schema start = before;
            for (RecordedMigration migration : migrations) {
                List<Operation> operations = direction.apply(migration);
                if (kept.contains(migration)) {
                    work.addAll(Condenser.condense(stretch, start, normalizer));
                    work.addAll(operations);
                    called.addAll(operations);
                    stretch.add(operations);
                    start = Condenser.after(stretch, start, normalizer);
                    stretch.clear();
                } else {
                    stretch.add(operations);
                }
            }
            work.addAll(Condenser.condense(stretch, start, normalizer));
            return Condenser.committingLabels(work, called, before);
        }
    }

    /** {@return why some migrations do not do what others do, if so: the schemas that both lead to are compared} */
    static Optional<String> difference(
            List<RecordedMigration> one,
            List<RecordedMigration> other,
            Schema before,
            UnaryOperator<Schema> normalizer) {
        Schema after = Condenser.after(each(one, RecordedMigration::upgrade), before, normalizer);
        if (!after.equals(Condenser.after(each(other, RecordedMigration::upgrade), before, normalizer))) {
            return Optional.of("the upgrades lead to different schemas");
        }
        return back(one, after, normalizer).equals(back(other, after, normalizer))
                ? Optional.empty()
                : Optional.of("the downgrades lead to different schemas");
    }

    private static Schema back(List<RecordedMigration> migrations, Schema after, UnaryOperator<Schema> normalizer) {
        List<RecordedMigration> reversed = new ArrayList<>(migrations);
        Collections.reverse(reversed);
        return Condenser.after(each(reversed, RecordedMigration::downgrade), after, normalizer);
    }
}
