package dev.ferro.script;

import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.integer;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.Execute;
import dev.ferro.operation.Insert;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.revision.RevisionId;
import dev.ferro.schema.QualifiedName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written compiles and records the same; how it looks is shown by the golden scripts. */
class JavaRendererTest {

    private static final RevisionId ID = new RevisionId("1a2b3c4d5e6f");

    @TempDir
    Path temporary;

    private ScriptFolder folder;

    @BeforeEach
    void createFolder() {
        folder = new ScriptFolder(temporary);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "say \"hi\"",
                "back\\slash \\u0041 \\",
                "two\nlines\r\n\tand a tab",
                "größer 数量 😀 e\u0301",
                "nul \u0000 bell \u0007 delete \u007f next line \u0085",
                "right \u202e to left, \u00a0 no break, \u2028 line separator, \ufeff mark",
                "lone \ud83d surrogate \ude00",
                "*/ // /* \"\"\" ${x} %s"
            })
    void any_text_is_recorded_as_it_was(String text) {
        List<Operation> operations = List.of(new Execute(text, List.of(text)));

        assertThat(recorded(script(operations)).upgrade()).isEqualTo(operations);
    }

    @Test
    void a_text_longer_than_a_constant_may_be_is_recorded_as_it_was() {
        List<Operation> operations = List.of(new Execute("数量😀".repeat(30_000), List.of()));

        assertThat(recorded(script(operations)).upgrade()).isEqualTo(operations);
    }

    @Test
    void values_of_every_usual_type_are_recorded_as_they_were() {
        List<Object> row = Arrays.asList(
                null,
                "text",
                true,
                7,
                7_000_000_000L,
                (short) 3,
                2.5,
                1.5f,
                Double.NaN,
                new BigDecimal("12.30"),
                new BigInteger("99999999999999999999"),
                UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
                LocalDate.parse("2026-11-22"),
                LocalTime.parse("10:15:30"),
                LocalDateTime.parse("2026-11-22T10:15:30"),
                OffsetDateTime.parse("2026-11-22T10:15:30+02:00"),
                Instant.parse("2026-11-22T10:15:30Z"));
        List<String> columns =
                row.stream().map(value -> "c" + row.indexOf(value)).toList();
        List<Operation> operations = List.of(
                new Insert(QualifiedName.of("users"), columns, List.of(row)),
                new Execute("SELECT ?", row),
                new Execute("SELECT ?", Collections.singletonList(null)));

        assertThat(recorded(script(operations)).upgrade()).isEqualTo(operations);
    }

    // C22
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add users",
                "Raise the price <b> & the \"limit\" of {x} @once",
                "A path C:\\users and a */ in it",
                "Größere 数量 für alle",
                "A message that is much longer than a line of the script may be, so that it has to be broken into two of"
                        + " them, and is read as one again"
            })
    void a_message_is_read_as_it_was_written(String message) {
        NewScript script = script(message, List.of());
        folder.write(JavaRenderer.fileName(script), new JavaRenderer().render(script));

        Scripts scripts = new ScriptDirectory(folder.versions()).read();

        assertThat(scripts.problems()).isEmpty();
        assertThat(scripts.files().get(0).revision().message()).isEqualTo(message);
        assertThat(folder.load(folder.loader())).containsOnlyKeys(ID);
    }

    @Test
    void comments_of_any_text_do_not_break_the_script() {
        Operation operation = new Execute("SELECT 1", List.of());
        String comment = "A \\u000a back\\slash, */ and\nthree\r\nlines \ud83d.";
        NewScript script = new NewScript(
                ID,
                List.of(),
                List.of(),
                List.of(),
                "",
                Instant.EPOCH,
                "",
                List.of(operation),
                List.of(),
                Map.of(operation, List.of(comment)));

        assertThat(recorded(script).upgrade()).containsExactly(operation);
    }

    @Test
    void what_a_script_replaces_stands_in_its_header_however_much_it_is() {
        for (int size : new int[] {1, 2, 30}) {
            List<RevisionId> replaced = Stream.iterate(100, number -> number + 1)
                    .limit(size)
                    .map(number -> new RevisionId("a1b2c3d4e" + number))
                    .toList();
            NewScript script = script("Squash", List.of()).replacing(replaced, List.of());
            String text = new JavaRenderer().render(script);
            assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
            recorded(script);

            assertThat(new ScriptDirectory(folder.versions())
                            .read()
                            .files()
                            .get(0)
                            .revision()
                            .replaces())
                    .isEqualTo(replaced);
        }
    }

    // C5, C22: one pattern for all; no word is cut, and no underscore is left at the end
    @Test
    void a_file_is_called_by_the_id_and_the_words_of_the_message() {
        assertThat(JavaRenderer.fileName(script("Größere Mengen: für alle!", List.of())))
                .isEqualTo("R1a2b3c4d5e6f_grossere_mengen_fur_alle.java");
        assertThat(JavaRenderer.fileName(script("数量", List.of()))).isEqualTo("R1a2b3c4d5e6f.java");
        assertThat(JavaRenderer.fileName(script("one two three four five six seven eight nine ten", List.of())))
                .isEqualTo("R1a2b3c4d5e6f_one_two_three_four_five_six_seven_eight.java");
    }

    @Test
    @Tag("slow")
    void a_script_of_two_thousand_tables_compiles() {
        List<Operation> operations = new ArrayList<>();
        for (int table = 0; table < 2000; table++) {
            operations.add(table(table));
        }

        RecordedMigration migration = recorded(script(operations));

        assertThat(migration.upgrade()).isEqualTo(operations);
        assertThat(migration.downgrade())
                .isEqualTo(OperationList.inverse(operations).orElseThrow());
    }

    private static Operation table(int number) {
        return Recorded.only(op -> op.createTable(
                "table_" + number,
                column("id_" + number, integer()).notNull(),
                column("first_" + number, text()).notNull().defaultsTo("'" + number + "'"),
                column("second_" + number, text()).comment("Second of " + number),
                primaryKey("pk_table_" + number, "id_" + number)));
    }

    private static NewScript script(List<Operation> upgrade) {
        return script("", upgrade);
    }

    private static NewScript script(String message, List<Operation> upgrade) {
        return new NewScript(
                ID,
                List.of(),
                List.of(),
                List.of(),
                message,
                Instant.EPOCH,
                "",
                upgrade,
                OperationList.inverse(upgrade).orElse(List.of()),
                Map.of());
    }

    private RecordedMigration recorded(NewScript script) {
        folder.write(JavaRenderer.fileName(script), new JavaRenderer().render(script));
        try (ScriptLoader loader = folder.loader()) {
            RecordedMigration migration = folder.load(loader).get(ID);
            migration.downgrade();
            return migration;
        }
    }
}
