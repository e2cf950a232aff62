package dev.ferro.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A history from a seed: lines and forks, merges (of a revision with its own ancestor, too), several bases, dependencies on
 * anything older by id, prefix or label, labels. It knows by plain arithmetic on sets what the graph shall find by its own
 * means; revisions are numbers, older ones first.
 */
final class RandomHistory {

    private final long seed;
    private final List<Revision> revisions = new ArrayList<>();
    private final List<BitSet> parents = new ArrayList<>();
    private final List<BitSet> needs = new ArrayList<>();

    RandomHistory(long seed, int most) {
        this.seed = seed;
        Random random = new Random(seed);
        double share = random.nextDouble();
        int size = 1 + (int) (share * share * most);
        Set<String> ids = new HashSet<>();
        while (revisions.size() < size) {
            String id = String.format("%08x", random.nextInt());
            if (ids.add(id)) {
                add(id, random);
            }
        }
    }

    private void add(String id, Random random) {
        int number = revisions.size();
        BitSet direct = new BitSet();
        int edges = number == 0 || random.nextInt(12) == 0 ? 0 : random.nextInt(6) == 0 ? 2 : 1;
        for (int edge = 0; edge < edges; edge++) {
            direct.set(Math.max(0, number - 1 - random.nextInt(6)));
        }
        BitSet needed = (BitSet) direct.clone();
        List<String> dependsOn = new ArrayList<>();
        for (int edge = number == 0 ? 3 : random.nextInt(12); edge < 2; edge++) {
            int older = random.nextInt(number);
            needed.set(older);
            dependsOn.add(name(older, random));
        }
        List<String> labels = random.nextInt(8) == 0 ? List.of("label" + number) : List.of();
        List<RevisionId> revises =
                new ArrayList<>(direct.stream().mapToObj(this::id).toList());
        Collections.shuffle(revises, random);
        parents.add(direct);
        needs.add(needed);
        revisions.add(new Revision(
                new RevisionId(id), revises, dependsOn, labels, null, "step " + number, "R" + id + ".java"));
    }

    /** A name that means a revision, now and when newer ones are added. */
    private String name(int number, Random random) {
        Revision revision = revisions.get(number);
        boolean labelled = !revision.labels().isEmpty() && random.nextBoolean();
        return labelled ? revision.labels().get(0) : revision.id().value();
    }

    /** The revisions in an order that depends on the seed only. */
    List<Revision> shuffled(long order) {
        List<Revision> shuffled = new ArrayList<>(revisions);
        Collections.shuffle(shuffled, new Random(order));
        return shuffled;
    }

    RevisionGraph graph() {
        return RevisionGraph.of(shuffled(seed)).sound();
    }

    int size() {
        return revisions.size();
    }

    Revision revision(int number) {
        return revisions.get(number);
    }

    RevisionId id(int number) {
        return revisions.get(number).id();
    }

    int number(RevisionId id) {
        for (int number = 0; number < size(); number++) {
            if (id(number).equals(id)) {
                return number;
            }
        }
        throw new IllegalArgumentException(id.value());
    }

    BitSet numbers(Iterable<RevisionId> ids) {
        BitSet numbers = new BitSet();
        ids.forEach(id -> numbers.set(number(id)));
        return numbers;
    }

    Set<RevisionId> ids(BitSet numbers) {
        return numbers.stream().mapToObj(this::id).collect(Collectors.toCollection(TreeSet::new));
    }

    BitSet needs(int number) {
        return needs.get(number);
    }

    /** Some revisions and all they need. */
    BitSet ancestors(BitSet numbers) {
        BitSet found = (BitSet) numbers.clone();
        for (int number = found.length() - 1; number >= 0; number--) {
            if (found.get(number)) {
                found.or(needs.get(number));
            }
        }
        return found;
    }

    BitSet ancestors(int number) {
        return ancestors(only(number));
    }

    /** Some revisions and all that needs them. */
    BitSet descendants(BitSet numbers) {
        BitSet found = (BitSet) numbers.clone();
        for (int number = 0; number < size(); number++) {
            if (needs.get(number).intersects(found)) {
                found.set(number);
            }
        }
        return found;
    }

    BitSet children(int number) {
        BitSet children = new BitSet();
        for (int other = number + 1; other < size(); other++) {
            children.set(other, parents.get(other).get(number));
        }
        return children;
    }

    /** Those of an applied set that no other one of it needs. */
    BitSet heads(BitSet applied) {
        BitSet heads = (BitSet) applied.clone();
        applied.stream().forEach(number -> {
            BitSet below = ancestors(number);
            below.clear(number);
            heads.andNot(below);
        });
        return heads;
    }

    /** Where the branch of a revision starts: at the nearest label, fork, merge or base. */
    int branchStart(int number) {
        int start = number;
        while (revision(start).labels().isEmpty()
                && parents.get(start).cardinality() == 1
                && children(parents.get(start).nextSetBit(0)).cardinality() == 1) {
            start = parents.get(start).nextSetBit(0);
        }
        return start;
    }

    static BitSet only(int number) {
        BitSet only = new BitSet();
        only.set(number);
        return only;
    }

    static BitSet without(BitSet numbers, BitSet unwanted) {
        BitSet rest = (BitSet) numbers.clone();
        rest.andNot(unwanted);
        return rest;
    }

    static BitSet and(BitSet numbers, BitSet more) {
        BitSet all = (BitSet) numbers.clone();
        all.or(more);
        return all;
    }

    /** The history as a failing test prints it, in the notation of {@link History}. */
    @Override
    public String toString() {
        String drawn = revisions.stream()
                .map(revision -> revision.id()
                        + part(':', revision.parents())
                        + part('^', revision.dependsOn())
                        + part('#', revision.labels()))
                .collect(Collectors.joining(" "));
        return "seed " + seed + ": " + drawn;
    }

    private static String part(char mark, List<?> names) {
        return names.isEmpty()
                ? ""
                : mark + names.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
