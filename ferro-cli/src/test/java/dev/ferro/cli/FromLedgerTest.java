package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;

/** A database that is ahead of the scripts at hand is taken back by what its ledger keeps. */
class FromLedgerTest {

    private static final String LATER = "migrations/versions/Rbbbb1_ages.java";

    private static Workbench bench(TestDatabases kind) {
        Workbench bench = Workbench.withModels(kind);
        bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
        bench.done("upgrade", "head");
        bench.write(
                Workbench.MODELS + "User.java",
                Workbench.USER.replace(
                        "@Nullable String bio", "@Nullable String bio, @Field(defaultValue = \"0\") int age"));
        bench.done("revision", "--autogenerate", "-m", "Ages", "--rev-id", "bbbb1");
        return bench;
    }

    @ParameterizedTest
    @EachDatabase
    void older_scripts_take_back_what_newer_ones_have_done(TestDatabases kind) throws Exception {
        try (Workbench bench = bench(kind)) {
            String before = bench.catalogue();
            bench.done("upgrade", "head");
            bench.delete(LATER);

            assertThat(bench.done("status").out())
                    .contains("ahead     of these scripts by 1 revision: `bbbb1` (Ages).");
            bench.refused("database-ahead", 1, "downgrade", "aaaa1");
            assertThat(bench.done("downgrade", "aaaa1", "--from-ledger").shown())
                    .contains("bbbb1  Ages")
                    .contains("The database is at `aaaa1`");
            assertThat(bench.catalogue()).isEqualTo(before);
            bench.done("downgrade", "-1", "--from-ledger", "--yes");
            assertThat(bench.done("current").out()).doesNotContain("aaaa1");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void data_is_not_dropped_unasked(TestDatabases kind) throws Exception {
        try (Workbench bench = bench(kind)) {
            bench.done("upgrade", "head");
            bench.execute("INSERT INTO users (id, username, age) VALUES (1, 'ada', 36)");
            bench.delete(LATER);
            String refusal = bench.refused("from-ledger-loses-data", 1, "downgrade", "aaaa1", "--from-ledger")
                    .err();
            assertThat(refusal).contains("column `age` of `users`").doesNotContain("table `users`");
            bench.done("downgrade", "aaaa1", "--from-ledger", "--allow-data-loss");
            assertThat(bench.query("SELECT username FROM users")).containsExactly("ada");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_the_ledger_cannot_keep_is_said(TestDatabases kind) {
        try (Workbench bench = Workbench.on(kind)) {
            bench.done("init", "--url", bench.url());
            bench.done("revision", "-m", "Count", "--rev-id", "aaaa1");
            String script = "migrations/versions/Raaaa1_count.java";
            bench.write(
                    script,
                    bench.read(script)
                            .replaceFirst(
                                    "downgrade\\(Operations op\\) \\{",
                                    "downgrade(Operations op) { op.run(\"count\", connection -> {});"));
            bench.done("upgrade", "head");
            bench.delete(script);
            assertThat(bench.refused("from-ledger-java", 1, "downgrade", "base", "--from-ledger")
                            .err())
                    .contains("the ledger keeps SQL only, and the downgrade runs Java code");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_script_shows_what_would_run(TestDatabases kind) {
        try (Workbench bench = bench(kind)) {
            bench.done("upgrade", "head");
            bench.delete(LATER);
            String sql =
                    bench.done("downgrade", "aaaa1", "--from-ledger", "--sql").out();
            assertThat(sql).containsIgnoringCase("drop column").contains("-- downgrade bbbb1 -> aaaa1: Ages");
        }
    }
}
