package dev.ferro.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scenarios that Alembic's own tests of its graph go through are numbered in the comments of ours, and none is missing. */
class ScenariosTest {

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?://|/?\\*+)(.*)$");
    private static final Pattern NUMBER = Pattern.compile("\\b[ABC]\\d+\\b");

    @Test
    void every_scenario_of_the_graph_is_re_created() {
        Set<String> found = new TreeSet<>();
        Sources.TESTS.stream()
                .filter(source -> source.path().contains("/dev/ferro/revision/")
                        || source.path().contains("/dev/ferro/script/"))
                .forEach(source -> COMMENT.matcher(source.text())
                        .results()
                        .flatMap(comment -> NUMBER.matcher(comment.group(1)).results())
                        .map(MatchResult::group)
                        .forEach(found::add));
        assertThat(found).containsAll(scenarios());
    }

    private static List<String> scenarios() {
        return Stream.of(
                        numbers("A", 1, 103),
                        numbers("B", 1, 44),
                        Stream.of("C7", "C8", "C9", "C12", "C14", "C15", "C22"))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<String> numbers(String list, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> list + number);
    }
}
