package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is typed as a target, in whatever history: it is understood, or refused in words. {@code
 * -Dferro.laws.pairs=5000} tries more histories, {@code -Dferro.laws.seed=42} begins with another one.
 */
class TargetLawsTest {

    private static final int LARGEST = 60;
    private static final int TEXTS = 60;
    private static final String ODD = "@+-: x.\u00e9\u0000";

    static Stream<RandomHistory> some() {
        return histories(60);
    }

    static Stream<RandomHistory> many() {
        return histories(3000);
    }

    private static Stream<RandomHistory> histories(int count) {
        long first = Long.getLong("ferro.laws.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("ferro.laws.pairs", count))
                .mapToObj(seed -> new RandomHistory(seed, LARGEST));
    }

    @ParameterizedTest
    @MethodSource("some")
    void every_target_is_understood_or_refused_in_words(RandomHistory history) {
        tryTexts(history.graph(), history);
    }

    @ParameterizedTest
    @MethodSource("some")
    void a_broken_history_refuses_in_words_and_serves_its_whole_part(RandomHistory history) {
        tryBroken(history);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("many")
    void targets_are_understood_or_refused_in_words_in_many_histories(RandomHistory history) {
        tryTexts(history.graph(), history);
        tryBroken(history);
    }

    private static void tryTexts(RevisionGraph graph, RandomHistory history) {
        Random random = new Random(history.size());
        for (int text = 0; text < TEXTS; text++) {
            Set<RevisionId> rows = rows(graph, random);
            String target = target(history, random);
            tryTarget(graph, rows, target);
            String range = target(history, random) + ":" + target(history, random);
            refusedInWords(range, () -> graph.range(RevisionRange.parse(range), rows));
        }
    }

    private static void tryTarget(RevisionGraph graph, Set<RevisionId> rows, String text) {
        refusedInWords(text, () -> {
            RevisionTarget target = RevisionTarget.parse(text);
            refusedInWords(text, () -> graph.upgradePath(rows, target));
            refusedInWords(text, () -> graph.downgradePath(rows, target));
            refusedInWords(text, () -> graph.stamp(rows, List.of(target)));
            refusedInWords(text, () -> graph.resolve(target, rows));
        });
    }

    private static void refusedInWords(String text, Runnable action) {
        try {
            action.run();
        } catch (FerroException refused) {
            assertThat(refused.problems()).as(text).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.what()).isNotBlank();
                assertThat(problem.advice()).as(problem.what()).isNotBlank();
            });
        }
    }

    private static Set<RevisionId> rows(RevisionGraph graph, Random random) {
        List<Revision> all = graph.revisions();
        List<RevisionId> some = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            some.add(all.get(random.nextInt(all.size())).id());
        }
        return Set.copyOf(graph.rows(graph.ancestors(some)));
    }

    /** A text in, or nearly in, the grammar of targets. */
    private static String target(RandomHistory history, Random random) {
        String branch = random.nextInt(3) == 0 ? name(history, random) + "@" : "";
        String point = random.nextInt(4) == 0 ? "" : name(history, random);
        String steps = random.nextInt(3) == 0 ? (random.nextBoolean() ? "+" : "-") + random.nextInt(5) : "";
        String text = branch + point + steps;
        return random.nextInt(12) == 0 ? spoilt(text, random) : text;
    }

    private static String name(RandomHistory history, Random random) {
        Revision revision = history.revision(random.nextInt(history.size()));
        String id = revision.id().value();
        return switch (random.nextInt(8)) {
            case 0 -> "head";
            case 1 -> "heads";
            case 2 -> "base";
            case 3 -> "current";
            case 4 -> id.substring(0, 1 + random.nextInt(id.length()));
            case 5 -> revision.labels().isEmpty() ? "label1" : revision.labels().get(0);
            default -> id;
        };
    }

    private static String spoilt(String text, Random random) {
        int place = random.nextInt(text.length() + 1);
        return text.substring(0, place) + ODD.charAt(random.nextInt(ODD.length())) + text.substring(place);
    }

    /** Some scripts are lost, some come twice, and one revision builds on what builds on it. */
    private static void tryBroken(RandomHistory history) {
        Random random = new Random(history.size());
        List<Revision> revisions = new ArrayList<>();
        BitSet touched = new BitSet();
        for (int number = 0; number < history.size(); number++) {
            Revision revision = history.revision(number);
            int fate = random.nextInt(25);
            touched.set(number, fate < 3);
            if (fate == 1) {
                revisions.add(revision.at("copy/" + revision.place()));
            }
            if (fate == 2) {
                int other = random.nextInt(history.size());
                revisions.add(revision.revising(List.of(history.id(other))));
            } else if (fate > 0) {
                revisions.add(revision);
            }
        }
        RevisionGraph graph = RevisionGraph.of(revisions);
        BitSet unsure = history.descendants(touched);
        for (Revision revision : graph.revisions()) {
            int number = history.number(revision.id());
            if (!unsure.get(number)) {
                assertThat(graph.isBroken(revision.id()))
                        .as("%s: %s", revision.id(), history)
                        .isFalse();
                RevisionTarget target = RevisionTarget.parse(revision.id().value());
                assertThat(history.numbers(graph.upgradePath(Set.of(), target).stream()
                                .map(Revision::id)
                                .toList()))
                        .isEqualTo(history.ancestors(number));
            }
        }
        if (!graph.revisions().isEmpty()) {
            tryTexts(graph, history);
        }
    }
}
