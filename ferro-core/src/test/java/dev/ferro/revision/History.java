package dev.ferro.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Histories in a few letters: {@code c:a,b^x#label!d,e} revises a and b, depends on x, declares a label and replaces d and
 * e.
 */
final class History {

    private History() {}

    /** A history in which everything is right. */
    static RevisionGraph of(String... revisions) {
        return withProblems(revisions).sound();
    }

    static RevisionGraph withProblems(String... revisions) {
        return RevisionGraph.of(revisions(revisions));
    }

    static List<Revision> revisions(String... notations) {
        return Stream.of(notations).map(History::revision).toList();
    }

    static Revision revision(String notation) {
        String id = notation.split("[:^#!]", 2)[0];
        return new Revision(
                new RevisionId(id),
                parts(notation, ':'),
                part(notation, '^'),
                part(notation, '#'),
                null,
                "make " + id,
                parts(notation, '!'),
                id + ".java");
    }

    private static List<RevisionId> parts(String notation, char mark) {
        return part(notation, mark).stream().map(RevisionId::new).toList();
    }

    private static List<String> part(String notation, char mark) {
        int start = notation.indexOf(mark);
        return start < 0
                ? List.of()
                : List.of(notation.substring(start + 1).split("[:^#!]", 2)[0].split(","));
    }

    static Set<RevisionId> ids(String... ids) {
        return Stream.of(ids).map(RevisionId::new).collect(Collectors.toCollection(TreeSet::new));
    }

    static String stamp(RevisionGraph graph, List<String> rows, String... targets) {
        List<RevisionTarget> parsed =
                Stream.of(targets).map(RevisionTarget::parse).toList();
        return sorted(graph.stamp(ids(rows.toArray(String[]::new)), parsed));
    }

    static String resolve(RevisionGraph graph, String target, String... rows) {
        return sorted(graph.resolve(RevisionTarget.parse(target), ids(rows)));
    }

    static String words(List<Revision> revisions) {
        return revisions.stream().map(revision -> revision.id().value()).collect(Collectors.joining(" "));
    }

    private static String sorted(List<RevisionId> ids) {
        return ids.stream().sorted().map(RevisionId::value).collect(Collectors.joining(" "));
    }

    /** {@return a random history: chains, forks, merges, several roots, dependencies} */
    static RevisionGraph random(java.util.Random random, int size) {
        List<Revision> revisions = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            List<RevisionId> parents = new ArrayList<>();
            List<String> dependsOn = new ArrayList<>();
            for (int edge = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(6) / 5; edge > 0 && index > 0; edge--) {
                int near = Math.max(0, index - 1 - random.nextInt(5));
                parents.add(id(near));
            }
            if (index > 0 && random.nextInt(8) == 0) {
                dependsOn.add(id(random.nextInt(index)).value());
            }
            revisions.add(new Revision(
                    id(index), parents.stream().distinct().toList(), dependsOn, List.of(), null, "step " + index));
        }
        java.util.Collections.shuffle(revisions, random);
        return RevisionGraph.of(revisions);
    }

    private static RevisionId id(int index) {
        return new RevisionId(String.format("r%05d", index));
    }
}
