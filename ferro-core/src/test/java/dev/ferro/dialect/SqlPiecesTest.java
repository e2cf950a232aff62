package dev.ferro.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.Quoting.Backslash;
import dev.ferro.dialect.Quoting.Comments;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlPiecesTest {

    private static final Quoting POSTGRESQL = new Quoting("'\"", "\n\r", true, Backslash.AFTER_E, Comments.NESTED);
    private static final Quoting SQLITE = new Quoting("'\"`[", "\n", false, Backslash.NOWHERE, Comments.PLAIN);
    private static final Quoting MYSQL = new Quoting("'\"`", "\n", false, Backslash.IN_TEXTS, Comments.WITH_HASHES);

    /** Pieces between bars, each after the first letter of its kind; what is not closed has a question mark. */
    private static String cut(String sql, Quoting quoting) {
        return SqlPieces.of(sql, quoting).stream()
                .map(piece -> piece.kind().name().charAt(0) + (piece.closed() ? "" : "?") + ":" + piece.text())
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "SELECT 1; C:SELECT 1",
                "a'b''c'd; C:a|Q:'b''c'|C:d",
                "\"a\"\"b\"; Q:\"a\"\"b\"",
                "'a' 'b'; Q:'a'|C: |Q:'b'",
                "1--2; C:1|L:--2",
                "a/*b*/c; C:a|C:/*b*/|C:c",
                "a-b/c; C:a-b/c",
                "'a; Q?:'a",
                "\"a; Q?:\"a",
                "/*a; C?:/*a",
            })
    void quotes_and_comments_are_pieces(String sql, String pieces) {
        assertThat(cut(sql, POSTGRESQL)).isEqualTo(pieces);
        assertThat(cut(sql, SQLITE)).isEqualTo(pieces);
    }

    @Test
    void comments_of_a_line_end_with_it() {
        assertThat(cut("a--b'\nc", POSTGRESQL)).isEqualTo("C:a|L:--b'|C:\nc");
        assertThat(cut("a--b\rc", POSTGRESQL)).isEqualTo("C:a|L:--b|C:\rc");
        assertThat(cut("a--b\rc", SQLITE)).isEqualTo("C:a|L:--b\rc");
    }

    @Test
    void dollars_quote_on_postgresql() {
        assertThat(cut("$$a'$$b", POSTGRESQL)).isEqualTo("Q:$$a'$$|C:b");
        assertThat(cut("$a$ $$ $b$ $a$", POSTGRESQL)).isEqualTo("Q:$a$ $$ $b$ $a$");
        assertThat(cut("$größe_1$x$größe_1$", POSTGRESQL)).isEqualTo("Q:$größe_1$x$größe_1$");
        assertThat(cut("a$b$c$b$", POSTGRESQL)).isEqualTo("C:a$b$c$b$");
        assertThat(cut("$1 = $2 'x'", POSTGRESQL)).isEqualTo("C:$1 = $2 |Q:'x'");
        assertThat(cut("$a$ x", POSTGRESQL)).isEqualTo("Q?:$a$ x");
        assertThat(cut("$$'$$", SQLITE)).isEqualTo("C:$$|Q?:'$$");
    }

    @Test
    void a_backslash_escapes_in_strings_that_say_so() {
        assertThat(cut("E'a\\'b' 'c\\' d", POSTGRESQL)).isEqualTo("C:E|Q:'a\\'b'|C: |Q:'c\\'|C: d");
        assertThat(cut("e'\\\\'", POSTGRESQL)).isEqualTo("C:e|Q:'\\\\'");
        assertThat(cut("same'a\\'", POSTGRESQL)).isEqualTo("C:same|Q:'a\\'");
        assertThat(cut("(E'\\'')", POSTGRESQL)).isEqualTo("C:(E|Q:'\\''|C:)");
        assertThat(cut("E'a\\'", SQLITE)).isEqualTo("C:E|Q:'a\\'");
    }

    @Test
    void comments_nest_on_postgresql_only() {
        assertThat(cut("/*a/*b*/c*/d", POSTGRESQL)).isEqualTo("C:/*a/*b*/c*/|C:d");
        assertThat(cut("/*a/*b*/c", SQLITE)).isEqualTo("C:/*a/*b*/|C:c");
    }

    @Test
    void sqlite_takes_brackets_and_backticks_for_quotes() {
        assertThat(cut("[a'b] `c``d`", SQLITE)).isEqualTo("Q:[a'b]|C: |Q:`c``d`");
        assertThat(cut("a[1]", POSTGRESQL)).isEqualTo("C:a[1]");
    }

    @Test
    void the_pieces_are_the_text() {
        String sql = "SELECT E'\\'' || $x$;$x$ /* ; */ -- ;\n FROM \"a;b\"; 'open";
        assertThat(SqlPieces.of(sql, POSTGRESQL).stream()
                        .map(SqlPieces.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(sql);
    }

    @Test
    void backslashes_escape_in_every_text_of_mysql() {
        assertThat(cut("'a\\'b'\"c\\\"d\"`e\\`", MYSQL)).isEqualTo("Q:'a\\'b'|Q:\"c\\\"d\"|Q:`e\\`");
        assertThat(cut("'a\\", MYSQL)).isEqualTo("Q?:'a\\");
    }

    @Test
    void comments_of_mysql_begin_with_a_hash_or_with_dashes_and_a_space() {
        assertThat(cut("a#b'\nc", MYSQL)).isEqualTo("C:a|L:#b'|C:\nc");
        assertThat(cut("a-- b'\nc", MYSQL)).isEqualTo("C:a|L:-- b'|C:\nc");
        assertThat(cut("a--\nb--", MYSQL)).isEqualTo("C:a|L:--|C:\nb|L:--");
        assertThat(cut("5--2'x'", MYSQL)).isEqualTo("C:5--2|Q:'x'");
    }

    @Test
    void what_only_mysql_or_mariadb_executes_is_code() {
        assertThat(cut("/*!80000 a'*/'*/ /*M! b*/ /* c */", MYSQL))
                .isEqualTo("C:/*!80000 a|Q:'*/'|C:*/ /*M! b*/ |C:/* c */");
    }
}
