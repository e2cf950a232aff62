package dev.ferro.revision;

import static dev.ferro.revision.History.ids;
import static dev.ferro.revision.History.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A history drawn in a few letters, in which databases move. Every answer is a line of words: the steps, an arrow, the rows
 * of the version table afterwards, as in {@code c d -> d}.
 *
 * <p>Numbers in comments, such as A16, B20 and C9, count the scenarios that Alembic's own tests of its graph go through: A
 * those of its revision map, B those of its version table, C others. Where our answer is another one, the comment says so.
 *
 * @param graph the history
 */
record DrawnHistory(RevisionGraph graph) {

    static DrawnHistory of(String... revisions) {
        return new DrawnHistory(History.of(revisions));
    }

    /** A database with these rows in its version table. */
    Database at(String... rows) {
        return new Database(graph, ids(rows));
    }

    String heads() {
        return words(graph.heads());
    }

    /** What {@code history} lists, newest first. */
    String history(String range) {
        return at().history(range);
    }

    String means(String target) {
        return at().means(target);
    }

    /**
     * A database somewhere in the history.
     *
     * @param graph the history
     * @param rows the rows of its version table
     */
    record Database(RevisionGraph graph, Set<RevisionId> rows) {

        String upgrade(String target) {
            return moved(graph.upgradePath(rows, RevisionTarget.parse(target)));
        }

        String downgrade(String target) {
            return moved(graph.downgradePath(rows, RevisionTarget.parse(target)));
        }

        private String moved(List<Revision> path) {
            List<List<RevisionId>> along = graph.rowsAlong(rows, path);
            return path.isEmpty() ? "nothing" : words(path) + " -> " + named(along.get(along.size() - 1));
        }

        /** The rows after each step. */
        List<String> upgradeByStep(String target) {
            return graph.rowsAlong(rows, graph.upgradePath(rows, RevisionTarget.parse(target))).stream()
                    .map(Database::named)
                    .toList();
        }

        String stamp(String... targets) {
            return named(graph.stamp(
                    rows, Stream.of(targets).map(RevisionTarget::parse).toList()));
        }

        String history(String range) {
            List<Revision> revisions = new ArrayList<>(graph.range(RevisionRange.parse(range), rows));
            Collections.reverse(revisions);
            return words(revisions);
        }

        String means(String target) {
            return named(graph.resolve(RevisionTarget.parse(target), rows));
        }

        private static String named(List<RevisionId> rows) {
            String names = new TreeSet<>(rows).stream().map(RevisionId::value).collect(Collectors.joining(" "));
            return names.isEmpty() ? "base" : names;
        }
    }
}
