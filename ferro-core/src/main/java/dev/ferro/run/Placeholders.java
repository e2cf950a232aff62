package dev.ferro.run;

import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.SqlPieces;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL with question marks for values; those inside literals, identifiers and comments are none.
 *
 * @param sql the text
 * @param dialect what it is written for
 */
record Placeholders(String sql, Dialect dialect) {

    /** {@return the text with a literal in each place} */
    String filled(List<@Nullable Object> values) {
        Iterator<@Nullable Object> rest = values.iterator();
        StringBuilder filled = new StringBuilder();
        for (SqlPieces.Piece piece : SqlPieces.of(sql, dialect.client().quoting())) {
            if (piece.isCode()) {
                fill(piece.text(), rest, filled, values.size());
            } else {
                filled.append(piece.text());
            }
        }
        if (rest.hasNext()) {
            fail(values.size());
        }
        return filled.toString();
    }

    /** Refuses a number of values that is not the number of question marks; those with a number may be used twice. */
    void check(int values) {
        int places = 0;
        for (SqlPieces.Piece piece : SqlPieces.of(sql, dialect.client().quoting())) {
            String code = piece.isCode() ? piece.text().replace("??", "") : "";
            for (int place = code.indexOf('?'); place >= 0; place = code.indexOf('?', place + 1)) {
                if (place + 1 < code.length() && Character.isDigit(code.charAt(place + 1))) {
                    return;
                }
                places++;
            }
        }
        if (places != values) {
            fail(values);
        }
    }

    /** A doubled question mark is how PostgreSQL's driver wants its operator {@code ?} written among parameters. */
    private void fill(String code, Iterator<@Nullable Object> rest, StringBuilder filled, int count) {
        int position = 0;
        while (position < code.length()) {
            char letter = code.charAt(position++);
            if (letter != '?') {
                filled.append(letter);
            } else if (position < code.length() && code.charAt(position) == '?') {
                filled.append('?');
                position++;
            } else {
                filled.append(rest.hasNext() ? dialect.types().literal(rest.next()) : fail(count));
            }
        }
    }

    private String fail(int values) {
        throw Problem.of(
                        "parameter-count",
                        "A statement has " + values + (values == 1 ? " value" : " values")
                                + ", but not as many question marks.")
                .at(Texts.shortened(sql))
                .advise("Give one value for each `?`.")
                .refused();
    }
}
