package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;

/** Each command, run as a person would run it, on each kind of database. */
class CommandsTest {

    private static final String FIRST = "1a2b3c4d5e6f";
    private static final String SECOND = "2b3c4d5e6f7a";

    /** The models one release later. */
    private static final String USER_WITH_ROLE = Workbench.USER.replace("String bio", "String bio, int logins");

    private static Workbench migrated(TestDatabases kind) {
        Workbench bench = Workbench.withModels(kind);
        bench.done("revision", "--autogenerate", "-m", "Initial schema", "--rev-id", FIRST);
        bench.done("upgrade", "head");
        return bench;
    }

    private static Workbench withTwoRevisions(TestDatabases kind) {
        Workbench bench = migrated(kind);
        bench.write(
                Workbench.MODELS + "User.java",
                Workbench.USER.replace("@Nullable String bio", "@Nullable String bio, @Nullable String phone"));
        bench.done("revision", "--autogenerate", "-m", "Add a phone", "--rev-id", SECOND);
        return bench;
    }

    // C12, C13, C16, C18: the usual course of each
    @ParameterizedTest
    @EachDatabase
    void a_whole_life_reads_well(TestDatabases kind) {
        try (Workbench bench = Workbench.withModels(kind)) {
            StringBuilder story = new StringBuilder();
            tell(story, bench, "current");
            tell(story, bench, "heads");
            tell(story, bench, "revision", "--autogenerate", "-m", "Initial schema", "--rev-id", FIRST);
            tell(story, bench, "current");
            tell(story, bench, "check");
            tell(story, bench, "upgrade", "head", "--dry-run");
            tell(story, bench, "upgrade", "head");
            tell(story, bench, "revision", "--autogenerate", "-m", "Nothing", "--rev-id", "3c4d5e6f7a8b");
            bench.write(Workbench.MODELS + "User.java", USER_WITH_ROLE);
            tell(story, bench, "check");
            tell(story, bench, "diff");
            tell(story, bench, "revision", "--autogenerate", "-m", "Count logins", "--rev-id", SECOND);
            tell(story, bench, "history", "-i");
            tell(story, bench, "show", "head");
            tell(story, bench, "upgrade", "+1");
            tell(story, bench, "upgrade", "head");
            tell(story, bench, "check");
            tell(story, bench, "history");
            tell(story, bench, "history", "-r", FIRST.substring(0, 4) + ":" + FIRST.substring(0, 4));
            tell(story, bench, "current");
            tell(story, bench, "downgrade", "-1");
            tell(story, bench, "current", "--check-heads");
            tell(story, bench, "stamp", "head");
            tell(story, bench, "stamp", FIRST);
            tell(story, bench, "ensure-version");
            tell(story, bench, "downgrade", "base");
            tell(story, bench, "current");
            GoldenFile.of("cli/life-on-" + kind.name().toLowerCase(java.util.Locale.ROOT) + ".txt")
                    .assertHolds(story.toString());
        }
    }

    private static void tell(StringBuilder story, Workbench bench, String... words) {
        Workbench.Run run = bench.ferro(words);
        assertThat(run.err()).doesNotContain("does not expect");
        story.append(run.transcript()).append('\n');
    }

    @ParameterizedTest
    @EachDatabase
    void names_follow_the_convention_of_the_file(TestDatabases kind) {
        try (Workbench bench = migrated(kind)) {
            bench.write("ferro.toml", bench.read("ferro.toml") + "\n[naming]\nuniques = \"{table}_{columns}_key\"\n");
            assertThat(bench.ferro("check").out()).contains("uq_users_username", "users_username_key");
            bench.done("revision", "--autogenerate", "-m", "Name uniques as the others do");
            bench.done("upgrade", "head");
            bench.done("check");
        }
    }

    @Nested
    class ReadingCommands {

        // C11
        @ParameterizedTest
        @EachDatabase
        void create_nothing(TestDatabases kind) {
            try (Workbench bench = Workbench.withModels(kind)) {
                bench.done("revision", "-m", "Empty", "--rev-id", FIRST);
                for (String command :
                        new String[] {"current", "history -i", "heads", "show head", "diff", "upgrade head --sql"}) {
                    bench.done(command.split(" "));
                }
                assertThat(bench.ferro("check").exitCode()).isEqualTo(3);
                assertThat(bench.query(tables(kind))).isEmpty();
            }
        }
    }

    @Nested
    class Revision {

        // C12
        @ParameterizedTest
        @EachDatabase
        void is_refused_while_the_database_is_behind(TestDatabases kind) {
            try (Workbench bench = withTwoRevisions(kind)) {
                Workbench.Run run = bench.ferro("revision", "--autogenerate", "-m", "More");
                assertThat(run.exitCode()).isEqualTo(1);
                assertThat(run.err())
                        .contains("The database is not up to date.")
                        .contains("`" + SECOND + "` (Add a phone) is not applied yet")
                        .contains("`ferro upgrade head`");
                assertThat(bench.scripts()).hasSize(2);
            }
        }

