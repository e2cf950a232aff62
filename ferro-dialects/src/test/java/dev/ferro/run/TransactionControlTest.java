package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.postgresql.PostgresqlDialect;
import dev.ferro.dialect.sqlite.SqliteDialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionControlTest {

    private static final Quoting POSTGRESQL = new PostgresqlDialect().client().quoting();
    private static final Quoting SQLITE = new SqliteDialect().client().quoting();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMIT",
                "commit;",
                " \n-- first\n/* then */ ROLLBACK",
                "BEGIN; DELETE FROM t; END",
                "start  transaction",
                "PREPARE TRANSACTION 'x'",
                "DELETE FROM t; COMMIT; DELETE FROM u",
                "INSERT INTO t VALUES (';'); /* so */ rollback"
            })
    void what_ends_or_starts_a_transaction_is_found_wherever_it_stands(String sql) {
        assertThat(TransactionControl.isIn(sql, POSTGRESQL)).isTrue();
        assertThat(TransactionControl.isIn(sql, SQLITE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM t",
                "BEGIN NOT ATOMIC IF a THEN DELETE FROM t; END IF; END",
                "SAVEPOINT a; DELETE FROM t; ROLLBACK TO a; RELEASE a",
                "ROLLBACK TRANSACTION TO SAVEPOINT a",
                "INSERT INTO t VALUES ('; COMMIT; ')",
                "-- COMMIT\nDELETE FROM t /* ; COMMIT */",
                "CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM u; SELECT RAISE(ROLLBACK, 'no'); END",
                "INSERT INTO commits SELECT 1; SELECT committed FROM t",
                ""
            })
    void everything_else_is_not(String sql) {
        assertThat(TransactionControl.isIn(sql, POSTGRESQL)).isFalse();
        assertThat(TransactionControl.isIn(sql, SQLITE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "begin immediate; INSERT INTO t VALUES (1)",
                "COMMIT; START TRANSACTION",
                "BEGIN | DELETE FROM t | ROLLBACK TO a",
                "BEGIN | COMMIT | BEGIN"
            })
    void a_transaction_that_is_started_and_not_ended_is_left_open(String texts) {
        assertThat(isLeftOpen(texts)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM t",
                "BEGIN; DELETE FROM t; COMMIT",
                "BEGIN | DELETE FROM t | END",
                "START TRANSACTION | DELETE FROM t | rollback",
                "COMMIT",
                "CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM u; END",
                "INSERT INTO t VALUES ('; START TRANSACTION; ')",
                "-- BEGIN"
            })
    void everything_else_leaves_none_open(String texts) {
        assertThat(isLeftOpen(texts)).isFalse();
    }

    private static boolean isLeftOpen(String texts) {
        return TransactionControl.isLeftOpen(List.of(texts.split(" \\| ", -1)), POSTGRESQL);
    }

    @Test
    void bodies_of_functions_are_quoted() {
        assertThat(TransactionControl.isIn("DO $do$ BEGIN PERFORM 1; COMMIT; END $do$", POSTGRESQL))
                .isFalse();
        assertThat(TransactionControl.isIn(
                        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END", POSTGRESQL))
                .isFalse();
    }

    @Test
    void texts_of_any_length_are_read() {
        assertThat(TransactionControl.isIn(
                        "-- ".repeat(50_000) + "\nSELECT '" + "x''".repeat(50_000) + "'", POSTGRESQL))
                .isFalse();
    }
}
