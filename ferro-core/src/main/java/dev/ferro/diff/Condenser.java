package dev.ferro.diff;

import dev.ferro.operation.Operation;
import dev.ferro.operation.WithoutTransaction;
import dev.ferro.schema.Schema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Says in fewer operations what some do in turn: a table that is created and then altered is created as it is in the end,
 * what is created and dropped again is left out.
 *
 * <p>Schemas are compared before and after as many operations as that can stand for: what it finds must lead to the same
 * schema, on the database at hand too, and do the same to rows. The others stay, and with them what touches the same
 * things. Nothing is moved over what cannot be foreseen.
 */
public final class Condenser {

    private static final SchemaDiffer DIFFER = new SchemaDiffer(UnaryOperator.identity());

    private final UnaryOperator<Schema> normalizer;
    private final List<Operation> result = new ArrayList<>();
    private Schema start;

    private Condenser(Schema before, UnaryOperator<Schema> normalizer) {
        this.start = before;
        this.normalizer = normalizer;
    }

    /** {@return whether an operation is SQL, rows or Java code, of which only its author knows what it does} */
    public static boolean isOpaque(Operation operation) {
        return Lineage.freedom(operation) == Freedom.OPAQUE;
    }

    /**
     * {@return what a database holds after migrations, as scripts describe it}
     *
     * @param normalizer gives a schema the form that the database makes of it
     */
    public static Schema after(List<List<Operation>> migrations, Schema before, UnaryOperator<Schema> normalizer) {
        SchemaCourse course = new SchemaCourse(before, normalizer);
        migrations.forEach(course::migrate);
        return course.schema();
    }

    /**
     * {@return the operations of one migration that does the same to a database as several, as few as can be found}
     *
     * @param normalizer gives a schema the form that the database makes of it
     */
    public static List<Operation> condense(
            List<List<Operation>> migrations, Schema before, UnaryOperator<Schema> normalizer) {
        Condenser condenser = new Condenser(before, normalizer);
        List<Staged> stretch = new ArrayList<>();
        for (int stage = 0; stage < migrations.size(); stage++) {
            for (Operation operation : migrations.get(stage)) {
                Staged staged = new Staged(operation, stage);
                switch (Lineage.freedom(operation)) {
                    case FREE, FIXED -> stretch.add(staged);
                    case PLACED, OPAQUE -> {
                        condenser.addCondensed(stretch);
                        condenser.add(List.of(staged), List.of(operation));
                        stretch.clear();
                    }
                }
            }
        }
        condenser.addCondensed(stretch);
        return List.copyOf(condenser.result);
    }

    /**
     * An operation of one of several migrations.
     *
     * @param operation the operation
     * @param stage which migration it is of
     */
    private record Staged(Operation operation, int stage) {

        static List<Operation> operations(List<Staged> staged) {
            return staged.stream().map(Staged::operation).toList();
        }
    }

    private void addCondensed(List<Staged> operations) {
        List<Staged> rest = List.copyOf(operations);
        while (!rest.isEmpty()) {
            Choice choice = new Choice(rest);
            List<Staged> taken = choice.taken();
            add(taken, shorter(taken));
            rest = choice.left();
        }
    }

    /** Where nothing is won, operations stay as they were reviewed, unless at once they would do something else. */
    private List<Operation> shorter(List<Staged> taken) {
        List<Operation> same = Staged.operations(taken);
        SchemaCourse wanted = course(taken);
        List<Operation> otherwise = compared(wanted);
        boolean stays = otherwise.size() >= same.size()
                && SchemaCourse.through(same, start, normalizer).leadsWhere(wanted);
        return stays || same.size() == 1 ? same : otherwise;
    }

    private void add(List<Staged> operations, List<Operation> otherwise) {
        result.addAll(otherwise);
        start = course(operations).schema();
    }

    private boolean isGood(List<Staged> operations) {
        SchemaCourse wanted = course(operations);
        return wanted.isReplaceable()
                && SchemaCourse.through(compared(wanted), start, normalizer).leadsWhere(wanted);
    }

