package dev.ferro.diff;

import dev.ferro.operation.Operation;
import dev.ferro.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Brings operations into an order in which a database can carry them out.
 *
 * <p>Each operation leaves a {@link Footprint}: what it creates, destroys, reshapes, needs and releases. Four rules
 * turn footprints into the edges of a graph; {@link Footprints} says for each operation what its footprint is and why.
 * The graph is then laid out so that operations stay as near to their first order as the edges allow. Nothing here
 * iterates over a hash table, so that one difference always gives one script.
 */
final class OperationSorter {

    private final Schema before;
    private final Schema after;

    OperationSorter(Schema before, Schema after) {
        this.before = before;
        this.after = after;
    }

    List<Operation> sort(List<Operation> operations) {
        return operations.size() < 2 ? operations : order(operations);
    }

    private List<Operation> order(List<Operation> operations) {
        Footprints reader = new Footprints(before, after);
        List<Footprint> footprints =
                operations.stream().map(operation -> operation.accept(reader)).toList();
        Graph graph = new Graph(footprints);
        graph.whatIsNeededComesFirst();
        graph.whatIsUsedGoesLast();
        graph.namesAreFreedBeforeTheyAreTaken();
        graph.whatGoesAwayIsNotTakenUp();
        return graph.order().stream().map(operations::get).toList();
    }

    /** The graph of operations, by their numbers in the first order. */
    private static final class Graph {

        private final List<Footprint> footprints;
        private final List<Set<Integer>> followers;
        private final int[] waitsFor;

        Graph(List<Footprint> footprints) {
            this.footprints = footprints;
            this.followers = footprints.stream()
                    .<Set<Integer>>map(footprint -> new TreeSet<>())
                    .toList();
            this.waitsFor = new int[footprints.size()];
        }

        /** What an operation needs must be there, and must be as it shall be: created and reshaped before. */
        void whatIsNeededComesFirst() {
            connect(Footprint::created, Footprint::needed);
            connect(Footprint::reshaped, Footprint::needed);
        }

        /** What something still uses cannot be destroyed or reshaped: its users let go of it before. */
        void whatIsUsedGoesLast() {
            connect(Footprint::released, Footprint::destroyed);
            connect(Footprint::released, Footprint::reshaped);
        }

        /** Where one thing makes way for another of its name, the first goes before the second comes. */
        void namesAreFreedBeforeTheyAreTaken() {
            connect(Footprint::destroyed, Footprint::created);
        }

        /** Of two keys on the same columns a foreign key may be tied to either: the one that goes must be gone by then. */
        void whatGoesAwayIsNotTakenUp() {
            connect(Footprint::destroyed, Footprint::needed);
        }

        private void connect(Function<Footprint, List<Thing>> earlier, Function<Footprint, List<Thing>> later) {
            Map<Thing, List<Integer>> first = new HashMap<>();
            each(
                    earlier,
                    (thing, number) -> first.computeIfAbsent(thing, key -> new ArrayList<>())
                            .add(number));
            each(
                    later,
                    (thing, number) ->
                            first.getOrDefault(thing, List.of()).forEach(predecessor -> connect(predecessor, number)));
        }

        private void each(Function<Footprint, List<Thing>> aspect, BiConsumer<Thing, Integer> action) {
            for (int number = 0; number < footprints.size(); number++) {
                for (Thing thing : aspect.apply(footprints.get(number))) {
                    action.accept(thing, number);
                }
            }
        }

        private void connect(int earlier, int later) {
            if (earlier != later && followers.get(earlier).add(later)) {
                waitsFor[later]++;
            }
        }

        List<Integer> order() {
            PriorityQueue<Integer> ready = new PriorityQueue<>();
            TreeSet<Integer> waiting = new TreeSet<>();
            IntStream.range(0, waitsFor.length)
                    .forEach(number -> (waitsFor[number] == 0 ? ready : waiting).add(number));
            List<Integer> order = new ArrayList<>();
            while (!ready.isEmpty() || !waiting.isEmpty()) {
                // A circle is left where it begins: the database then says what it misses, which beats no script.
                int next = ready.isEmpty() ? waiting.first() : ready.remove();
                waiting.remove(next);
                order.add(next);
                followers.get(next).forEach(follower -> release(follower, ready, waiting));
            }
            return order;
        }

        private void release(int follower, Queue<Integer> ready, Set<Integer> waiting) {
            waitsFor[follower]--;
            if (waitsFor[follower] == 0 && waiting.remove(follower)) {
                ready.add(follower);
            }
        }
    }
}
