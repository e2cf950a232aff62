package dev.ferro.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One of everything: the name of an operation is its address. */
class OperationsTest {

    private static final Path PAGES = Sources.ROOT.resolve("docs/operations");

    private static final Path FOLDERS = Sources.ROOT.resolve("testdata/operations");

    private static final List<String> SCRIPTS =
            List.of("script.java", "sqlite.sql", "postgresql.sql", "h2.sql", "mariadb.sql", "mysql.sql");

    /** What cannot be shown of what a project has written in Java. */
    private static final Map<String, List<String>> NEVER_WRITTEN =
            Map.of("RunJava", SCRIPTS, "CustomOperation", List.of("script.java"));

    /** The operations whose word in a script is shorter than their name. */
    private static final Map<String, String> WORDS = Map.of("RunJava", "run", "CustomOperation", "custom");

    @Test
    void every_operation_has_its_word_in_scripts() {
        Ferro.find("dev.ferro.script.Operations").ifPresent(vocabulary -> {
            List<String> words =
                    Stream.of(vocabulary.getMethods()).map(Method::getName).toList();
            assertThat(words)
                    .as("methods of %s", vocabulary.getName())
                    .containsAll(operations().map(OperationsTest::word).toList());
        });
    }

    /** The index is written last: while it is missing, so may be pages. */
    @Test
    void every_operation_has_its_page() throws Exception {
        Path index = PAGES.resolve("README.md");
        if (Files.exists(index)) {
            List<String> pages = operations().map(name -> kebab(name) + ".md").toList();
            assertThat(pages).allSatisfy(page -> {
                assertThat(PAGES.resolve(page)).exists();
                assertThat(index).content().contains("(" + page + ")");
            });
        }
    }

    /** What is in the files is the example of the page, as {@code ./dev golden --update} writes it. */
    @Test
    void every_operation_has_its_golden_folder() {
        assertThat(operations()).allSatisfy(operation -> {
            Path folder = FOLDERS.resolve(kebab(operation));
            for (String file : List.of("before.txt", "operations.txt", "after.txt")) {
                assertThat(folder.resolve(file)).isNotEmptyFile();
            }
            for (String file : SCRIPTS) {
                boolean written =
                        !NEVER_WRITTEN.getOrDefault(operation, List.of()).contains(file);
                assertThat(Files.exists(folder.resolve(file)))
                        .as("%s has %s", folder, file)
                        .isEqualTo(written);
            }
        });
    }

    private static Stream<String> operations() {
        return Ferro.find("dev.ferro.operation.Operation").stream()
                .flatMap(operation -> Arrays.stream(operation.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .flatMap(OperationsTest::ofEachKind);
    }

    /** A view, a function and the like have words of their own, though one operation creates them all. */
    private static Stream<String> ofEachKind(String operation) {
        if (!operation.endsWith("Object")) {
            return Stream.of(operation);
        }
        String verb = operation.substring(0, operation.length() - "Object".length());
        return Ferro.find("dev.ferro.operation.ProgramObject").stream()
                .flatMap(object -> Arrays.stream(object.getPermittedSubclasses()))
                .map(kind -> kind.getSimpleName().replace("Stored", ""))
                .filter(kind -> !(verb + kind).equals("ReplaceExtension"))
                .map(kind -> verb + kind);
    }

    private static String word(String operation) {
        return WORDS.getOrDefault(
                operation, operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
