package dev.ferro.revision;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * One kind of relation between revisions, by their position in the graph, to be followed in both directions.
 *
 * <p>Here and wherever else an application's start leads, loops are written out: each lambda is a class to be made, and a
 * start makes all of them for one use.
 */
final class Edges {

    private final int[][] below;
    private final int[][] above;

    /** @param below for each position, what it builds on */
    Edges(List<int[]> below) {
        this.below = below.toArray(new int[0][]);
        this.above = reversed(this.below);
    }

    private static int[][] reversed(int[][] edges) {
        int[] counts = new int[edges.length];
        for (int[] targets : edges) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        int[][] reversed = new int[edges.length][];
        for (int node = 0; node < edges.length; node++) {
            reversed[node] = new int[counts[node]];
        }
        for (int node = edges.length - 1; node >= 0; node--) {
            for (int target : edges[node]) {
                reversed[target][--counts[target]] = node;
            }
        }
        return reversed;
    }

    int[] below(int node) {
        return below[node];
    }

    int[] above(int node) {
        return above[node];
    }

    /** {@return the nodes and everything they build on, directly or not} */
    BitSet downFrom(BitSet nodes) {
        return closure(nodes, below);
    }

    /** {@return the nodes and everything that builds on them, directly or not} */
    BitSet upFrom(BitSet nodes) {
        return closure(nodes, above);
    }

    /** {@return what the nodes directly build on} */
    BitSet directlyBelow(BitSet nodes) {
        return neighbours(nodes, below);
    }

    /** {@return what directly builds on the nodes} */
    BitSet directlyAbove(BitSet nodes) {
        return neighbours(nodes, above);
    }

    /** {@return those of the nodes that no other of them builds on, directly or not} */
    BitSet tops(BitSet nodes) {
        BitSet tops = (BitSet) nodes.clone();
        tops.andNot(downFrom(directlyBelow(nodes)));
        return tops;
    }

    private static BitSet neighbours(BitSet nodes, int[][] edges) {
        BitSet found = new BitSet(edges.length);
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            for (int next : edges[node]) {
                found.set(next);
            }
        }
        return found;
    }

    /** Without recursion: a chain of ten thousand revisions must not overflow the stack. */
    private static BitSet closure(BitSet nodes, int[][] edges) {
        BitSet found = (BitSet) nodes.clone();
        Deque<Integer> open = new ArrayDeque<>();
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            open.push(node);
        }
        while (!open.isEmpty()) {
            for (int next : edges[open.pop()]) {
                if (!found.get(next)) {
                    found.set(next);
                    open.push(next);
                }
            }
        }
        return found;
    }
}
