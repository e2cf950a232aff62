package dev.ferro.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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

    private Path cache() {
        return folder.resolve("cache");
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
        void may_be_cut_anywhere_by_what_is_read_at_first() {
            String header = """
                    import java.util.List; /** Not this. */
                    /** Create größer "users". */
                    @Revision(id = "1a2b", revises = {"0a0a", "0b0b"}, labels = {"shop",},
                            created = "2026-11-22T10:15:30Z")
                    public final class R1a2b_users implements Migration { }
                    """;
            dev.ferro.revision.Revision whole = null;
            for (int blanks = 1020 - header.length(); blanks < 1030; blanks++) {
                write("R1a2b_users.java", " ".repeat(blanks) + header + "// and so on".repeat(100));
                dev.ferro.revision.Revision read = revision();
                whole = whole == null ? read : whole;
                assertThat(read).as("%s blanks", blanks).isEqualTo(whole);
            }
            assertThat(whole).isNotNull();
            assertThat(whole.message()).isEqualTo("Create größer \"users\"");
            assertThat(whole.parents()).hasSize(2);
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

        // C5
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
        void and_what_builds_on_it_is_not_told_to_lack_it() {
            write("R2a2b_posts.java", "@Revision(id = ID, revises = \"1a2b\") class R2a2b_posts {}");
            write("R1a2b_users.java", "@Revision(id = \"1a2b\") class R1a2b_users {}");
            write("R3a2b_tags.java", "@Revision(id = \"3a2b\", revises = \"2a2b\") class R3a2b_tags {}");
            RevisionGraph graph = new ScriptDirectory(versions).read().graph();

            assertThat(graph.problems())
                    .extracting(Problem::what)
                    .containsExactly("The value of `id` is not a plain string.");
            assertThat(graph.isBroken(new RevisionId("1a2b"))).isFalse();
            assertThat(graph.isBroken(new RevisionId("3a2b"))).isTrue();
        }

        @Test
        void if_the_file_ends_in_it() {
            write("R1.java", "@Revision(id = \"1\", revises = {\"0\"");

            assertThat(problems()).extracting(Problem::code).containsExactly("script-header-invalid");
        }
    }

    @Nested
    class Folders {

        // C7: with Alembic a setting decides whether folders in folders are read; and two orders of files, for one
        // history
        // C6: what editors leave behind is no script
        @Test
        void are_read_with_the_folders_in_them() {
            script("c.java", "c");
            script("b/z.java", "z");
            script("b/deep/er/y.java", "y");
            script("a.java", "a");
            script(".hidden/h.java", "h");
            script(".#lock.java", "l");
            script("2026.11/x.java", "x");
            write("notes.txt", "@Revision(id = \"n\") class n {}");

            assertThat(ids(new ScriptDirectory(versions).read())).containsExactlyInAnyOrder("x", "a", "y", "z", "c");
        }

        @Test
        void may_be_called_as_files_are() {
            script("archive.java/a.java", "a");

            assertThat(ids(new ScriptDirectory(versions).read())).containsExactly("a");
        }

        // C7
        @Test
        void of_which_one_lacks_a_script_say_so() {
            script("one/R1a2b_users.java", "1a2b");
            write("two/R3a2b_posts.java", "@Revision(id = \"3a2b\", revises = \"2a2b\") class R3a2b_posts {}");

            assertThat(new ScriptDirectory(versions).read().graph().problems())
                    .extracting(Problem::what)
                    .containsExactly("Revision `3a2b` revises `2a2b`, which no script declares.");
        }

        // C7
        @Test
        void may_change_and_the_history_stays() throws IOException {
            script("R1a2b_users.java", "1a2b");
            script("R2a2b_posts.java", "2a2b");
            List<String> before = heads(ScriptDirectory.readAll(List.of(versions), cache()));

            Path other = Files.createDirectory(folder.resolve("billing"));
            Files.move(versions.resolve("R2a2b_posts.java"), other.resolve("R2a2b_posts.java"));

            assertThat(heads(ScriptDirectory.readAll(List.of(other, versions), cache())))
                    .isEqualTo(before);
        }

        // C7, C22: Alembic warns of a file that is found twice
        @Test
        void are_each_read_once_however_they_are_named() throws IOException {
            script("R1a2b_users.java", "1a2b");
            Path other = folder.resolve("billing");
            ScriptFolder.write(other.resolve("R2a2b_bills.java"), "@Revision(id = \"2a2b\") class R2a2b_bills {}");
            ScriptFolder.write(
                    other.resolve("deep/R3a2b_sums.java"),
                    "@Revision(id = \"3a2b\", revises = \"2a2b\") class R3a2b_sums {}");
            Path link = Files.createSymbolicLink(folder.resolve("link"), versions);

            Scripts scripts = ScriptDirectory.readAll(
                    List.of(
                            versions,
                            other.resolve("deep"),
                            other.resolve("deep/../deep/."),
                            other,
                            link,
                            versions,
                            folder.resolve("not-there-yet")),
                    cache());

            assertThat(scripts.graph().problems()).isEmpty();
            assertThat(ids(scripts)).containsExactlyInAnyOrder("1a2b", "2a2b", "3a2b");
        }

        @Test
        void are_missed_where_there_is_none() {
            assertThatThrownBy(() -> new ScriptDirectory(folder.resolve("elsewhere")).read())
                    .isInstanceOf(FerroException.class)
                    .hasMessageContaining("There is no folder of scripts.");
            assertThatThrownBy(() ->
                            ScriptDirectory.readAll(List.of(folder.resolve("here"), folder.resolve("there")), cache()))
                    .isInstanceOf(FerroException.class)
                    .hasMessageContaining("There is no folder of scripts.");
        }

        @Test
        void of_many_scripts_are_read_like_those_of_few() {
            List<String> expected = new ArrayList<>();
            for (int number = 10_000; number < 11_500; number++) {
                String id = String.valueOf(number);
                expected.add(id);
                script("R" + id + "_step.java", id);
            }
            write("R999_broken.java", "class R999_broken {}");
            write("Helper.java", "class Helper {}");

            Scripts scripts = new ScriptDirectory(versions).read();

            assertThat(ids(scripts)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(scripts.problems()).hasSize(1);
            assertThat(scripts.files())
                    .allSatisfy(file -> assertThat(file.helpers()).containsExactly(versions.resolve("Helper.java")));
        }

        private void script(String name, String id) {
            write(name, "@Revision(id = \"" + id + "\") class Any {}");
        }

        private List<String> ids(Scripts scripts) {
            return scripts.files().stream()
                    .map(script -> script.revision().id().value())
                    .toList();
        }

        private List<String> heads(Scripts scripts) {
            return scripts.graph().heads().stream()
                    .map(revision -> revision.id().value())
                    .toList();
        }
    }

    // C6
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
