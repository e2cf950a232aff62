package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file is written outside the folder of the project, whatever leads there. */
class OutsideProjectTest {

    @TempDir
    private Path elsewhere;

    private static Workbench bench() {
        Workbench bench = Workbench.on(TestDatabases.SQLITE);
        bench.done("init", "--url", bench.url());
        return bench;
    }

    private List<Path> written() throws IOException {
        return in(elsewhere.toRealPath());
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void a_link_in_a_folder_of_scripts_is_not_followed_out_of_it() throws IOException {
        try (Workbench bench = bench()) {
            Files.createSymbolicLink(bench.folder().resolve("migrations/versions/shared"), elsewhere.toRealPath());
            String refusal = bench.ferro(
                            "revision",
                            "-m",
                            "One",
                            "--rev-id",
                            "aaaa1",
                            "--version-path",
                            "migrations/versions/shared")
                    .err();
            assertThat(refusal)
                    .contains("lies outside the project", "a link leads to `" + elsewhere.toRealPath())
                    .contains("Choose a folder in the project");
            assertThat(written()).isEmpty();
        }
    }

    @Test
    void a_link_within_the_project_is() throws IOException {
        try (Workbench bench = bench()) {
            Path target = Files.createDirectories(bench.folder().resolve("shared"));
            Files.createSymbolicLink(bench.folder().resolve("migrations/versions/shared"), target);
            bench.done("revision", "-m", "One", "--rev-id", "aaaa1", "--version-path", "migrations/versions/shared");
            assertThat(target.resolve("Raaaa1_one.java")).exists();
        }
    }

    @Test
    void neither_two_dots_nor_an_absolute_path_lead_out_of_it() throws IOException {
        try (Workbench bench = bench()) {
            String configuration = bench.read("ferro.toml");
            for (String location : List.of(
                    "../" + elsewhere.getFileName(), elsewhere.toRealPath().toString())) {
                Files.createDirectories(bench.folder().resolve(location).resolve("versions"));
                bench.write(
                        "ferro.toml",
                        configuration.replace(
                                "script_location = \"migrations\"", "script_location = \"" + location + "\""));
                assertThat(bench.ferro("revision", "-m", "One").err()).contains("lies outside the project");
                assertThat(in(bench.folder().resolve(location).resolve("versions")))
                        .isEmpty();
            }
        }
    }

    @Test
    void init_stays_where_it_is() throws IOException {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            assertThat(bench.ferro("init", elsewhere.toRealPath().toString(), "--url", bench.url())
                            .err())
                    .contains("lies outside the project");
            assertThat(written()).isEmpty();
            assertThat(bench.folder().resolve("ferro.toml")).doesNotExist();
        }
    }

    @Test
    void what_lies_where_a_draft_goes_is_not_written_through() throws IOException {
        try (Workbench bench = bench()) {
            Path target = Files.writeString(elsewhere.resolve("mine"), "mine");
            Files.createSymbolicLink(
                    bench.folder().resolve("migrations/versions/.Raaaa1_one.java.draft"), target.toRealPath());
            bench.done("revision", "-m", "One", "--rev-id", "aaaa1");
            assertThat(target).hasContent("mine");
        }
    }
}
