package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever was squashed, and squashed again, and deleted: from wherever a database is, each piece of work is done exactly
 * once on the way up and undone exactly once on the way down.
 */
class SquashedLawTest {

    private static final int LENGTH = 12;

    /** A chain of revisions, some of which were squashed; what each revision does, and which scripts are left. */
    private static final class Story {

        private final Random random;
        private final Map<RevisionId, Set<Integer>> work = new HashMap<>();
        private final Map<RevisionId, Revision> scripts = new HashMap<>();

        /** What the history looks like to somebody who has all scripts, oldest first. */
        private final List<Revision> line = new ArrayList<>();

        Story(long seed) {
            random = new Random(seed);
            for (int step = 0; step < LENGTH; step++) {
                add(
                        revision(
                                "r" + step,
                                step == 0
                                        ? List.of()
                                        : List.of(line.get(step - 1).id()),
                                List.of()),
                        Set.of(step));
            }
            for (int squash = 0; squash < 3; squash++) {
                squash("s" + squash);
            }
        }

        private static Revision revision(String id, List<RevisionId> parents, List<RevisionId> replaces) {
            return new Revision(new RevisionId(id), parents, List.of(), List.of(), null, id, replaces, id + ".java");
        }

        private void add(Revision revision, Set<Integer> pieces) {
            line.add(revision);
            scripts.put(revision.id(), revision);
            work.put(revision.id(), pieces);
        }

        /** Replaces a part of the line that does not end with a squashed revision, and perhaps deletes it. */
        private void squash(String id) {
            if (line.size() < 2) {
                return;
            }
            int first = random.nextInt(line.size() - 1);
            int last = first + 1 + random.nextInt(line.size() - first - 1);
            List<Revision> members = List.copyOf(line.subList(first, last + 1));
            if (members.get(members.size() - 1).isSquashed()) {
                return;
            }
            List<RevisionId> replaced = members.stream()
                    .flatMap(member -> Stream.concat(member.replaces().stream(), Stream.of(member.id())))
                    .toList();
            Set<Integer> pieces = new TreeSet<>();
            members.forEach(member -> pieces.addAll(work.get(member.id())));
            List<RevisionId> parents =
                    first == 0 ? List.of() : List.of(line.get(first - 1).id());
            line.removeAll(members);
            Revision squashed = revision(id, parents, replaced);
            line.add(first, squashed);
            scripts.put(squashed.id(), squashed);
            work.put(squashed.id(), pieces);
            if (random.nextBoolean()) {
                replaced.forEach(scripts::remove);
            }
        }

        RevisionGraph graph() {
            List<Revision> shuffled = new ArrayList<>(scripts.values());
            Collections.shuffle(shuffled, random);
            return RevisionGraph.of(shuffled).sound();
        }

        /** {@return the pieces of work that a database with this row has done} */
        Set<Integer> doneAt(RevisionId row) {
            int last = work.get(row).stream().max(Integer::compare).orElseThrow();
            return new TreeSet<>(IntStream.rangeClosed(0, last).boxed().toList());
        }
    }

    static LongStream seeds() {
        long first = Long.getLong("ferro.laws.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("ferro.laws.pairs", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_piece_of_work_is_done_exactly_once(long seed) {
        Story story = new Story(seed);
        RevisionGraph graph = story.graph();
        Set<Integer> all = new TreeSet<>(IntStream.range(0, LENGTH).boxed().toList());
        for (RevisionId row : story.work.keySet()) {
            Set<RevisionId> rows = Set.of(row);
            Set<Integer> done = story.doneAt(row);
            try {
                for (Revision step : graph.upgradePath(rows, Symbol.HEAD)) {
                    Set<Integer> pieces = story.work.get(step.id());
                    if (graph.seenFrom(rows).isCounted(step)) {
                        assertThat(done)
                                .as("seed %s: what %s counts", seed, step.id())
                                .containsAll(pieces);
                    } else {
                        assertThat(done)
                                .as("seed %s: before %s", seed, step.id())
                                .doesNotContainAnyElementsOf(pieces);
                        done.addAll(pieces);
                    }
                }
                assertThat(done).as("seed %s from %s", seed, row).isEqualTo(all);
            } catch (FerroException refusal) {
                assertStuck(seed, story, row, refusal);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_piece_of_work_is_undone_exactly_once(long seed) {
        Story story = new Story(seed);
        RevisionGraph graph = story.graph();
        for (RevisionId row : story.work.keySet()) {
            Set<RevisionId> rows = Set.of(row);
            Set<Integer> done = story.doneAt(row);
            try {
                for (Revision step : graph.downgradePath(rows, Symbol.BASE)) {
                    Set<Integer> pieces = story.work.get(step.id());
                    assertThat(done).as("seed %s: before %s", seed, step.id()).containsAll(pieces);
                    done.removeAll(pieces);
                }
                assertThat(done).as("seed %s from %s", seed, row).isEmpty();
            } catch (FerroException refusal) {
                assertStuck(seed, story, row, refusal);
            }
        }
    }

    /** Only a database in the middle of something whose scripts are gone may be refused. */
    private static void assertStuck(long seed, Story story, RevisionId row, FerroException refusal) {
        assertThat(refusal.problems().get(0).code())
                .as("seed %s from %s: %s", seed, row, refusal.getMessage())
                .isEqualTo("squashed-half-applied");
        assertThat(story.scripts).as("seed %s", seed).doesNotContainKey(row);
    }
}
