package dev.ferro.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScriptPackageTest {

    private static final Path PROJECT = Path.of("/home/ann/shop");

    @Test
    void a_folder_below_a_source_root_has_the_package_of_its_path() {
        assertThat(of("src/main/java/com/acme/migrations/versions")).isEqualTo("com.acme.migrations.versions");
        assertThat(of("app/src/test/java/db")).isEqualTo("db");
    }

    @Test
    void any_other_folder_has_the_package_of_its_path_in_the_project() {
        assertThat(of("migrations/versions")).isEqualTo("migrations.versions");
    }

    @Test
    void a_folder_whose_path_is_no_package_has_none() {
        assertThat(of("src/main/java")).isEmpty();
        assertThat(of("db-migrations/versions")).isEmpty();
        assertThat(of("src/main/java/default/x")).isEmpty();
        assertThat(of("")).isEmpty();
        assertThat(of("/elsewhere/versions")).isEmpty();
    }

    private static String of(String folder) {
        return ScriptPackage.of(PROJECT, PROJECT.resolve(folder));
    }
}
