package dev.ferro.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.architecture.SourceFile.Method;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How large files and methods may be. */
class BudgetsTest {

    private static final int LONGEST_FILE = 400;
    private static final int MEDIAN_FILE = 90;
    private static final int LONGEST_METHOD = 40;
    private static final int LONG_METHOD = 30;
    private static final int MEDIAN_METHOD = 5;
    private static final double SHARE_OF_LONG_METHODS = 0.02;

    /** Below this number a share or a median says nothing. */
    private static final int ENOUGH = 200;

    @Test
    void no_file_is_longer_than_400_lines() {
        assertThat(Sources.all()
                        .filter(file -> file.lines() > LONGEST_FILE)
                        .map(file -> file.path() + ": " + file.lines() + " lines"))
                .as("files over %d lines; a file has one subject: give the second one its own", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void no_method_is_longer_than_40_lines() {
        assertThat(methodsThat(method -> method.lines() > LONGEST_METHOD))
                .as("methods over %d lines; name their parts", LONGEST_METHOD)
                .isEmpty();
    }

    @Test
    void at_most_two_of_a_hundred_methods_are_longer_than_30_lines() {
        long all = methods().count();
        List<String> tooLong = methodsThat(method -> method.lines() > LONG_METHOD);
        assertThat(tooLong)
                .as("methods over %d lines, of %d methods in all", LONG_METHOD, all)
                .hasSizeLessThanOrEqualTo((int) Math.ceil(Math.max(all, ENOUGH) * SHARE_OF_LONG_METHODS));
    }

    @Test
    void the_median_method_has_at_most_5_lines() {
        assertThat(median(methods().mapToLong(Method::lines)))
                .as("median length of the methods")
                .isLessThanOrEqualTo(MEDIAN_METHOD);
    }

    @Test
    void the_median_file_has_at_most_90_lines() {
        assertThat(median(Sources.MAIN.stream().mapToLong(SourceFile::lines)))
                .as("median length of the files")
                .isLessThanOrEqualTo(MEDIAN_FILE);
    }

    private static Stream<Method> methods() {
        return Sources.MAIN.stream().flatMap(file -> file.methods().stream());
    }

    private static List<String> methodsThat(Predicate<Method> condition) {
        return Sources.MAIN.stream()
                .flatMap(file -> file.methods().stream()
                        .filter(condition)
                        .map(method -> "%s:%d %s has %d lines"
                                .formatted(file.path(), method.line(), method.name(), method.lines())))
                .toList();
    }

    private static long median(LongStream lengths) {
        long[] sorted = lengths.sorted().toArray();
        return sorted.length < ENOUGH ? 0 : sorted[sorted.length / 2];
    }
}
