package dev.ferro.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file has, and what none has. */
class HygieneTest {

    /** Put together here, so that this file does not find itself. */
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern SWITCHED_OFF = Pattern.compile("@Dis" + "abled\\b");

    private static final Pattern MOCKING =
            Pattern.compile("import (static )?(org\\.mockito|org\\.easymock|mockit|org\\.powermock|io\\.mockk)\\.");

    /** The annotations come without dependencies, hence without nullness annotations. */
    private static final String WITHOUT_DEPENDENCIES = "ferro-annotations/";

    @Test
    void every_package_says_what_it_is() {
        List<String> described = packageInfos()
                .filter(HygieneTest::isDocumented)
                .map(SourceFile::folder)
                .toList();
        assertThat(Sources.MAIN.stream().map(SourceFile::folder).distinct())
                .as("packages with a package-info.java that has a sentence")
                .isSubsetOf(described);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(packageInfos().filter(file -> !file.path().startsWith(WITHOUT_DEPENDENCIES)))
                .allSatisfy(file -> assertThat(file.text()).as(file.path()).contains("@NullMarked\npackage "));
    }

    @Test
    void every_type_says_in_a_sentence_what_it_is() {
        assertThat(Sources.MAIN.stream()
                        .flatMap(file -> file.types().stream()
                                .filter(type -> !isSentence(type.documentation()))
                                .map(type -> file.path() + ": " + type.name())))
                .as("types whose documentation has no sentence that ends in a period")
                .isEmpty();
    }

    @Test
    void nothing_is_left_unfinished() {
        assertThat(pathsThat(file -> UNFINISHED.matcher(file.text()).find()))
                .as("files with a note of unfinished work; finish it, or open an issue")
                .isEmpty();
    }

    @Test
    void no_test_is_switched_off() {
        assertThat(pathsThat(file -> SWITCHED_OFF.matcher(file.text()).find()))
                .as("files with a test that does not run")
                .isEmpty();
    }

    @Test
    void no_test_mocks() {
        assertThat(pathsThat(file -> MOCKING.matcher(file.text()).find()))
                .as("files that use a mocking library; values need none, and databases are real")
                .isEmpty();
    }

    @Test
    void no_switch_over_constants_has_a_default() {
        assertThat(Sources.MAIN.stream()
                        .flatMap(file -> file.switches().stream().map(line -> file.path() + ":" + line)))
                .as("switches with a default; a new constant must stop the compiler: use a switch expression")
                .isEmpty();
    }

    private static Stream<SourceFile> packageInfos() {
        return Sources.MAIN.stream().filter(SourceFile::isPackageInfo);
    }

    private static boolean isDocumented(SourceFile packageInfo) {
        return Pattern.compile("^/\\*\\*.*?\\.\\s*(\\*/|\\n)", Pattern.DOTALL)
                .matcher(packageInfo.text())
                .find();
    }

    private static boolean isSentence(String documentation) {
        return Pattern.compile("\\w[^@]*[.}](\\s|$)").matcher(documentation).find();
    }

    private static List<String> pathsThat(Predicate<SourceFile> condition) {
        return Sources.all().filter(condition).map(SourceFile::path).toList();
    }
}
