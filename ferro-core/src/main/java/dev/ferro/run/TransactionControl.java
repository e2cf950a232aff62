package dev.ferro.run;

import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.SqlPieces;
import java.util.regex.Pattern;

/**
 * Finds what would end or start the migration's own transaction; {@code ROLLBACK TO} a savepoint does not.
 *
 * <p>Later statements of a text may be the body of a trigger or a function, which BEGIN and END belong to.
 */
final class TransactionControl {

    private static final String ANYWHERE =
            "COMMIT|ABORT|START\\s+TRANSACTION|PREPARE\\s+TRANSACTION|ROLLBACK(?!.*\\bTO\\b)";

    private static final Pattern FIRST = Pattern.compile("(?is)(?:BEGIN|END|" + ANYWHERE + ")\\b.*");

    private static final Pattern LATER = Pattern.compile("(?is)(?:" + ANYWHERE + ")\\b.*");

    private TransactionControl() {}

    static boolean isIn(String sql, Quoting quoting) {
        boolean first = true;
        for (String statement : code(sql, quoting).split(";", -1)) {
            String text = statement.strip();
            if ((first ? FIRST : LATER).matcher(text).matches()) {
                return true;
            }
            first = first && text.isEmpty();
        }
        return false;
    }

    /** {@return the text without what is quoted or said in comments} */
    private static String code(String sql, Quoting quoting) {
        StringBuilder code = new StringBuilder();
        for (SqlPieces.Piece piece : SqlPieces.of(sql, quoting)) {
            code.append(
                    switch (piece.kind()) {
                        case CODE -> piece.text();
                        case QUOTED -> "''";
                        case LINE_COMMENT, COMMENT -> " ";
                    });
        }
        return code.toString();
    }
}
