package dev.ferro.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.operation.Execute;
import dev.ferro.operation.RunJava;
import dev.ferro.revision.RevisionId;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptLoaderTest {

    private static final JavaCompilation NO_COMPILER = new JavaCompilation(List.of(), null);

    @TempDir
    Path temporary;

    private ScriptFolder folder;

    @BeforeEach
    void createFolder() {
        folder = new ScriptFolder(temporary);
    }

    @Test
    void scripts_are_compiled_and_recorded() {
        folder.script("1a2b", "op.execute(\"SELECT 1\");");

        try (ScriptLoader loader = folder.loader()) {
            Map<RevisionId, RecordedMigration> migrations = folder.load(loader);

            assertThat(migrations).containsOnlyKeys(new RevisionId("1a2b"));
            assertThat(migrations.get(new RevisionId("1a2b")).upgrade())
                    .containsExactly(new Execute("SELECT 1", List.of()));
        }
    }

    @Test
    void all_scripts_share_one_class_loader() {
        String statement = "op.execute(\"loader \" + System.identityHashCode(getClass().getClassLoader()));";
        folder.script("1a", statement);
        folder.script("2b", statement);

        try (ScriptLoader loader = folder.loader()) {
            Map<RevisionId, RecordedMigration> migrations = folder.load(loader);

            assertThat(ScriptFolder.sql(migrations.get(new RevisionId("1a"))))
                    .isEqualTo(ScriptFolder.sql(migrations.get(new RevisionId("2b"))));
        }
    }

    @Test
    void a_closed_loader_leaves_no_class_loader_behind() throws InterruptedException {
        folder.script("1a", "op.run(\"work\", connection -> {});");
        WeakReference<ClassLoader> classes = loadAndForget();

        for (int i = 0; i < 100 && classes.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(classes.get()).isNull();
    }

    private WeakReference<ClassLoader> loadAndForget() {
        try (ScriptLoader loader = folder.loader()) {
            RunJava work = (RunJava)
                    folder.load(loader).get(new RevisionId("1a")).upgrade().get(0);
            return new WeakReference<>(work.work().getClass().getClassLoader());
        }
    }

    @Test
    void scripts_may_be_in_a_package_and_use_helpers() {
        folder.write("R1a.java", "package migrations.versions;" + ScriptFolder.IMPORTS + """
                @Revision(id = "1a")
                public class R1a implements Migration {
                    public void upgrade(Operations op) { op.execute(Roles.SELECT); }
                    public void downgrade(Operations op) {}
                }
                """);
        folder.write(
                "Roles.java",
                "package migrations.versions; class Roles { static final String SELECT = name(); static String name() { return \"SELECT 'a'\"; } }");
        assertThat(folder.sql("1a")).isEqualTo("SELECT 'a'");
        assertThat(folder.sql("1a")).isEqualTo("SELECT 'a'");

        folder.write(
                "Roles.java",
                "package migrations.versions; class Roles { static final String SELECT = \"SELECT 'b'\"; }");
        assertThat(folder.sql("1a")).isEqualTo("SELECT 'b'");
    }

    @Nested
    class The_cache {

        @Test
        void spares_the_compiler() {
            folder.script("1a", "op.execute(\"SELECT 1\");");
            folder.sql("1a");

            try (ScriptLoader loader = folder.loader(NO_COMPILER)) {
                assertThat(ScriptFolder.sql(folder.load(loader).get(new RevisionId("1a"))))
                        .isEqualTo("SELECT 1");
            }
        }

        @Test
        void keeps_one_entry_for_a_script_which_follows_its_source() {
            folder.script("1a", "op.execute(\"SELECT 1\");");
            folder.script("2b", "op.execute(\"SELECT 2\");");
            folder.sql("1a");
            List<Path> before = folder.cached();

            folder.script("1a", "op.execute(\"SELECT 'edited'\");");

            assertThat(folder.sql("1a")).isEqualTo("SELECT 'edited'");
            assertThat(before).hasSize(2);
            assertThat(folder.cached()).hasSize(2).doesNotContain(before.get(0)).contains(before.get(1));
        }

        @Test
        void compiles_again_what_is_damaged() throws IOException {
            folder.script("1a", "op.execute(\"SELECT 1\");");
            folder.sql("1a");
            Path entry = folder.cached().get(0);
            byte[] sound = Files.readAllBytes(entry);

            for (byte[] damaged :
                    List.of(new byte[0], new byte[20], changed(sound), java.util.Arrays.copyOf(sound, 50))) {
                Files.write(entry, damaged);
                assertThat(folder.sql("1a")).isEqualTo("SELECT 1");
                assertThat(entry).hasBinaryContent(sound);
            }
        }

        private static byte[] changed(byte[] bytes) {
            byte[] copy = bytes.clone();
            copy[copy.length / 2] ^= 1;
            return copy;
        }

        @Test
        void compiles_again_when_the_class_path_has_changed() throws IOException {
            Path library = Files.createDirectories(temporary.resolve("classes"));
            constant(library, "SELECT 'a'");
            folder.script("1a", "op.execute(app.Constant.SQL);");
            assertThat(sql(library)).isEqualTo("SELECT 'a'");

            constant(library, "SELECT 'b'");
            Files.setLastModifiedTime(library.resolve("app/Constant.class"), FileTime.fromMillis(1_000_000));

            assertThat(sql(library)).isEqualTo("SELECT 'b'");
        }

        private void constant(Path library, String sql) {
            String source = "package app; public class Constant { public static final String SQL = \"" + sql + "\"; }";
            new JavaCompilation(List.of())
                    .compileTo(library, List.of(new JavaSource(Path.of("Constant.java"), source)));
        }

        private String sql(Path library) {
            ClassLoader parent = Migration.class.getClassLoader();
            try (ScriptLoader loader = new ScriptLoader(temporary.resolve("cache"), List.of(library), parent)) {
                return ScriptFolder.sql(folder.load(loader).get(new RevisionId("1a")));
            }
        }

        @Test
        void is_done_without_where_it_cannot_be_written() throws IOException {
            Files.writeString(temporary.resolve("cache"), "a file in the place of the folder");
            folder.script("1a", "op.execute(\"SELECT 1\");");

            assertThat(folder.sql("1a")).isEqualTo("SELECT 1");
        }

        @Test
        void serves_several_runs_at_once() throws Exception {
            for (int i = 10; i < 20; i++) {
                folder.script(Integer.toString(i), "op.execute(\"SELECT 1\");");
            }
            ExecutorService runs = Executors.newFixedThreadPool(4);
            try {
                List<Future<String>> results = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    Callable<String> run = () -> folder.sql("15");
                    results.add(runs.submit(run));
                }
                for (Future<String> result : results) {
                    assertThat(result.get()).isEqualTo("SELECT 1");
                }
            } finally {
                runs.shutdownNow();
            }
            assertThat(folder.cached())
                    .hasSize(10)
                    .allMatch(entry -> entry.toString().endsWith(".classes"));
        }
    }

    @Nested
    class Errors {

        @Test
        void of_all_scripts_are_told_together_with_the_line_and_a_caret() {
            folder.script("1a", "op.dropTable(5);");
            folder.script("2b", "op.forget(\"users\");");

            FerroException refusal = catchThrowableOfType(FerroException.class, () -> folder.sql("1a"));

            assertThat(refusal.problems())
                    .extracting(Problem::what)
                    .containsExactly(
                            "`R1a.java` does not compile: no suitable method found for dropTable(int).",
                            "`R2b.java` does not compile: cannot find symbol.");
            assertThat(refusal.problems().get(1).where())
                    .isEqualTo(folder.versions().resolve("R2b.java") + ":4:11\nop.forget(\"users\");\n  ^");
        }

        @Test
        void of_a_running_script_name_its_line() {
            folder.script("1a", "op.execute(\"SELECT 1\");\n        Integer.parseInt(\"x\");");

            FerroException refusal = catchThrowableOfType(FerroException.class, () -> folder.sql("1a"));

            assertThat(refusal.problems().get(0).where())
                    .isEqualTo(folder.versions().resolve("R1a.java") + ":5");
            assertThat(refusal).hasCauseInstanceOf(NumberFormatException.class);
        }

        @Test
        void of_what_a_script_says_name_its_line_too() {
            folder.script("1a", "op.addColumn(\"users\",\n column(\"\", text()));");

            FerroException refusal = catchThrowableOfType(FerroException.class, () -> folder.sql("1a"));

            assertThat(refusal.problems())
                    .containsExactly(Problem.of("script-operation-invalid", "`column` gets an empty name.")
                            .at(folder.versions().resolve("R1a.java") + ":5")
                            .advise("Give it a name."));
        }

        @Test
        void a_class_that_is_no_migration_is_refused() {
            folder.write("R1a.java", "@dev.ferro.script.Revision(id = \"1a\") public class R1a {}");

            assertThatThrownBy(() -> folder.sql("1a")).hasMessageContaining("`R1a` is not a `Migration`.");
        }

        @Test
        void a_class_that_cannot_be_created_is_refused() {
            folder.write("R1a.java", """
                    @dev.ferro.script.Revision(id = "1a")
                    public abstract class R1a implements dev.ferro.script.Migration {}
                    """);

            assertThatThrownBy(() -> folder.sql("1a")).hasMessageContaining("`R1a` cannot be created.");
        }
    }

    @Nested
    class Without_a_compiler {

        // C1, C6: compiled classes alone would lack the header, so the source is there, too
        @Test
        void the_class_that_a_build_left_on_the_class_path_is_used() {
            folder.script("1a", "op.execute(\"SELECT 1\");");

            assertThat(built("1a")).isEqualTo("SELECT 1");
        }

        @Test
        void a_class_of_another_script_is_refused() {
            folder.script("1a", "op.execute(\"SELECT 1\");");
            Path classes = build();
            folder.write("R1a.java", "@dev.ferro.script.Revision(id = \"2b\") public class R1a {}");

            assertThatThrownBy(() -> built(classes, "2b"))
                    .hasMessageContaining("The class `R1a` on the class path is not of this script.");
        }

        @Test
        void a_script_that_no_build_has_compiled_is_refused_with_what_to_do() {
            folder.script("1a", "op.execute(\"SELECT 1\");");

            try (ScriptLoader loader = folder.loader(NO_COMPILER)) {
                RecordedMigration migration = folder.load(loader).get(new RevisionId("1a"));

                assertThatThrownBy(migration::upgrade)
                        .hasMessageContaining("This Java has no compiler.")
                        .hasMessageContaining("Set JAVA_HOME to a JDK");
            }
        }

        private String built(String id) {
            return built(build(), id);
        }

        private Path build() {
            Path classes = temporary.resolve("built");
            List<JavaSource> sources = new ScriptDirectory(folder.versions())
                    .read().files().stream()
                            .map(script -> JavaSource.read(script.file()))
                            .toList();
            new JavaCompilation(ClassPath.withFerro(List.of()).entries()).compileTo(classes, sources);
            return classes;
        }

        private String built(Path classes, String id) {
            ClassLoader parent = Migration.class.getClassLoader();
            try (ScriptLoader loader =
                    new ScriptLoader(temporary.resolve("cache"), List.of(classes), parent, NO_COMPILER)) {
                return ScriptFolder.sql(folder.load(loader).get(new RevisionId(id)));
            }
        }
    }
}
