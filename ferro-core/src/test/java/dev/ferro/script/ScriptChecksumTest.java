package dev.ferro.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a script does counts, and not how that is written. */
class ScriptChecksumTest {

    @Test
    void checksums_that_were_made_in_another_way_are_not_compared() {
        assertThat(ScriptChecksum.isOther("1:aa", "1:bb")).isTrue();
        assertThat(ScriptChecksum.isOther("1:aa", "1:aa")).isFalse();
        assertThat(ScriptChecksum.isOther("aa", "1:bb")).isFalse();
        assertThat(ScriptChecksum.isOther("1:aa", "2:bb")).isFalse();
    }

    @Nested
    class OfJava {

        private static final String SCRIPT = """
                package migrations.versions;

                import dev.ferro.script.Migration;

                /** Fill in bios. */
                @Revision(id = "2b3c4d5e6f7a", revises = "1a2b3c4d5e6f")
                public final class R2b3c4d5e6f7a_fill_in_bios implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.execute("UPDATE users SET bio = 'none'"); // all of them
                    }
                }
                """;

        private void same(String other) {
            assertThat(ScriptChecksum.ofJava(other)).isEqualTo(ScriptChecksum.ofJava(SCRIPT));
        }

        private void other(String other) {
            assertThat(ScriptChecksum.ofJava(other)).isNotEqualTo(ScriptChecksum.ofJava(SCRIPT));
        }

        @Test
        void line_ends_blanks_and_comments_do_not_count() {
            same(SCRIPT.replace("\n", "\r\n"));
            same(SCRIPT.replace("    ", "\t"));
            same(SCRIPT.replace(" // all of them", "").replace("op.execute(", "op\n  .execute(/* SQL */ "));
        }

        @Test
        void the_header_and_the_name_of_the_class_do_not_count() {
            same(SCRIPT.replace("1a2b3c4d5e6f", "0a1b2c3d4e5f"));
            same(SCRIPT.replace("Fill in bios", "Give everybody a bio")
                    .replace("_fill_in_bios", "_give_everybody_a_bio"));
            same(SCRIPT.replace("import dev.ferro.script.Migration;", "import dev.ferro.script.*;"));
        }

        @Test
        void a_text_counts_by_what_it_says() {
            same(SCRIPT.replace("'none'\"", "'no\\u006ee'\"").replace("\\u006e", "n"));
            same(SCRIPT.replace(
                    "\"UPDATE users SET bio = 'none'\"", "\"\"\"\n    UPDATE users SET bio = 'none'\"\"\""));
            other(SCRIPT.replace("'none'", "'None'"));
            other(SCRIPT.replace("bio = 'none'", "bio  = 'none'"));
        }

        @Test
        void what_is_done_counts() {
            other(SCRIPT.replace("op.execute", "op.executes"));
            other(SCRIPT.replace("\");", "\");op.dropTable(\"users\");"));
        }
    }

    @Nested
    class OfSql {

        private static final String SCRIPT = """
                -- Fill in bios.
                --
                -- id: 2b3c4d5e6f7a
                -- revises: 1a2b3c4d5e6f

                -- upgrade

                UPDATE users SET bio = 'none  --'; -- all of them
                DELETE FROM posts;

                -- downgrade

                UPDATE users SET bio = NULL;
                """;

        private static String checksum(String script) {
            return ScriptChecksum.ofSql(script, SqlScript.quoting(null));
        }

        @Test
        void line_ends_blanks_and_comments_do_not_count() {
            assertThat(checksum(SCRIPT.replace("\n", "\r\n"))).isEqualTo(checksum(SCRIPT));
            assertThat(checksum(SCRIPT.replace("UPDATE users", "\n  UPDATE\tusers")))
                    .isEqualTo(checksum(SCRIPT));
            assertThat(checksum(SCRIPT.replace(" -- all of them", " /* all */")))
                    .isEqualTo(checksum(SCRIPT));
            assertThat(checksum(SCRIPT.replace("revises: 1a2b3c4d5e6f", "revises: 0a1b2c3d4e5f")))
                    .isEqualTo(checksum(SCRIPT));
        }

        @Test
        void what_is_done_counts_and_where() {
            assertThat(checksum(SCRIPT.replace("none  --", "none --"))).isNotEqualTo(checksum(SCRIPT));
            assertThat(checksum(SCRIPT.replace("posts", "users"))).isNotEqualTo(checksum(SCRIPT));
            assertThat(checksum(SCRIPT.replace("-- downgrade", "-- without transaction")))
                    .isNotEqualTo(checksum(SCRIPT));
        }
    }
}
