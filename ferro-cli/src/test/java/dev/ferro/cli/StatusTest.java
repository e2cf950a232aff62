package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.ferro.dialect.Locks;
import dev.ferro.run.Database;
import dev.ferro.run.DatabaseUrl;
import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** One screen that says how things are, however they are. */
class StatusTest {

    private static Workbench straight(TestDatabases kind) {
        Workbench bench = Workbench.on(kind);
        bench.done("init", "--url", bench.url());
        bench.done("revision", "-m", "Make one", "--rev-id", "aaaa1");
        bench.done("revision", "-m", "Make two", "--rev-id", "bbbb1");
        return bench;
    }

    private static void tell(StringBuilder all, Workbench bench) {
        all.append(bench.done("status").transcript()).append('\n');
    }

    @ParameterizedTest
    @EachDatabase
    void every_state_has_its_screen(TestDatabases kind) {
        try (Workbench bench = straight(kind)) {
            StringBuilder all = new StringBuilder();
            tell(all, bench);
            assertThat(bench.query(CommandsTest.tables(kind))).isEmpty();
            bench.done("upgrade", "aaaa1");
            tell(all, bench);
            bench.done("upgrade", "head");
            tell(all, bench);
            bench.done("revision", "-m", "Make more", "--rev-id", "cccc1", "--head", "base", "--depends-on", "bbbb1");
            bench.done("revision", "-m", "Make other", "--rev-id", "dddd1", "--head", "bbbb1");
            tell(all, bench);
            bench.done("upgrade", "cccc1");
            tell(all, bench);
            bench.execute("INSERT INTO ferro_version VALUES ('eeee1')");
            tell(all, bench);
            bench.done("stamp", "--purge", "bbbb1");
            String script = "migrations/versions/Rdddd1_make_other.java";
            bench.write(script, bench.read(script).replace("revises = \"bbbb1\"", "revises = \"bbbb2\""));
            tell(all, bench);
            GoldenFile.of("cli/status.txt").assertHolds(all.toString());
        }
    }

    @Test
    void many_pending_revisions_do_not_fill_the_screen() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            bench.done("init", "--url", bench.url());
            for (int number = 10; number < 25; number++) {
                bench.done("revision", "-m", "Make " + number, "--rev-id", "aaaa" + number);
            }
            assertThat(bench.done("status").out())
                    .contains("aaaa19  Make 19\n")
                    .doesNotContain("aaaa20")
                    .contains("and 5 more; `ferro history --pending` shows all");
        }
    }

    @Test
    void who_holds_the_lock_is_told_where_the_database_tells_it() throws SQLException {
        try (Workbench bench = straight(TestDatabases.POSTGRESQL);
                Connection other = bench.connect()) {
            Locks locks = Database.of(DatabaseUrl.parse(bench.url(), bench.folder()))
                    .dialect()
                    .locks();
            assertThat(locks.tryAcquire(other, "ferro:ferro_version")).isTrue();
            assertThat(bench.done("status").out())
                    .containsPattern(
                            "lock      held by process \\d+ of user `\\w+` at [0-9.:]+ \\(.*\\) since 20\\S+ \\S+\n");
            locks.release(other, "ferro:ferro_version");
            assertThat(bench.done("status").out()).doesNotContain("lock");
        }
    }

    @Test
    void no_password_is_shown() {
        try (Workbench bench = straight(TestDatabases.SQLITE)) {
            String out = bench.ferro("status", "--url", "postgresql://me:secret@localhost:1/shop")
                    .shown();
            assertThat(out).contains("postgresql://me:***@localhost:1/shop").doesNotContain("secret");
        }
    }

    @Test
    void as_a_document_it_has_the_same() {
        try (Workbench bench = straight(TestDatabases.SQLITE)) {
            assertThat(JsonParser.parseString(bench.done("status", "--json").out())
                            .getAsJsonObject()
                            .keySet())
                    .containsExactly(
                            "database",
                            "current",
                            "implied",
                            "unknown",
                            "ahead",
                            "pending",
                            "heads",
                            "migrator",
                            "half_done",
                            "edited",
                            "problems");
        }
    }
}
