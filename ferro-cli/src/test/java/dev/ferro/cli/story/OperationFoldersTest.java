package dev.ferro.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.script.RecordedMigration;
import dev.ferro.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the example of every operation's page does, to be read without opening Java: {@code testdata/operations/<page>}. That
 * the databases do as much is seen by {@link OperationPagesTest}.
 */
class OperationFoldersTest {

    private static final Path FOLDERS = GoldenFile.root().resolve("testdata/operations");

    static Stream<Path> pages() throws IOException {
        return OperationPage.files();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_folder_of_a_page_shows_what_its_example_does(Path file) throws IOException {
        OperationPage page = OperationPage.read(file);
        OperationFolder folder = new OperationFolder(page);
        Map<String, String> files = folder.files();
        if (GoldenFile.isUpdating()) {
            deleteAllBut(files.keySet(), FOLDERS.resolve(page.name()));
        }
        files.forEach((name, text) ->
                GoldenFile.of("operations/" + page.name() + "/" + name).assertHolds(text));
        assertThat(names(FOLDERS.resolve(page.name()))).hasSameElementsAs(files.keySet());

        if (files.containsKey("script.java")) {
            RecordedMigration script = folder.recorded(files.get("script.java"));
            assertThat(script.upgrade()).isEqualTo(page.example());
            assertThat(script.downgrade()).isEqualTo(page.inverse().orElse(List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-java", "custom-operation"})
    void what_a_project_has_written_in_java_is_written_into_no_script(String page) throws IOException {
        OperationFolder folder = new OperationFolder(OperationPage.read(OperationPage.file(page)));
        assertThat(folder.files()).doesNotContainKey("script.java");
        assertThatThrownBy(folder::java).hasMessageContaining("cannot be written into a script");
    }

    @Test
    void every_folder_has_its_page() throws IOException {
        for (String name : names(FOLDERS)) {
            assertThat(name.equals("README.md") ? FOLDERS.resolve(name) : OperationPage.file(name))
                    .exists();
        }
    }

    private static void deleteAllBut(Set<String> wanted, Path folder) throws IOException {
        for (String name : names(Files.createDirectories(folder))) {
            if (!wanted.contains(name)) {
                Files.delete(folder.resolve(name));
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
