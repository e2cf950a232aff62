package dev.ferro.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The order in which revisions are applied: what a revision needs comes first, a branch is followed to its end before
 * the next one starts, and the rest is decided by the order of the nodes.
 */
final class TopologicalOrder {

    private final Edges edges;
    private final int[] waitingFor;
    private final int[] sorted;
    private final int size;

    TopologicalOrder(Edges edges, int nodes) {
        this.edges = edges;
        this.waitingFor = new int[nodes];
        this.sorted = new int[nodes];
        this.size = sort();
    }

    /** {@return how many nodes could be sorted} */
    private int sort() {
        int count = 0;
        Deque<Integer> ready = new ArrayDeque<>();
        for (int node = waitingFor.length - 1; node >= 0; node--) {
            waitingFor[node] = edges.below(node).length;
            if (waitingFor[node] == 0) {
                ready.push(node);
            }
        }
        while (!ready.isEmpty()) {
            int node = ready.pop();
            sorted[count++] = node;
            int[] above = edges.above(node);
            for (int index = above.length - 1; index >= 0; index--) {
                if (--waitingFor[above[index]] == 0) {
                    ready.push(above[index]);
                }
            }
        }
        return count;
    }

    Edges edges() {
        return edges;
    }

    int[] sorted() {
        return Arrays.copyOf(sorted, size);
    }

    /** {@return circles among the nodes that could not be sorted, each from a node down to itself} */
    List<List<Integer>> cycles() {
        List<List<Integer>> cycles = new ArrayList<>();
        int[] walk = new int[waitingFor.length];
        for (int start = 0; start < waitingFor.length; start++) {
            List<Integer> path = new ArrayList<>();
            int node = start;
            while (waitingFor[node] > 0 && walk[node] == 0) {
                walk[node] = start + 1;
                path.add(node);
                node = unsortedBelow(node);
            }
            if (waitingFor[node] > 0 && walk[node] == start + 1) {
                cycles.add(fromSmallest(path.subList(path.indexOf(node), path.size())));
            }
        }
        return cycles;
    }

    /** Every node that waits does so for at least one that waits as well. */
    private int unsortedBelow(int node) {
        for (int target : edges.below(node)) {
            if (waitingFor[target] > 0) {
                return target;
            }
        }
        throw new IllegalStateException("node " + node + " waits for nothing");
    }

    private static List<Integer> fromSmallest(List<Integer> cycle) {
        List<Integer> rotated = new ArrayList<>(cycle);
        Collections.rotate(rotated, -rotated.indexOf(Collections.min(rotated)));
        return rotated;
    }
}
