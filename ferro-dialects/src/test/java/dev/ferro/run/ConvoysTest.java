package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Long histories, whose migrations are sent several at once. */
@Tag("server")
@ParameterizedClass
@EnumSource(names = {"SQLITE", "POSTGRESQL"})
class ConvoysTest {

    private static final int LENGTH = 120;

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void writeHistory() {
        bench = new Workbench(kind);
        bench.tables(IntStream.rangeClosed(1, LENGTH)
                .mapToObj(number -> id(number) + (number == 1 ? "" : ":" + id(number - 1)))
                .toArray(String[]::new));
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    private static String id(int number) {
        return "%04d".formatted(number);
    }

    private List<String> ledger(String outcome) throws SQLException {
        return bench.query("SELECT revision FROM ferro_ledger WHERE outcome = '" + outcome + "' ORDER BY id");
    }

    private static List<String> ids(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(ConvoysTest::id).toList();
    }

    /** Makes the database do something when the version is to become the one of a revision. */
    private void when(int number, String postgresql, String sqlite) throws SQLException {
        bench.upgrade(id(1));
        switch (kind) {
            case POSTGRESQL -> {
                bench.execute(
                        "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.revision = '"
                                + id(number) + "' THEN " + postgresql + "; END IF; RETURN NEW; END $$");
                bench.execute("CREATE TRIGGER meddle BEFORE UPDATE ON ferro_version FOR EACH ROW"
                        + " EXECUTE FUNCTION meddle()");
            }
            default ->
                bench.execute("CREATE TRIGGER meddle BEFORE UPDATE ON ferro_version WHEN NEW.revision = '" + id(number)
                        + "' BEGIN SELECT " + sqlite + "; END");
        }
    }

    @Test
    void each_of_them_runs_once_and_is_in_the_ledger() throws SQLException {
        String empty = bench.catalogue();

        bench.upgrade("head");
        assertThat(bench.rows()).containsExactly(id(LENGTH));
        assertThat(ledger("applied")).isEqualTo(ids(LENGTH));
        assertThat(bench.heard.stream().filter(heard -> heard.startsWith("finished")))
                .isEqualTo(ids(LENGTH).stream().map("finished "::concat).toList());
        assertThat(bench.query("SELECT count(*) FROM t_" + id(LENGTH))).containsExactly("0");

        bench.downgrade("base");
        assertThat(bench.rows()).isEmpty();
        assertThat(ledger("applied")).hasSize(2 * LENGTH);
        bench.execute("DROP TABLE ferro_version");
        bench.execute("DROP TABLE ferro_ledger");
        assertThat(bench.catalogue()).isEqualTo(empty);
    }

    @Test
    void what_fails_among_them_is_named_and_what_came_before_stays() throws SQLException {
        bench.execute("CREATE TABLE t_" + id(77) + " (other int)");

        FerroException failure = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));

        assertThat(failure.problems().get(0).where()).startsWith("R" + id(77) + ".java, operation 1 of 1\n");
        assertThat(failure.getMessage()).contains("76 migrations before it in this run stay done.");
        assertThat(bench.rows()).containsExactly(id(76));
        assertThat(ledger("applied")).isEqualTo(ids(76));
        assertThat(ledger("failed")).containsExactly(id(77));

        bench.execute("DROP TABLE t_" + id(77));
        bench.upgrade("head");
        assertThat(ledger("applied")).isEqualTo(ids(LENGTH));
    }

    @Test
    void none_is_done_whose_version_row_cannot_be_changed() throws SQLException {
        when(60, "RETURN NULL", "RAISE(IGNORE)");

        FerroException failure = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));

        assertThat(failure.problems().get(0).code()).isEqualTo("database-changed");
        assertThat(bench.rows()).containsExactly(id(59));
        assertThat(ledger("applied")).isEqualTo(ids(59));
        assertThat(bench.catalogue()).contains("t_" + id(59)).doesNotContain("t_" + id(60));
    }

    @Test
    void another_run_goes_on_where_a_broken_connection_has_left_them() throws SQLException {
        when(60, "PERFORM pg_terminate_backend(pg_backend_pid())", "RAISE(ABORT, 'no')");

        FerroException failure = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));

        assertThat(failure.problems().get(0).code())
                .isEqualTo(kind == TestDatabases.POSTGRESQL ? "connection-lost" : "migration-failed");
        assertThat(bench.rows()).containsExactly(id(59));
        bench.execute("DROP TRIGGER meddle" + (kind == TestDatabases.POSTGRESQL ? " ON ferro_version" : ""));
        bench.upgrade("head");
        assertThat(ledger("applied")).isEqualTo(ids(LENGTH));
    }
}
