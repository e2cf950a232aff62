package dev.ferro.cli;

import static dev.ferro.cli.SquashHistory.FOLDER;
import static dev.ferro.cli.SquashHistory.addAnother;
import static dev.ferro.cli.SquashHistory.bench;
import static dev.ferro.cli.SquashHistory.history;
import static dev.ferro.cli.SquashHistory.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class SquashTest {

    private static void insertRows(Workbench bench) {
        bench.execute("INSERT INTO users (id, username) VALUES (1, 'ann'), (2, 'bob')");
    }

    private static void squash(Workbench bench) {
        bench.done("squash", "bbbb1111:bbbb3333", "--rev-id", "55550000");
        addAnother(bench);
    }

    private static void deleteTheReplaced(Workbench bench) throws Exception {
        for (String id : List.of("bbbb1111", "bbbb2222", "bbbb3333")) {
            java.nio.file.Files.delete(bench.folder().resolve(FOLDER + id + ".java"));
        }
    }

    private static String roles(Workbench bench) {
        return bench.query("SELECT role FROM users ORDER BY id").toString();
    }

    /** Where a database stands when it meets the squashed revision. */
    enum Start {
        NONE("aaaa1111"),
        SOME("bbbb2222"),
        ALL("bbbb3333");

        private final String revision;

        Start(String revision) {
            this.revision = revision;
        }
    }

    @Nested
    class ADatabase {

        @ParameterizedTest
        @EachDatabase
        void that_has_run_none_of_them(TestDatabases kind) throws Exception {
            goesBothWays(kind, Start.NONE, "55550000 cccc1111");
        }

        @ParameterizedTest
        @EachDatabase
        void that_has_run_some_of_them(TestDatabases kind) throws Exception {
            goesBothWays(kind, Start.SOME, "bbbb3333 55550000 cccc1111");
        }

        @ParameterizedTest
        @EachDatabase
        void that_has_run_all_of_them(TestDatabases kind) throws Exception {
            goesBothWays(kind, Start.ALL, "55550000 cccc1111");
        }

        private void goesBothWays(TestDatabases kind, Start start, String steps) throws Exception {
            try (Workbench slow = history(bench(kind));
                    Workbench bench = history(bench(kind))) {
                addAnother(slow);
                for (Workbench one : List.of(slow, bench)) {
                    one.done("upgrade", "aaaa1111");
                    insertRows(one);
                    one.done("upgrade", start.revision);
                }
                String before = bench.everything();
                squash(bench);
                if (start != Start.SOME) {
                    deleteTheReplaced(bench);
                }
                assertThat(bench.everything()).isEqualTo(before);
                slow.done("upgrade", "head");
                assertThat(steps(bench.done("upgrade", "head"))).isEqualTo(steps);
                assertThat(bench.everything()).isEqualTo(slow.everything());
                assertThat(roles(bench)).isEqualTo("[USER, USER]");
                slow.done("downgrade", "aaaa1111", "--yes");
                assertThat(steps(bench.done("downgrade", "aaaa1111", "--yes"))).isEqualTo("cccc1111 55550000");
                assertThat(bench.everything()).isEqualTo(slow.everything());
            }
        }

        private String steps(Workbench.Run run) {
            return String.join(
                    " ", run.err().lines().map(line -> line.split(" ")[1]).toList());
        }

        @ParameterizedTest
        @EachDatabase
        void that_has_run_all_of_them_is_shown_at_the_squashed_one_and_moves_to_it_with_the_next_write(
                TestDatabases kind) throws Exception {
            try (Workbench bench = history(bench(kind))) {
                bench.done("upgrade", "head");
                squash(bench);
                deleteTheReplaced(bench);
                assertThat(bench.done("current").out()).isEqualTo("""
                        55550000  Squash bbbb1111 to bbbb3333
                        1 revision pending
                        """);
                assertThat(bench.done("history", "-i").out())
                        .contains("55550000  Squash bbbb1111 to bbbb3333  (current)");
                assertThat(bench.query("SELECT revision FROM ferro_version")).containsExactly("bbbb3333");
                bench.done("upgrade", "55550000");
                assertThat(bench.query("SELECT revision FROM ferro_version")).containsExactly("55550000");
            }
        }

        @ParameterizedTest
        @EachDatabase
        void can_be_stamped(TestDatabases kind) throws Exception {
            try (Workbench bench = history(bench(kind))) {
                bench.done("upgrade", "bbbb3333");
                squash(bench);
                bench.done("stamp", "55550000");
                assertThat(bench.query("SELECT revision FROM ferro_version")).containsExactly("55550000");
                bench.done("stamp", "bbbb2222");
                assertThat(bench.query("SELECT revision FROM ferro_version")).containsExactly("bbbb2222");
                assertThat(bench.done("current").out()).startsWith("bbbb2222");
                bench.done("stamp", "bbbb3333");
                assertThat(bench.done("current").out()).startsWith("55550000");
                bench.done("stamp", "--purge", "head");
                assertThat(bench.done("current", "--check-heads").out()).startsWith("cccc1111");
            }
        }

        @ParameterizedTest
        @EachDatabase
        void in_the_middle_is_stuck_without_the_scripts(TestDatabases kind) throws Exception {
            try (Workbench bench = history(bench(kind))) {
                bench.done("upgrade", "bbbb1111");
                squash(bench);
                deleteTheReplaced(bench);
                Workbench.Run run = bench.ferro("upgrade", "head");
                assertThat(run.exitCode()).isEqualTo(1);
                GoldenFile.of("errors/squashed-half-applied.txt").assertHolds(run.err());
                assertThat(bench.ferro("current").err()).isEqualTo(run.err());
            }
        }

        @ParameterizedTest
        @EachDatabase
        void gets_a_script_that_knows_only_the_squashed_one(TestDatabases kind) throws Exception {
            try (Workbench bench = history(bench(kind))) {
                squash(bench);
                String sql = bench.done("upgrade", "base:head", "--sql").out();
                assertThat(sql)
                        .contains("aaaa1111 -> 55550000", "55550000 -> cccc1111")
                        .doesNotContain("> bbbb");
                assertThat(bench.done("upgrade", "bbbb2222:head", "--sql").out())
                        .contains("bbbb2222 -> bbbb3333", "bbbb3333 -> 55550000");
                assertThat(bench.done("downgrade", "head:aaaa1111", "--sql").out())
                        .contains("55550000 -> aaaa1111");
            }
        }
    }

    @Nested
    class TheScript {

        @Test
        void does_at_once_what_the_others_do_in_turn() throws Exception {
            try (Workbench bench = history(bench(TestDatabases.SQLITE))) {
                Workbench.Run run = bench.done("squash", "base:head", "-m", "The first schema", "--rev-id", "55550000");
                GoldenFile.of("cli/squash.txt")
                        .assertHolds(run.transcript() + "\n"
                                + bench.read(FOLDER + "55550000_the_first_schema.java")
                                        .replaceAll("created = \"[^\"]*\"", "created = \"…\""));
                assertThat(bench.done("show", "bbbb2222").out()).contains("create table `posts`");
                assertThat(bench.done("history").out()).isEqualTo("● 55550000  The first schema  (head)\n");
            }
        }

        @Test
        void takes_over_labels_and_dependencies() {
            try (Workbench bench = bench(TestDatabases.SQLITE)) {
                script(bench, "aaaa1111", "", "", "");
                script(bench, "bbbb1111", ", labels = \"billing\", dependsOn = \"aaaa\"", "", "");
                script(bench, "bbbb2222", ", revises = \"bbbb1111\", dependsOn = \"billing\"", "", "");
                script(bench, "cccc1111", ", revises = \"bbbb2222\"", "", "");
                bench.done("squash", "billing:bbbb2222", "--rev-id", "55550000");
                script(bench, "dddd1111", ", dependsOn = \"billing\"", "", "");
                assertThat(bench.read(FOLDER + "55550000_squash_bbbb1111_to_bbbb2222.java"))
                        .contains("dependsOn = \"aaaa1111\"", "labels = \"billing\"");
                bench.done("upgrade", "billing@head");
                assertThat(bench.done("heads", "--resolve-dependencies").out()).contains("cccc1111", "dddd1111");
                bench.done("upgrade", "heads");
            }
        }

        @ParameterizedTest
        @EachDatabase
        void keeps_sql_rows_and_java_code_in_their_place_where_that_is_wanted(TestDatabases kind) {
            try (Workbench bench = history(bench(kind));
                    Workbench slow = history(bench(kind))) {
                for (Workbench one : List.of(bench, slow)) {
                    one.done("upgrade", "aaaa1111");
                    insertRows(one);
                    addOpaque(one);
                }
                bench.done("squash", "bbbb1111:eeee1111", "--keep-opaque", "--rev-id", "55550000");
                slow.done("upgrade", "head");
                bench.done("upgrade", "head");
                assertThat(roles(bench)).isEqualTo(roles(slow)).isEqualTo("[ADMIN!, USER!, USER]");
                bench.done("downgrade", "aaaa1111", "--yes");
                slow.done("downgrade", "aaaa1111", "--yes");
                assertThat(bench.everything()).isEqualTo(slow.everything());
            }
        }

        private void addOpaque(Workbench bench) {
            script(
                    bench,
                    "cccc1111",
                    ", revises = \"bbbb3333\"",
                    "op.execute(\"UPDATE users SET role = ? WHERE id = 1\", \"ADMIN\");",
                    "");
            script(
                    bench,
                    "dddd1111",
                    ", revises = \"cccc1111\"",
                    "op.run(\"shout\", connection -> { try (var statement = connection.createStatement()) {"
                            + " statement.execute(\"UPDATE users SET role = role || '!'\"); } });",
                    "");
            script(
                    bench,
                    "eeee1111",
                    ", revises = \"dddd1111\"",
                    "op.insert(\"users\", java.util.Map.of(\"id\", 3, \"username\", \"eve\", \"role\", \"USER\"));",
                    "op.execute(\"DELETE FROM users WHERE id = 3\");");
        }

        @ParameterizedTest
        @EachDatabase
        void commits_the_labels_of_an_enum_before_it_uses_them(TestDatabases kind) {
            try (Workbench bench = bench(kind)) {
                script(
                        bench,
                        "aaaa1111",
                        "",
                        "op.createEnum(\"mood\", \"OK\"); op.createTable(\"people\", column(\"id\", bigint()),"
                                + " column(\"mood\", dev.ferro.script.Ddl.enumeration(\"mood\", \"OK\")));",
                        "op.dropTable(\"people\"); op.dropEnum(\"mood\", \"OK\");");
                script(
                        bench,
                        "bbbb1111",
                        ", revises = \"aaaa1111\"",
                        "op.addEnumValue(\"mood\", java.util.List.of(\"OK\"), java.util.List.of(\"OK\", \"SAD\"));",
                        "op.replaceEnumValues(\"mood\", java.util.List.of(\"OK\", \"SAD\"), java.util.List.of(\"OK\"));");
                script(
                        bench,
                        "bbbb2222",
                        ", revises = \"bbbb1111\"",
                        "op.alterColumn(\"people\", \"mood\", column -> column.defaultsTo(\"'SAD'\"));",
                        "op.alterColumn(\"people\", \"mood\", column -> column.defaultsTo(null));");
                bench.done("upgrade", "aaaa1111");
                String before = bench.everything();
                bench.done("squash", "bbbb1111:bbbb2222", "--rev-id", "55550000");
                bench.done("upgrade", "head");
                bench.execute("INSERT INTO people (id) VALUES (1)");
                assertThat(bench.query("SELECT mood FROM people")).containsExactly("SAD");
                bench.execute("DELETE FROM people");
                bench.done("downgrade", "aaaa1111", "--yes");
                assertThat(bench.everything()).isEqualTo(before);
            }
        }

        @Test
        void is_refused_or_moves_the_heads_file_like_every_other() {
            try (Workbench bench = history(bench(TestDatabases.SQLITE))) {
                bench.write("ferro.toml", bench.read("ferro.toml") + "heads_lock = true\n");
                bench.done("squash", "base:head", "--rev-id", "55550000");
                assertThat(bench.read("migrations/heads.lock")).endsWith("\n55550000\n");
                bench.write("migrations/heads.lock", "<<<<<<< a\n");
                assertThat(bench.ferro("squash", "base:head").err()).contains("holds a conflict");
            }
        }
    }
}
