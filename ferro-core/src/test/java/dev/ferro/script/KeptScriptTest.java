package dev.ferro.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptScriptTest {

    private static final RevisionId OTHER = new RevisionId("bbbb1111");

    @TempDir
    Path root;

    private ScriptFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new ScriptFolder(root);
    }

    private static final String JAVA = """
            import static dev.ferro.script.Ddl.column;
            import static dev.ferro.script.Ddl.text;

            import dev.ferro.script.Migration;
            import dev.ferro.script.Operations;
            import dev.ferro.script.Revision;
            import java.util.List;

            /** Fill. Not a class {. */
            @SuppressWarnings(value = {"unused", "class X {"})
            @Revision(id = "aaaa1111")
            public final class Raaaa1111 implements Migration {

                private static final List<String> WORDS = List.of(\"""
                        one {
                          two \\t
                    \""");

                @Override
                public void upgrade(Operations op) {
                    op.addColumn("users", column("word", text()));
                    op.run(WORDS.get(0) + inner(), connection -> {});
                }

                private static String inner() {
                    return new Inner("}").text();
                }

                @Override
                public void downgrade(Operations op) {
                    op.dropColumn("users", "word");
                }

                private record Inner(String text) {}
            }
            """;

    private NewScript holding(List<Operation> around) {
        RecordedMigration migration = folder.load(folder.loader()).get(new RevisionId("aaaa1111"));
        KeptScript kept = KeptScript.read(folder.versions().resolve("Raaaa1111.java"), migration);
        List<Operation> upgrade = new ArrayList<>(around);
        upgrade.addAll(migration.upgrade());
        upgrade.addAll(around);
        return new NewScript(
                        OTHER, List.of(), List.of(), List.of(), "", Instant.EPOCH, "", upgrade, List.of(), Map.of())
                .replacing(List.of(migration.id()), List.of(kept));
    }

    @Test
    void records_in_another_script_what_it_records_by_itself() throws Exception {
        folder.write("Raaaa1111.java", JAVA);
        List<Operation> alone =
                folder.load(folder.loader()).get(new RevisionId("aaaa1111")).upgrade();
        Operation sql = new dev.ferro.operation.Execute("SELECT 1", List.of());
        NewScript script = holding(List.of(sql));
        folder.write(JavaRenderer.fileName(script), new JavaRenderer().render(script));
        Files.delete(folder.versions().resolve("Raaaa1111.java"));

        List<Operation> recorded = folder.load(folder.loader()).get(OTHER).upgrade();

        assertThat(recorded).hasSize(4);
        assertThat(recorded.get(0)).isEqualTo(sql);
        assertThat(recorded.get(1)).isEqualTo(alone.get(0));
        assertThat(Describer.describe(recorded.get(2))).isEqualTo(Describer.describe(alone.get(1)));
        assertThat(recorded.get(3)).isEqualTo(sql);
    }

    @Test
    void cannot_be_kept_with_a_second_type_beside_it() {
        folder.write("Raaaa1111.java", JAVA + "\ninterface Other {}\n");

        assertThatThrownBy(() -> holding(List.of()))
                .hasMessageStartingWith("`Raaaa1111.java` cannot be kept inside another script.");
    }
}