        // C12: so it may be behind, too
        @ParameterizedTest
        @EachDatabase
        void without_autogenerate_needs_no_database(TestDatabases kind) {
            try (Workbench bench = Workbench.on(kind)) {
                bench.done("init", "--url", "${NOWHERE}");
                bench.done("revision", "-m", "Add admin user", "--rev-id", FIRST);
                assertThat(bench.scripts()).containsExactly("R" + FIRST + "_add_admin_user.java");
            }
        }

        @ParameterizedTest
        @EachDatabase
        void with_nothing_to_say_writes_a_script_only_if_that_is_wanted(TestDatabases kind) {
            try (Workbench bench = migrated(kind)) {
                assertThat(bench.done("revision", "--autogenerate", "-m", "Nothing")
                                .out())
                        .isEqualTo("Models and database agree; there is nothing to write.\n");
                assertThat(bench.scripts()).hasSize(1);
                bench.done("revision", "--autogenerate", "-m", "Nothing", "--allow-empty");
                assertThat(bench.scripts()).hasSize(2);
            }
        }

        @ParameterizedTest
        @EachDatabase
        void asks_about_what_looks_like_a_rename(TestDatabases kind) {
            try (Workbench bench = migrated(kind)) {
                bench.execute("INSERT INTO users (username, bio) VALUES ('ann', 'writes')");
                bench.write(Workbench.MODELS + "User.java", Workbench.USER.replace("bio", "about"));
                Workbench.Run alone = bench.ferro("revision", "--autogenerate", "-m", "Call it about");
                assertThat(alone.exitCode()).isEqualTo(1);
                assertThat(alone.err()).contains("--rename users.bio=about").contains("--no-rename");
                assertThat(bench.scripts()).hasSize(1);

                Workbench.Run asked = bench.types("y\n").done("revision", "--autogenerate", "-m", "Call it about");
                assertThat(asked.err()).contains("Is it one? [y/N]");
                assertThat(asked.out()).contains(" column `bio` of `users` to `about`");
                bench.done("upgrade", "head");
                assertThat(bench.query("SELECT about FROM users")).containsExactly("writes");
            }
        }

        @ParameterizedTest
        @EachDatabase
        void takes_a_rename_or_its_denial_from_the_command_line(TestDatabases kind) {
            try (Workbench bench = migrated(kind)) {
                bench.write(Workbench.MODELS + "User.java", Workbench.USER.replace("bio", "about"));
                assertThat(bench.done("revision", "--autogenerate", "-m", "Drop", "--no-rename")
                                .out())
                        .contains("drop column `bio`");
            }
            try (Workbench bench = migrated(kind)) {
                bench.write(Workbench.MODELS + "User.java", Workbench.USER.replace("bio", "about"));
                assertThat(bench.done("revision", "--autogenerate", "-m", "Keep", "--rename", "users.bio=about")
                                .out())
                        .contains("rename column `bio` of `users` to `about`");
                assertThat(bench.ferro("revision", "-m", "x", "--autogenerate", "--rename", "nonsense")
                                .exitCode())
                        .isNotZero();
            }
        }

        @ParameterizedTest
        @EachDatabase
        void refuses_an_id_that_is_taken(TestDatabases kind) {
            try (Workbench bench = migrated(kind)) {
                Workbench.Run run = bench.ferro("revision", "-m", "Again", "--rev-id", FIRST);
                assertThat(run.exitCode()).isEqualTo(1);
                assertThat(run.err()).contains("There is a revision `" + FIRST + "` already.");
                assertThat(bench.scripts()).hasSize(1);
            }
        }

        @ParameterizedTest
        @EachDatabase
        void carries_the_package_of_its_folder(TestDatabases kind) {
            try (Workbench bench = Workbench.on(kind)) {
                bench.done("init", "src/main/java/com/acme/migrations", "--url", bench.url());
                bench.done("revision", "-m", "First", "--rev-id", FIRST);
                assertThat(bench.read("src/main/java/com/acme/migrations/versions/R" + FIRST + "_first.java"))
                        .startsWith("package com.acme.migrations.versions;");
            }
        }
    }

    @Nested
    class Downgrade {

        @ParameterizedTest
        @EachDatabase
        void asks_before_data_is_lost(TestDatabases kind) {
            try (Workbench bench = migrated(kind)) {
                bench.execute("INSERT INTO users (username) VALUES ('ann')");
                Workbench.Run alone = bench.ferro("downgrade", "base");
                assertThat(alone.exitCode()).isEqualTo(1);
                assertThat(alone.err())
                        .contains("The downgrade drops what holds data: table `users`.")
                        .contains("`--allow-data-loss`");
                Workbench.Run declined = bench.types("n\n").ferro("downgrade", "base");
                assertThat(declined.exitCode()).isEqualTo(1);
                assertThat(declined.err()).contains("Go on? [y/N]").contains("Nothing was changed.");
                assertThat(bench.query("SELECT username FROM users")).containsExactly("ann");
                bench.types("yes\n").done("downgrade", "base");
                assertThat(bench.query(tables(kind))).doesNotContain("users");
            }
        }

