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

/**
 * The scenarios that Alembic's own tests of its graph and its commands go through are numbered in the comments of ours, and
 * none is missing.
 */
class ScenariosTest {

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?://|/?\\*+)(.*)$");
    private static final Pattern NUMBER = Pattern.compile("\\b[ABC]\\d+\\b");

    @Test
    void every_scenario_of_the_graph_is_re_created() {
        Set<String> found = numbersIn(Sources.TESTS.stream()
                .filter(source -> source.path().contains("/dev/ferro/revision/")
                        || source.path().contains("/dev/ferro/script/")));
        assertThat(found).containsAll(numbers("A", 103)).containsAll(numbers("B", 44));
    }

    @Test
    void every_scenario_of_the_commands_is_re_created() {
        assertThat(numbersIn(Sources.TESTS.stream())).containsAll(numbers("C", 22));
    }

    private static Set<String> numbersIn(Stream<SourceFile> sources) {
        Set<String> found = new TreeSet<>();
        sources.forEach(source -> COMMENT.matcher(source.text())
                .results()
                .flatMap(comment -> NUMBER.matcher(comment.group(1)).results())
                .map(MatchResult::group)
                .forEach(found::add));
        return found;
    }

    private static List<String> numbers(String list, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> list + number).toList();
    }
}
