package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code --plan} shows before anything is done, and that nothing is. */
class PlanTest {

    private static final String SECOND = """
            package migrations.versions;

            import static dev.ferro.script.Ddl.column;
            import static dev.ferro.script.Ddl.index;
            import static dev.ferro.script.Ddl.integer;
            import static dev.ferro.script.Ddl.primaryKey;
            import static dev.ferro.script.Ddl.text;

            import dev.ferro.script.Migration;
            import dev.ferro.script.Operations;
            import dev.ferro.script.Revision;

            /** Everything at once. */
            @Revision(id = "bbbb1", revises = "aaaa1")
            public final class Rbbbb1_second implements Migration {

                @Override
                public void upgrade(Operations op) {
                    op.addColumn("users", column("age", integer()));
                    op.createTable("visits", column("id", integer()).notNull(), primaryKey("pk_visits", "id"));
                    op.createIndex("ix_visits_id", "visits", "id");
                    op.createIndex("users", index("ix_users_age", "age").concurrently());
                    op.backfill("users", "age = 0", "age IS NULL");
                    op.execute("UPDATE users SET bio = 'none' WHERE bio IS NULL");
                    op.execute("CALL something_unknown()");
                    op.run("count the users", connection -> {});
                    op.dropColumn("users", column("bio", text()));
                }

                @Override
                public void downgrade(Operations op) {
                    op.irreversible("the texts are gone");
                }
            }
            """;

    private static Workbench project(TestDatabases kind) {
        Workbench bench = Workbench.withModels(kind);
        bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
        bench.done("upgrade", "head");
        bench.write("migrations/versions/Rbbbb1_second.java", SECOND);
        return bench;
    }

    @ParameterizedTest
    @EnumSource
    void every_statement_is_shown_with_what_it_locks_and_nothing_is_done(TestDatabases kind) {
        try (Workbench bench = project(kind)) {
            StringBuilder all = new StringBuilder();
            all.append(bench.done("upgrade", "head", "--plan").transcript());
            assertThat(bench.done("current").out()).contains("aaaa1").doesNotContain("bbbb1");
            all.append(bench.done("downgrade", "base", "--plan").transcript());
            assertThat(bench.query("SELECT count(*) FROM users")).containsExactly("0");
            GoldenFile.of("cli/plan-on-" + kind.name().toLowerCase(Locale.ROOT) + ".txt")
                    .assertHolds(all.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_creates_nothing_in_an_empty_database(TestDatabases kind) {
        try (Workbench bench = Workbench.withModels(kind)) {
            bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1", "--format", "sql");
            assertThat(bench.done("upgrade", "head", "--plan").out()).contains("CREATE TABLE users");
            bench.execute("CREATE TABLE ferro_version (a INT)", "CREATE TABLE ferro_ledger (a INT)");
        }
    }

    @Test
    void a_user_who_may_only_read_sees_it() {
        try (Workbench bench = project(TestDatabases.POSTGRESQL)) {
            String reader = "ferro_reader_" + Integer.toHexString(bench.folder().hashCode());
            bench.execute(
                    "CREATE ROLE " + reader + " LOGIN PASSWORD 'pass-1234'",
                    "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + reader);
            String url = bench.url().replaceFirst("\\?.*", "") + "?user=" + reader + "&password=pass-1234";
            assertThat(bench.done("upgrade", "head", "--plan", "--url", url).out())
                    .contains("ACCESS EXCLUSIVE on users: blocks reads and writes");
            bench.execute("DROP OWNED BY " + reader, "DROP ROLE " + reader);
        }
    }

    @Test
    void it_needs_no_lock() throws Exception {
        try (Workbench bench = project(TestDatabases.POSTGRESQL);
                java.sql.Connection other = bench.database().connect()) {
            other.setAutoCommit(false);
            try (java.sql.Statement statement = other.createStatement()) {
                statement.execute("LOCK TABLE users IN EXCLUSIVE MODE");
            }
            assertThat(bench.done("upgrade", "head", "--plan").out()).contains("ACCESS EXCLUSIVE on users");
        }
    }

    @Test
    void a_range_needs_no_database() {
        try (Workbench bench = project(TestDatabases.POSTGRESQL)) {
            String nowhere = "jdbc:postgresql://localhost:1/nowhere";
            assertThat(bench.done("upgrade", "base:head", "--plan", "--url", nowhere)
                            .out())
                    .contains("CREATE TABLE users", "ACCESS EXCLUSIVE on users: blocks reads and writes");
        }
    }
}
