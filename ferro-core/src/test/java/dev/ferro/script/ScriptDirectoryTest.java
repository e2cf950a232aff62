package dev.ferro.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptDirectoryTest {

    @TempDir
    Path folder;

    private Path versions;

    @BeforeEach
    void createFolder() throws IOException {
        versions = Files.createDirectory(folder.resolve("versions"));
    }

    @Nested
    class A_header {

        @Test
        void is_read_without_compiling_the_body() {
            write("R1a2b_users.java", """
                    package migrations.versions;

                    import dev.ferro.script.Migration;

                    /** Create the users. More of it is said here. */
                    @Revision(
                            id = "1a2b",
                            revises = {"0a0a", "0b0b"},
                            dependsOn = "billing",
                            labels = {"shop",},
                            created = "2026-11-22T10:15:30Z")
                    public final class R1a2b_users implements Migration { this does not compile
                    """);

            assertThat(revision())
                    .isEqualTo(new dev.ferro.revision.Revision(
                            new RevisionId("1a2b"),
                            List.of(new RevisionId("0a0a"), new RevisionId("0b0b")),
                            List.of("billing"),
                            List.of("shop"),
                            Instant.parse("2026-11-22T10:15:30Z"),
                            "Create the users",
                            versions.resolve("R1a2b_users.java").toString()));
        }

        @Test
        void needs_only_an_id() {
            write("R1a2b.java", "@dev.ferro.script.Revision(id = \"1a2b\") class R1a2b {}");

            assertThat(revision().parents()).isEmpty();
            assertThat(revision().created()).isNull();
            assertThat(revision().message()).isEmpty();
        }

        @Test
        void is_not_found_in_comments_strings_and_characters() {
            write("R1a2b.java", """
                    // @Revision(id = "1")
                    /* @Revision(id = "2") */
                    @Note(text = "@Revision(id = \\"3\\")", quote = '"', block = \"""
                            @Revision(id = "4") class A {
                            \""", nested = @Other({1, 2}))
                    /** Real. */
                    @Revision(id = "1a2b")
                    class R1a2b {}
                    """);

            assertThat(revision().id()).isEqualTo(new RevisionId("1a2b"));
            assertThat(revision().message()).isEqualTo("Real");
        }

        @Test
        void belongs_to_a_type_at_the_top_of_the_file() {
            write("R1a2b.java", """
                    /** A helper. */
                    interface Helper { @Revision(id = "0") class Inner { String brace = "}"; } }
                    @interface Note { String value() default "x"; }
                    @Revision(id = "1a2b") @Note("y")
                    class R1a2b {}
                    """);

            assertThat(revision().id()).isEqualTo(new RevisionId("1a2b"));
            assertThat(revision().message()).isEmpty();
        }

        @Test
        void may_begin_late_in_a_long_file() {
            write(
                    "R1a2b.java",
                    "/* " + "größer ".repeat(2000)
                            + " */\n/** Späte Köpfe. */\n@Revision(id = \"1a2b\") class R1a2b {}");

            assertThat(revision().message()).isEqualTo("Späte Köpfe");
        }

        @Test
        void has_its_message_in_the_first_sentence_of_the_javadoc() {
            write("R1a2b.java", """
                    /**
                     * Raise v1.2 &lt;b&gt; to {@code users}
                     *   &amp; friends! And so on.
                     *
                     * @author nobody
                     */
                    @Revision(id = "1a2b") class R1a2b {}
                    """);

            assertThat(revision().message()).isEqualTo("Raise v1.2 <b> to users & friends!");
        }
    }

    @Nested
    class A_header_is_refused {

        @Test
        void if_a_value_is_not_a_plain_string() {
            write("R1.java", "@Revision(\n    id = \"1\" + \"2\")\nclass R1 {}");
            write("R2.java", "@Revision(id = ID)\nclass R2 {}");
            write("R3.java", "@Revision(id = \"3\", revises = {\"1\" + A})\nclass R3 {}");

            assertThat(problems())
                    .extracting(Problem::what)
                    .containsExactly(
                            "The value of `id` is not a plain string.",
                            "The value of `id` is not a plain string.",
                            "The value of `revises` is not a plain string.");
            assertThat(problems().get(0).where()).isEqualTo(versions.resolve("R1.java") + ":2");
        }

        @Test
        void without_an_id_or_with_a_bad_one() {
            write("R1.java", "@Revision\nclass R1 {}");
            write("R2.java", "\n@Revision(id = \"a-b\")\nclass R2 {}");

            assertThat(problems())
                    .extracting(Problem::what)
                    .containsExactly("The script's `@Revision` has no `id`.", "`a-b` cannot be a revision id.");
            assertThat(problems())
                    .extracting(Problem::where)
                    .containsExactly(versions.resolve("R1.java") + ":1", versions.resolve("R2.java") + ":2");
        }

        @Test
        void with_a_value_that_is_not_known_or_a_time_that_is_none() {
            write("R1.java", "@Revision(id = \"1\", parent = \"0\")\nclass R1 {}");
            write("R2.java", "@Revision(id = \"2\", created = \"yesterday\")\nclass R2 {}");

            assertThat(problems())
                    .extracting(Problem::what)
                    .containsExactly("`@Revision` does not know `parent`.", "`yesterday` is not a point in time.");
        }

        @Test
        void if_the_file_ends_in_it() {
            write("R1.java", "@Revision(id = \"1\", revises = {\"0\"");

            assertThat(problems()).extracting(Problem::code).containsExactly("script-header-invalid");
        }
    }

    @Test
    void scripts_are_found_in_folders_in_the_order_of_their_paths() throws IOException {
        Files.createDirectories(versions.resolve("b"));
        Files.createDirectories(versions.resolve(".hidden"));
        write("c.java", "@Revision(id = \"c\") class c {}");
        write("b/z.java", "@Revision(id = \"z\") class z {}");
        write("a.java", "@Revision(id = \"a\") class a {}");
        write(".hidden/h.java", "@Revision(id = \"h\") class h {}");
        write("notes.txt", "@Revision(id = \"n\") class n {}");

        assertThat(new ScriptDirectory(versions).read().files())
                .extracting(script -> script.revision().id().value())
                .containsExactly("a", "z", "c");
    }

    @Test
    void other_java_files_are_helpers_unless_they_are_called_as_scripts_are() {
        write("R1a2b_users.java", "@Revision(id = \"1a2b\") class R1a2b_users {}");
        write("R2a2b_posts.java", "class R2a2b_posts {}");
        write("Roles.java", "class Roles {}");
        write("package-info.java", "package x;");

        Scripts scripts = new ScriptDirectory(versions).read();

        assertThat(scripts.files()).hasSize(1);
        assertThat(scripts.files().get(0).helpers()).containsExactly(versions.resolve("Roles.java"));
        assertThat(scripts.problems())
                .extracting(Problem::what)
                .containsExactly("`R2a2b_posts.java` has no `@Revision`.");
    }

    @Test
    void a_graph_is_made_of_sound_scripts_only() {
        write("R1a2b_users.java", "@Revision(id = \"1a2b\") class R1a2b_users {}");
        assertThat(new ScriptDirectory(versions).read().graph().heads())
                .extracting(revision -> revision.id().value())
                .containsExactly("1a2b");

        write("R2a2b_posts.java", "class R2a2b_posts {}");
        Scripts scripts = new ScriptDirectory(versions).read();
        assertThatThrownBy(() -> scripts.graph().sound())
                .isInstanceOf(FerroException.class)
                .hasMessageContaining("R2a2b_posts.java");
    }

    @Test
    void a_missing_folder_is_a_problem() {
        assertThatThrownBy(() -> new ScriptDirectory(folder.resolve("elsewhere")).read())
                .isInstanceOf(FerroException.class)
                .hasMessageContaining("There is no folder of scripts.");
    }

    @Test
    void several_folders_make_one_history_and_are_each_read_once() {
        write("R1a2b_users.java", "@Revision(id = \"1a2b\") class R1a2b_users {}");
        Path other = folder.resolve("billing");
        ScriptFolder.write(other.resolve("R2a2b_bills.java"), "@Revision(id = \"2a2b\") class R2a2b_bills {}");
        ScriptFolder.write(
                other.resolve("deep/R3a2b_sums.java"),
                "@Revision(id = \"3a2b\", revises = \"2a2b\") class R3a2b_sums {}");

        Scripts scripts = ScriptDirectory.readAll(
                List.of(versions, other.resolve("deep"), other, versions, folder.resolve("not-there-yet")));

        assertThat(scripts.problems()).isEmpty();
        assertThat(scripts.graph().revisions())
                .extracting(revision -> revision.id().value())
                .containsExactly("1a2b", "2a2b", "3a2b");
    }

    @Test
    void where_no_folder_is_there_that_is_a_problem() {
        assertThatThrownBy(() -> ScriptDirectory.readAll(List.of(folder.resolve("here"), folder.resolve("there"))))
                .isInstanceOf(FerroException.class)
                .hasMessageContaining("There is no folder of scripts.");
    }

    private dev.ferro.revision.Revision revision() {
        Scripts scripts = new ScriptDirectory(versions).read();
        assertThat(scripts.problems()).isEmpty();
        assertThat(scripts.files()).hasSize(1);
        return scripts.files().get(0).revision();
    }

    private List<Problem> problems() {
        return new ScriptDirectory(versions).read().problems();
    }

    private void write(String name, String text) {
        ScriptFolder.write(versions.resolve(name), text);
    }
}