    private SchemaCourse course(List<Staged> operations) {
        SchemaCourse course = new SchemaCourse(start, normalizer);
        int index = 0;
        while (index < operations.size()) {
            int stage = operations.get(index).stage();
            List<Operation> migration = new ArrayList<>();
            while (index < operations.size() && operations.get(index).stage() == stage) {
                migration.add(operations.get(index++).operation());
            }
            course.migrate(migration);
        }
        return course;
    }

    private List<Operation> compared(SchemaCourse course) {
        return DIFFER.diff(start, course.schema(), course.lineage().renames()).operations();
    }

    /** As many operations as a comparison of schemas can stand for, and those that come after them. */
    private final class Choice {

        private final List<Staged> operations;
        private final BitSet chosen = new BitSet();

        Choice(List<Staged> operations) {
            this.operations = operations;
            Reach.Finder finder = new Reach.Finder(start, Staged.operations(operations));
            List<Reach> passed = new ArrayList<>();
            BitSet candidates = new BitSet();
            candidates.set(0, operations.size());
            while (!candidates.isEmpty()) {
                choose(candidates);
                candidates.andNot(chosen);
                int odd = candidates.nextSetBit(0);
                for (int place = odd; place >= 0; place = candidates.nextSetBit(place + 1)) {
                    Reach reach = finder.of(operations.get(place).operation());
                    // what is chosen from here on passes all that is left, beginning with what does not go with the
                    // rest
                    if (place == odd || passed.stream().anyMatch(reach::meets)) {
                        passed.add(reach);
                        candidates.clear(place);
                    }
                }
            }
        }

        List<Staged> taken() {
            return at(chosen);
        }

        List<Staged> left() {
            BitSet rest = new BitSet();
            rest.set(0, operations.size());
            rest.andNot(chosen);
            return at(rest);
        }

        private List<Staged> at(BitSet places) {
            return places.stream().mapToObj(operations::get).toList();
        }

        /** Chooses as many as possible, from the first candidate on; at least one where none is chosen. */
        private void choose(BitSet candidates) {
            int[] places = candidates.stream().toArray();
            int good = chosen.isEmpty() ? 1 : 0;
            int bad = places.length + 1;
            while (good + 1 < bad) {
                // all of them is the best guess, and after it the halves
                int guess = bad > places.length ? places.length : (good + bad) / 2;
                if (isGood(at(with(places, guess)))) {
                    good = guess;
                } else {
                    bad = guess;
                }
            }
            chosen.or(with(places, good));
        }

        private BitSet with(int[] places, int count) {
            BitSet together = (BitSet) chosen.clone();
            for (int index = 0; index < count; index++) {
                together.set(places[index]);
            }
            return together;
        }
    }

    /**
     * {@return the operations, of which those that add labels to an enum type are outside a transaction where a later one
     * may use the labels} What ran as several migrations could use them; in one transaction
     * <a href="https://www.postgresql.org/docs/current/sql-altertype.html">PostgreSQL</a> does not let it.
     *
     * @param fixed operations that stay as they are, by their identity
     */
    public static List<Operation> committingLabels(List<Operation> operations, Set<Operation> fixed, Schema before) {
        Lineage lineage = SchemaCourse.through(operations, before, UnaryOperator.identity())
                .lineage();
        List<Operation> committing = new ArrayList<>();
        for (int index = 0; index < operations.size(); index++) {
            Operation operation = operations.get(index);
            List<Operation> later = operations.subList(index + 1, operations.size());
            boolean used = lineage.labels().getOrDefault(operation, List.of()).stream()
                    .anyMatch(label -> later.stream().anyMatch(other -> mayUse(other, label)));
            committing.add(used && !fixed.contains(operation) ? new WithoutTransaction(List.of(operation)) : operation);
        }
        return committing;
    }

    private static boolean mayUse(Operation operation, String label) {
        return isOpaque(operation) || operation.toString().contains(label);
    }
}
