package dev.ferro.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.revision.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** So many scripts that what their headers say is kept for the next time. */
class HeaderIndexTest {

    private static final int MANY = 300;

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00.123456789Z"));

    @TempDir
    Path folder;

    @BeforeEach
    void writeScripts() throws IOException {
        for (int number = 0; number < MANY; number++) {
            write(number, "created = \"2026-11-22T10:15:30Z\"");
        }
    }

    @Test
    void the_second_reading_gives_the_same_history() {
        List<Revision> first = read();

        assertThat(first).hasSize(MANY);
        assertThat(read()).containsExactlyInAnyOrderElementsOf(first);
    }

    /** The file is another one, but has the same size, time and place: nobody could tell without opening it. */
    @Test
    void a_script_that_looks_unchanged_is_not_opened() throws IOException {
        List<Revision> before = read();
        String text = Files.readString(script(7));
        Files.writeString(script(7), text.replace("Step 7", "STEP 7"));
        Files.setLastModifiedTime(script(7), LONG_AGO);

        assertThat(read()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_changed_script_is_read_again() throws IOException {
        read();
        write(7, "labels = \"seven\"");
        Files.setLastModifiedTime(script(7), FileTime.from(LONG_AGO.toInstant().plusNanos(1000)));

        assertThat(read())
                .filteredOn(revision -> revision.labels().contains("seven"))
                .hasSize(1);
    }

    @Test
    void a_script_that_was_replaced_by_another_of_its_size_and_time_is_read_again() throws IOException {
        read();
        Path other = folder.resolve("other");
        Files.writeString(other, Files.readString(script(7)).replace("Step 7", "STEP 7"));
        Files.setLastModifiedTime(other, LONG_AGO);
        Files.move(other, script(7), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(read())
                .filteredOn(revision -> revision.message().startsWith("STEP 7"))
                .hasSize(1);
    }

    @Test
    void scripts_come_and_go() throws IOException {
        read();
        Files.delete(script(MANY - 1));
        write(MANY, "labels = \"new\"");

        assertThat(read())
                .hasSize(MANY)
                .filteredOn(revision -> revision.labels().contains("new"))
                .hasSize(1);
        assertThat(read()).hasSize(MANY);
    }

    /** Whoever writes twice in a moment may leave the time of the file as it is. */
    @Test
    void a_script_that_was_written_just_now_is_read_again() throws IOException {
        Files.setLastModifiedTime(script(7), FileTime.from(Instant.now()));
        FileTime now = Files.getLastModifiedTime(script(7));
        read();
        Files.writeString(script(7), Files.readString(script(7)).replace("Step 7", "STEP 7"));
        Files.setLastModifiedTime(script(7), now);

        assertThat(read())
                .filteredOn(revision -> revision.message().startsWith("STEP 7"))
                .hasSize(1);
    }

    @Test
    void a_damaged_index_is_done_without() throws IOException {
        List<Revision> before = read();
        Files.write(index(), new byte[] {1, 2, 3});
        assertThat(read()).containsExactlyInAnyOrderElementsOf(before);

        byte[] whole = Files.readAllBytes(index());
        whole[whole.length / 2] ^= 1;
        Files.write(index(), whole);
        assertThat(read()).containsExactlyInAnyOrderElementsOf(before);
    }

    private List<Revision> read() {
        return ScriptDirectory.readAll(List.of(folder.resolve("versions")), folder.resolve("cache")).files().stream()
                .map(ScriptFile::revision)
                .toList();
    }

    private Path index() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.filter(file -> file.toString().endsWith(".headers"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path script(int number) {
        return folder.resolve("versions/R%04x_step.java".formatted(0xa000 + number));
    }

    private void write(int number, String attribute) throws IOException {
        ScriptFolder.write(script(number), """
                /** Step %d: gr\u00fcn. */
                @Revision(id = "%04x", dependsOn = "dep", replaces = "old", %s)
                public final class R%2$04x_step implements Migration {}
                """.formatted(number, 0xa000 + number, attribute));
        Files.setLastModifiedTime(script(number), LONG_AGO);
    }
}
