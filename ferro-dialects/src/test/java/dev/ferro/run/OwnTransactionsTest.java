package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.operation.ConnectionWork;
import dev.ferro.script.Operations;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that begin or end transactions themselves. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class OwnTransactionsTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = new Workbench(kind).tables("aaaa");
        bench.upgrade("head");
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    private OwnTransactionsTest script(Consumer<Operations> upgrade) {
        bench.revision("bbbb", upgrade, op -> {});
        return this;
    }

    private static ConnectionWork sql(String... statements) {
        return connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        };
    }

    private static void insert(Operations op, int number) {
        op.execute("INSERT INTO t_aaaa VALUES (" + number + ")");
    }

    private List<String> numbers() throws SQLException {
        return bench.query("SELECT id FROM t_aaaa ORDER BY id");
    }

    private List<String> outcomes() throws SQLException {
        return bench.query("SELECT outcome FROM ferro_ledger WHERE revision = 'bbbb'");
    }

    /** Outside of Ferro's transaction a script may have its own, as long as it ends it. */
    @Nested
    class Outside {

        @Test
        void a_whole_one_may_be_had() throws SQLException {
            script(op -> op.withoutTransaction(out -> {
                out.execute("BEGIN");
                insert(out, 1);
                out.execute("COMMIT");
                out.run("more", connection -> {
                    connection.setAutoCommit(false);
                    sql("INSERT INTO t_aaaa VALUES (2)").run(connection);
                    connection.commit();
                });
            }));
            bench.upgrade("head");
            assertThat(numbers()).containsExactly("1", "2");
            assertThat(bench.rows()).containsExactly("bbbb");
        }

        // C3: Alembic notices once the script has run, on databases without transactional DDL
        @Test
        void one_that_is_left_open_is_refused_before_anything_runs() throws SQLException {
            script(op -> op.withoutTransaction(out -> {
                insert(out, 1);
                out.execute("BEGIN");
                insert(out, 2);
            }));
            assertThatThrownBy(() -> bench.upgrade("head")).hasMessage("""
                    Revision `bbbb` (step bbbb) leaves a transaction open.
                      where: Rbbbb.java
                      why:   in `op.withoutTransaction(...)` it begins one by SQL that nothing there ends
                      do:    Commit it there, or leave both out: what stands outside of `op.withoutTransaction(...)` is \
                    in a transaction already.""");
            assertThat(numbers()).isEmpty();
            assertThat(outcomes()).isEmpty();
        }

        @Test
        void one_that_java_code_forgets_is_committed() throws SQLException {
            script(op -> op.withoutTransaction(out -> out.run("insert", connection -> {
                connection.setAutoCommit(false);
                sql("INSERT INTO t_aaaa VALUES (1)").run(connection);
            })));
            bench.upgrade("head");
            assertThat(numbers()).containsExactly("1");
            assertThat(bench.rows()).containsExactly("bbbb");
        }
    }

    /** What Java code begins by SQL, outside of Ferro's transaction, only the database knows of. */
    @Nested
    class BegunByJavaCode {

        private void forget(String... more) {
            List<String> statements = new ArrayList<>(List.of("BEGIN", "INSERT INTO t_aaaa VALUES (1)"));
            statements.addAll(List.of(more));
            script(op -> {
                op.withoutTransaction(out -> out.run("insert", sql(statements.toArray(String[]::new))));
                insert(op, 2);
            });
        }

        @Test
        void and_forgotten_is_committed() throws SQLException {
            forget();
            bench.upgrade("head");
            assertThat(numbers()).containsExactly("1", "2");
            assertThat(bench.rows()).containsExactly("bbbb");
        }

        @Test
        void and_forgotten_is_committed_though_what_follows_fails() throws SQLException {
            script(op -> {
                op.withoutTransaction(out -> out.run("insert", sql("BEGIN", "INSERT INTO t_aaaa VALUES (1)")));
                insert(op, 2);
                op.execute("INSERT INTO nowhere VALUES (1)");
            });
            assertThatThrownBy(() -> bench.upgrade("head"))
                    .hasMessageContaining("What ran outside the transaction or before it stays: 1 of 3 operations");
            assertThat(numbers()).containsExactly("1");
            assertThat(outcomes()).containsExactly("failed");
        }

        @Test
        void and_broken_off_by_a_failure_is_rolled_back() throws SQLException {
            forget("INSERT INTO nowhere VALUES (1)");
            assertThatThrownBy(() -> bench.upgrade("head"))
                    .hasMessageContaining("It was rolled back: the database is as it was before `bbbb`.");
            assertThat(numbers()).isEmpty();
            assertThat(bench.rows()).containsExactly("aaaa");
            assertThat(outcomes()).containsExactly("failed");
        }
    }

    /** The transaction of a migration is Ferro's. */
    @Nested
    class Inside {

        // C3
        @ParameterizedTest
        @ValueSource(strings = {"BEGIN", "COMMIT", "ROLLBACK"})
        void sql_that_begins_or_ends_it_is_refused_before_anything_runs(String control) throws SQLException {
            script(op -> {
                insert(op, 1);
                op.execute(control);
            });
            assertThatThrownBy(() -> bench.upgrade("head"))
                    .hasMessageContaining("Revision `bbbb` (step bbbb) controls its transaction by SQL.");
            assertThat(numbers()).isEmpty();
            assertThat(outcomes()).isEmpty();
        }

        // C3
        @ParameterizedTest
        @ValueSource(strings = {"COMMIT", "ROLLBACK", "COMMIT; BEGIN"})
        void java_code_that_ends_it_by_sql_is_found_out_and_nothing_counts_as_applied(String control)
                throws SQLException {
            script(op -> {
                insert(op, 1);
                op.run("end it", sql(control.split("; ")));
                insert(op, 3);
            });
            if (!kind.rollsBackDdl()) {
                // there Java code may change the schema, which commits as well: nobody can tell the two apart
                bench.upgrade("head");
                assertThat(numbers()).contains("3");
                assertThat(bench.rows()).containsExactly("bbbb");
                return;
            }
            FerroException refused = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));
            assertThat(refused.problems())
                    .extracting(Problem::code)
                    .containsExactly("transaction-ended", "migration-failed");
            assertThat(refused)
                    .hasMessageContaining("The Java code of the migration ends the transaction by SQL.")
                    .hasMessageContaining("What the Java code has committed stays, and what it has rolled back is gone;"
                            + " the rest was rolled back, and the version still says `aaaa`.")
                    .hasMessageContaining("Undo by hand what stays");
            assertThat(numbers()).doesNotContain("3").hasSize(control.startsWith("COMMIT") ? 1 : 0);
            assertThat(bench.rows()).containsExactly("aaaa");
            assertThat(outcomes()).containsExactly("failed");
        }

        @Test
        void java_code_may_have_savepoints() throws SQLException {
            script(op -> op.run(
                    "try",
                    sql(
                            "INSERT INTO t_aaaa VALUES (1)",
                            "SAVEPOINT mine",
                            "INSERT INTO t_aaaa VALUES (2)",
                            "ROLLBACK TO SAVEPOINT mine",
                            "RELEASE SAVEPOINT mine")));
            bench.upgrade("head");
            assertThat(numbers()).containsExactly("1");
            assertThat(bench.rows()).containsExactly("bbbb");
        }

        @Test
        void java_code_that_hides_a_failure_does_not_hide_it_from_the_database() throws SQLException {
            script(op -> op.run("hide it", connection -> {
                sql("INSERT INTO t_aaaa VALUES (1)").run(connection);
                assertThatThrownBy(() -> sql("INSERT INTO nowhere VALUES (1)").run(connection))
                        .message()
                        .containsIgnoringCase("nowhere");
            }));
            if (kind == TestDatabases.POSTGRESQL) {
                assertThatThrownBy(() -> bench.upgrade("head"))
                        .hasMessageContaining("current transaction is aborted")
                        .hasMessageContaining("It was rolled back: the database is as it was before `bbbb`.");
                assertThat(numbers()).isEmpty();
            } else {
                bench.upgrade("head");
                assertThat(numbers()).containsExactly("1");
            }
        }
    }
}
