package dev.ferro.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlStatementsTest {

    private static final Quoting QUOTING =
            new Quoting("'\"`", "\n\r", true, Quoting.Backslash.AFTER_E, Quoting.Comments.NESTED);

    private static List<String> cut(String sql) {
        return SqlStatements.of(SqlPieces.of(sql, QUOTING), 1).stream()
                .map(statement -> statement.line() + ": " + statement.text())
                .toList();
    }

    @Test
    void a_script_is_cut_at_semicolons() {
        assertThat(cut("SELECT 1;\n\n  SELECT 2 ;;\nSELECT\n3"))
                .containsExactly("1: SELECT 1", "3: SELECT 2", "4: SELECT\n3");
        assertThat(cut(" ;; \n-- nothing\n/* at; all */")).isEmpty();
    }

    @Test
    void those_in_quotes_and_comments_cut_nothing() {
        assertThat(cut("SELECT ';', \";\" -- a; b\n, 2; SELECT $x$ ; $x$"))
                .containsExactly("1: SELECT ';', \";\" -- a; b\n, 2", "2: SELECT $x$ ; $x$");
    }

    @Test
    void a_comment_before_a_statement_is_no_part_of_it() {
        assertThat(cut("-- first\n/* of\nall */ SELECT 1 -- this stays\n;"))
                .containsExactly("3: SELECT 1 -- this stays");
    }

    @Test
    void the_body_of_a_trigger_is_one_statement() {
        String trigger = "CREATE TEMP TRIGGER t AFTER UPDATE ON a BEGIN\n  UPDATE a SET b = CASE WHEN 1 THEN 2 END;\n"
                + "  SELECT CASE WHEN 1 THEN RAISE(ABORT, 'no') END;\nEND";
        assertThat(cut(trigger + ";\nSELECT 1;")).containsExactly("1: " + trigger, "5: SELECT 1");
    }

    @Test
    void a_procedure_may_have_blocks_within_its_body() {
        String procedure = "CREATE DEFINER = root@localhost PROCEDURE p()\nBEGIN\n  IF a THEN SET b = 1; END IF;\n"
                + "  CASE c WHEN 1 THEN SELECT 1; END CASE;\n  BEGIN SELECT 2; END;\n  WHILE d DO SELECT 3; END WHILE;\nEND";
        assertThat(cut(procedure + "; SELECT 4")).containsExactly("1: " + procedure, "7: SELECT 4");
    }

    @Test
    void a_block_is_one_statement_if_it_says_so() {
        String block = "BEGIN NOT ATOMIC\n  IF a THEN SELECT 1; ELSE SELECT 2; END IF;\n  BEGIN SELECT 3; END;\nEND";
        assertThat(cut(block + "; SELECT 4")).containsExactly("1: " + block, "4: SELECT 4");
    }

    @Test
    void begin_and_end_alone_are_statements() {
        assertThat(cut("BEGIN; SELECT CASE WHEN 1 THEN 2 END; END;"))
                .containsExactly("1: BEGIN", "1: SELECT CASE WHEN 1 THEN 2 END", "1: END");
    }
}
