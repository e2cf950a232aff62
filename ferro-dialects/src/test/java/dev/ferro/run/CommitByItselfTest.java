package dev.ferro.run;

import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.script.Operations;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a change of the schema commits, it may commit what came before it even if it fails itself. */
@Tag("server")
@ParameterizedClass
@EnumSource(names = {"H2", "MARIADB", "MYSQL"})
class CommitByItselfTest {

    private static final String UNTOUCHED = "It was rolled back: the database is as it was before `bbbb`.";

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void oneTable() {
        bench = new Workbench(kind)
                .revision("aaaa", op -> op.createTable("users", column("id", integer())), op -> op.dropTable("users"));
        bench.upgrade("head");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String failing(Consumer<Operations> upgrade) {
        bench.revision("bbbb", upgrade, op -> {});
        FerroException failure = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));
        assertThat(bench.rows()).containsExactly("aaaa");
        return String.valueOf(failure.problems().get(0).advice());
    }

    @Test
    void a_change_that_fails_commits_the_rows_before_it() throws SQLException {
        assertThat(failing(op -> {
                    op.execute("INSERT INTO users (id) VALUES (1)");
                    op.execute("ALTER TABLE users ADD id INT");
                }))
                .contains("with all before it: 1 of 2 operations stay; the rest was rolled back");
        assertThat(bench.query("SELECT id FROM users")).containsExactly("1");
    }

    @Test
    void one_that_the_database_cannot_even_read_does_not() throws SQLException {
        assertThat(failing(op -> {
                    op.execute("INSERT INTO users (id) VALUES (1)");
                    op.execute("ALTER TABLE users ADD NOTHING AT ALL");
                }))
                .startsWith(UNTOUCHED);
        assertThat(bench.query("SELECT id FROM users")).isEmpty();
    }

    @Test
    void rows_that_come_later_are_rolled_back() throws SQLException {
        assertThat(failing(op -> {
                    op.execute("INSERT INTO users (id) VALUES (1)");
                    op.createTable("posts", column("id", integer()));
                    op.execute("INSERT INTO users (id) VALUES (2)");
                    op.execute("INSERT INTO nowhere VALUES (1)");
                }))
                .contains("with all before it: 2 of 4 operations stay; the rest was rolled back");
        assertThat(bench.query("SELECT id FROM users")).containsExactly("1");
    }

    @Test
    void the_first_change_has_nothing_to_commit() throws SQLException {
        assertThat(failing(op -> op.execute("ALTER TABLE users ADD id INT"))).startsWith(UNTOUCHED);
    }
}
