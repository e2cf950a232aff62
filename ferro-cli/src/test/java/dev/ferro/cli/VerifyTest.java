package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Revisions are tried on a database that is gone afterwards, and those that do not hold are found out. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class VerifyTest {

    private static final String USERS = "op.createTable(\"users\", column(\"id\", integer()).notNull(),"
            + " column(\"username\", varchar(50)), primaryKey(\"pk_users\", \"id\"));";

    private static final String NO_USERS = "op.dropTable(\"users\");";

    @Parameter
    private TestDatabases kind;

    private Workbench bench;
    private String before;
    private List<String> databasesBefore;

    @BeforeEach
    void an_empty_history() {
        bench = Workbench.on(kind);
        bench.ferro("init", "--url", bench.url());
        before = bench.everything();
        databasesBefore = Leftovers.beside(bench);
    }

    /** Whatever was found: the target is as it was, and nothing is left beside it. */
    @AfterEach
    void nothing_is_left() {
        try {
            assertThat(bench.everything()).isEqualTo(before);
            assertThat(Leftovers.beside(bench)).isEqualTo(databasesBefore);
        } finally {
            bench.close();
        }
    }

    private void revision(String id, String revises, String upgrade, String downgrade) {
        String parents = revises.isEmpty() ? "" : ", revises = " + revises;
        bench.write(
                "migrations/versions/R" + id + "_step.java", """
                import static dev.ferro.script.Ddl.column;
                import static dev.ferro.script.Ddl.integer;
                import static dev.ferro.script.Ddl.primaryKey;
                import static dev.ferro.script.Ddl.varchar;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Step %s. */
                @Revision(id = "%s"%s)
                public final class R%s_step implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {
                        %s
                    }
                }
                """.formatted(id, id, parents, id, upgrade, downgrade));
    }

    private void users() {
        revision("aaaa1", "", USERS, NO_USERS);
    }

    private String verify(int exitCode, String... options) {
        String[] words = Stream.concat(Stream.of("verify"), Stream.of(options)).toArray(String[]::new);
        Workbench.Run run = bench.ferro(words);
        assertThat(run.exitCode()).as(run.transcript()).isEqualTo(exitCode);
        return run.shown();
    }

    @Test
    void a_history_that_holds_passes_with_its_branches() {
        users();
        revision(
                "bbbb1",
                "\"aaaa1\"",
                "op.addColumn(\"users\", column(\"mail\", varchar(50)));",
                "op.dropColumn(\"users\", \"mail\");");
        revision(
                "cccc1",
                "\"aaaa1\"",
                "op.createIndex(\"ix_users_username\", \"users\", \"username\");",
                "op.dropIndex(\"ix_users_username\", \"users\");");
        revision("dddd1", "{\"bbbb1\", \"cccc1\"}", "", "");
        assertThat(verify(0)).contains("↑↓↑ aaaa1", "↑↓↑ dddd1", "4 revisions stand the test.");
    }

    @Test
    void a_column_that_comes_back_at_the_end_is_no_difference() {
        users();
        revision(
                "bbbb1",
                "\"aaaa1\"",
                "op.dropColumn(\"users\", column(\"username\", varchar(50)));",
                "op.addColumn(\"users\", column(\"username\", varchar(50)));");
        revision(
                "cccc1",
                "\"bbbb1\"",
                "op.addColumn(\"users\", column(\"age\", integer()));",
                "op.dropColumn(\"users\", \"age\");");
        verify(0);
    }

    @Test
    void a_downgrade_that_forgets_something_is_told_with_the_difference() {
        users();
        revision(
                "bbbb1",
                "\"aaaa1\"",
                "op.addColumn(\"users\", column(\"mail\", varchar(50))); op.createIndex(\"ix_users_username\", \"users\", \"username\");",
                "op.dropColumn(\"users\", \"mail\");");
        revision(
                "cccc1",
                "\"bbbb1\"",
                "op.addColumn(\"users\", column(\"age\", integer()));",
                "op.dropColumn(\"users\", \"age\");");
        assertThat(verify(3))
                .contains("1 revision of 3 is faulty", "↑↓↑ cccc1")
                .contains("create index `ix_users_username` on `users`")
                .doesNotContain("mail`");
    }

    @Test
    void a_downgrade_that_fails_is_told_in_the_words_of_the_database() {
        users();
        revision(
                "bbbb1",
                "\"aaaa1\"",
                "op.addColumn(\"users\", column(\"mail\", varchar(50)));",
                "op.dropColumn(\"users\", \"mail\"); op.execute(\"DROP TABLE nothing_there\");");
        revision(
                "cccc1",
                "\"bbbb1\"",
                "op.addColumn(\"users\", column(\"age\", integer()));",
                "op.dropColumn(\"users\", \"age\");");
        assertThat(verify(3)).contains("The downgrade fails:", "nothing_there", "↑↓↑ cccc1");
    }

    @Test
    void an_upgrade_that_cannot_run_again_is_found() {
        users();
        revision(
                "bbbb1",
                "\"aaaa1\"",
                "op.execute(\"INSERT INTO users (id, username) VALUES (1, 'ann')\");",
                "op.execute(\"UPDATE users SET username = 'bob'\");");
        assertThat(verify(3)).contains("The second upgrade fails:");
    }

    @Test
    void an_upgrade_that_fails_leaves_what_needs_it_untried_and_other_branches_tried() {
        users();
        revision(
                "bbbb1",
                "\"aaaa1\"",
                "op.addColumn(\"users\", column(\"age\", integer())); op.execute(\"DROP TABLE nothing_there\");",
                "");
        revision("bbbb2", "\"bbbb1\"", "", "");
        revision(
                "cccc1",
                "\"aaaa1\"",
                "op.addColumn(\"users\", column(\"mail\", varchar(50)));",
                "op.dropColumn(\"users\", \"mail\");");
        assertThat(verify(3)).contains("The upgrade fails:", "↑↓↑ cccc1", "bbbb2  Step bbbb2  not tried");
    }

    @Test
    void what_cannot_be_taken_back_is_said_and_not_held_against_it() {
        users();
        revision("bbbb1", "\"aaaa1\"", "op.addColumn(\"users\", column(\"mail\", varchar(50)));", "");
        revision(
                "cccc1",
                "\"bbbb1\"",
                "op.addColumn(\"users\", column(\"age\", integer()));",
                "op.dropColumn(\"users\", \"age\");");
        revision(
                "dddd1", "\"cccc1\"", "op.execute(\"DELETE FROM users\");", "op.irreversible(\"the users are gone\");");
        assertThat(verify(0))
                .contains(
                        "bbbb1  Step bbbb1  cannot be taken back",
                        "dddd1  Step dddd1  cannot be taken back",
                        "2 of them cannot be taken back");
    }

    @Test
    void views_are_looked_at_too() {
        users();
        revision(
                "bbbb1",
                "\"aaaa1\"",
                "op.execute(\"CREATE VIEW names AS SELECT username FROM users\");",
                "op.execute(\"UPDATE users SET username = 'x'\");");
        assertThat(verify(3)).contains("create view `names`");
    }

    @Test
    void a_data_migration_is_tried_on_rows() {
        users();
        revision(
                "bbbb1",
                "\"aaaa1\"",
                "op.alterColumn(\"users\", column(\"username\", varchar(50)), column(\"username\", varchar(50)).notNull());",
                "op.alterColumn(\"users\", column(\"username\", varchar(50)).notNull(), column(\"username\", varchar(50)));");
        verify(0);
        bench.write("migrations/fixtures/aaaa1_people.sql", """
                -- one without a name; it isn't known
                INSERT INTO users (id, username) VALUES (1, 'ann; bob');
                INSERT INTO users (id) VALUES (2);
                """);
        assertThat(verify(3)).contains("bbbb1", "The upgrade fails:");
    }

    @Test
    void a_fixture_that_does_not_fit_is_told_with_its_line() {
        users();
        bench.write(
                "migrations/fixtures/aaaa1.sql",
                "INSERT INTO users (id) VALUES (1);\nINSERT INTO nobody VALUES (2);\n");
        bench.write("migrations/fixtures/zzzz1.sql", "SELECT 1;\n");
        assertThat(verify(3)).contains("aaaa1.sql:2", "zzzz1.sql` is named after no revision");
    }

    @Test
    void rows_may_come_from_java() {
        users();
        revision(
                "bbbb1",
                "\"aaaa1\"",
                "op.alterColumn(\"users\", column(\"username\", varchar(50)), column(\"username\", varchar(50)).notNull());",
                "op.alterColumn(\"users\", column(\"username\", varchar(50)).notNull(), column(\"username\", varchar(50)));");
        String fixture = """
                import dev.ferro.operation.ConnectionWork;
                import java.sql.Connection;
                import java.sql.PreparedStatement;
                import java.sql.SQLException;

                public final class Raaaa1_people implements ConnectionWork {
                    @Override
                    public void run(Connection connection) throws SQLException {
                        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO users VALUES (?, ?)")) {
                            for (int id = 1; id <= 100; id++) {
                                insert.setInt(1, id);
                                insert.setString(2, id == 50 ? null : "user " + id);
                                insert.executeUpdate();
                            }
                        }
                    }
                }
                """;
        bench.write("migrations/fixtures/Raaaa1_people.java", fixture);
        assertThat(verify(3)).contains("bbbb1", "The upgrade fails:");
        bench.write("migrations/fixtures/Raaaa1_people.java", fixture.replace("id == 50 ? null : ", ""));
        verify(0);
        bench.write("migrations/fixtures/Raaaa1_people.java", fixture.replace("users VALUES", "nobody VALUES"));
        assertThat(verify(3)).contains("The rows of a fixture cannot be inserted.", "Raaaa1_people.java");
        bench.write(
                "migrations/fixtures/Raaaa1_people.java",
                fixture.replace(" implements ConnectionWork", "").replace("@Override", ""));
        bench.refused("fixture-of-no-use", 1, "verify");
    }

    @Test
    void only_what_is_pending_is_tried_if_asked_for() {
        users();
        bench.done("upgrade", "head");
        before = bench.everything();
        revision(
                "bbbb1",
                "\"aaaa1\"",
                "op.addColumn(\"users\", column(\"mail\", varchar(50)));",
                "op.dropColumn(\"users\", \"mail\");");
        assertThat(verify(0, "--pending"))
                .contains("Trying 1 revision ", "↑↓↑ bbbb1")
                .doesNotContain("aaaa1");
    }

    @Test
    void models_are_compared_with_the_result() {
        bench.write(Workbench.MODELS + "User.java", Workbench.USER);
        String configuration = bench.read("ferro.toml");
        bench.write(
                "ferro.toml", configuration.replaceAll("(?m)^packages = .*", "packages = [\"com.acme.blog.model\"]"));
        users();
        assertThat(verify(3)).contains("1 revision stands the test.", "The models differ from the result.", "username");
    }

    @Test
    void json_tells_the_same() {
        users();
        revision(
                "bbbb1",
                "\"aaaa1\"",
                "op.addColumn(\"users\", column(\"mail\", varchar(50)));",
                "op.execute(\"DROP TABLE nothing_there\");");
        assertThat(bench.ferro("--json", "verify").out())
                .contains("\"outcome\": \"passed\"", "\"step\": \"downgrade\"", "\"models\": null");
    }
}