        @ParameterizedTest
        @EachDatabase
        void asks_nothing_where_nothing_is_lost_or_all_is_agreed(TestDatabases kind) {
            try (Workbench bench = migrated(kind)) {
                bench.done("downgrade", "base");
                bench.done("upgrade", "head");
                bench.execute("INSERT INTO users (username) VALUES ('ann')");
                bench.done("downgrade", "base", "--yes");
                assertThat(bench.query(tables(kind))).doesNotContain("users");
            }
        }

        @ParameterizedTest
        @EachDatabase
        void an_empty_column_is_no_loss(TestDatabases kind) {
            try (Workbench bench = withTwoRevisions(kind)) {
                bench.done("upgrade", "head");
                bench.execute("INSERT INTO users (username) VALUES ('ann')");
                bench.done("downgrade", "-1");
                bench.done("upgrade", "head");
                bench.execute("UPDATE users SET phone = '1'");
                assertThat(bench.ferro("downgrade", "-1").err()).contains("column `phone` of `users`");
            }
        }
    }

    @Nested
    class Scripts {

        // C15, C18
        @ParameterizedTest
        @EachDatabase
        void of_sql_do_the_same_as_the_command(TestDatabases kind) {
            try (Workbench bench = withTwoRevisions(kind)) {
                String sql = bench.done("upgrade", "base:head", "--sql").out();
                assertThat(sql).contains("CREATE TABLE users").contains(SECOND);
                assertThat(bench.done("downgrade", "head:base", "--sql").out()).contains("DROP TABLE users");
                assertThat(bench.done("upgrade", "head", "--sql").out())
                        .contains("phone")
                        .doesNotContain("CREATE TABLE users");
                assertThat(bench.done("stamp", "head", "--sql").out()).contains(SECOND);
                assertThat(bench.done("ensure-version", "--sql").out()).contains("ferro_version");
                assertThat(bench.ferro("upgrade", "base:head").exitCode()).isEqualTo(2);
                assertThat(bench.done("current").out()).contains(FIRST);
            }
        }
    }

    @Nested
    class Filters {

        @ParameterizedTest
        @EachDatabase
        void leave_the_tables_of_others_alone(TestDatabases kind) {
            try (Workbench bench = migrated(kind)) {
                bench.execute("CREATE TABLE legacy_orders (id integer)");
                assertThat(bench.ferro("check").out()).contains("drop table `legacy_orders`");
                bench.write("ferro.toml", bench.read("ferro.toml") + "\n[filter]\nexclude_tables = [\"legacy_*\"]\n");
                bench.done("check");
            }
        }
    }

    @Nested
    class Environments {

        @ParameterizedTest
        @EachDatabase
        void choose_another_database(TestDatabases kind) {
            try (Workbench bench = withTwoRevisions(kind);
                    Workbench other = Workbench.on(kind)) {
                bench.write(
                        "ferro.toml",
                        bench.read("ferro.toml") + "\n[environments.staging]\nurl = \"${env:STAGING}\"\n");
                assertThat(bench.ferro("-e", "staging", "current").err()).contains("The variable `STAGING`");
                bench.set("STAGING", other.url());
                assertThat(bench.done("-e", "staging", "current").out()).startsWith("base");
                bench.done("-e", "staging", "upgrade", "head");
                assertThat(bench.done("--url", other.url(), "current").out()).contains(SECOND);
                assertThat(bench.done("current").out()).contains(FIRST);
            }
        }
    }

    @Nested
    class Quiet {

        @ParameterizedTest
        @EachDatabase
        void keeps_the_answer_and_drops_the_progress(TestDatabases kind) {
            try (Workbench bench = Workbench.withModels(kind)) {
                bench.done("revision", "--autogenerate", "-m", "Initial schema");
                Workbench.Run run = bench.done("upgrade", "head", "-q");
                assertThat(run.err()).isEmpty();
                assertThat(run.out()).startsWith("The database is at ");
            }
        }
    }

    @Nested
    class Verbose {

        @ParameterizedTest
        @EachDatabase
        void shows_the_statements_and_the_stack_trace(TestDatabases kind) {
            try (Workbench bench = Workbench.withModels(kind)) {
                bench.done("revision", "--autogenerate", "-m", "Initial schema");
                assertThat(bench.done("upgrade", "head", "-v").err()).contains("CREATE TABLE users");
                assertThat(bench.ferro("upgrade", "nowhere", "-v").err())
                        .containsOnlyOnce("There is no revision `nowhere`.")
                        .contains("\ndev.ferro.FerroException\n\tat dev.ferro");
                assertThat(bench.ferro("upgrade", "nowhere").err()).doesNotContain("\tat ");
            }
        }
    }

    static String tables(TestDatabases kind) {
        return switch (kind) {
            case SQLITE -> "SELECT name FROM sqlite_schema WHERE type = 'table'";
            case POSTGRESQL -> "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
            case H2 ->
                "SELECT LOWER(TABLE_NAME) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"
                        + " AND TABLE_TYPE = 'BASE TABLE'";
            case MARIADB, MYSQL -> "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()";
        };
    }
}
