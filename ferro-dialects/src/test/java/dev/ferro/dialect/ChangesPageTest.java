package dev.ferro.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.ChangeTable;
import dev.ferro.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChangesPageTest {

    private static final String BEGIN = "before anything has run.\n\n";

    /** What is in the table is tested by each database's specification. */
    @Test
    void the_page_shows_what_the_tests_have_found() throws IOException {
        Path page = GoldenFile.root().resolve("docs/dialects/changes.md");
        String text = Files.readString(page);
        String expected = text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + ChangeTable.markdown();
        if (GoldenFile.isUpdating()) {
            Files.writeString(page, expected);
        }
        assertThat(Files.readString(page)).isEqualTo(expected);
    }
}
