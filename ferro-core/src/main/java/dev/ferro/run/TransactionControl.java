package dev.ferro.run;

import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.SqlPieces;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what would end or start the migration's own transaction; {@code ROLLBACK TO} a savepoint does not.
 *
 * <p>Later statements of a text may be the body of a trigger or a function, which BEGIN and END belong to.
 */
final class TransactionControl {

    /** What MariaDB knows as BEGIN NOT ATOMIC is a block of statements. */
    private static final String BEGIN = "BEGIN(?!\\s+NOT\\s+ATOMIC\\b)";

    private static final String ANYWHERE =
            "COMMIT|ABORT|START\\s+TRANSACTION|PREPARE\\s+TRANSACTION|ROLLBACK(?!.*\\bTO\\b)";

    private static final Pattern FIRST = Pattern.compile("(?is)(?:" + BEGIN + "|END|" + ANYWHERE + ")\\b.*");

    private static final Pattern LATER = Pattern.compile("(?is)(?:" + ANYWHERE + ")\\b.*");

    private static final Pattern START = Pattern.compile("(?is)(?:" + BEGIN + "|START\\s+TRANSACTION)\\b.*");

    private static final Pattern LATER_START = Pattern.compile("(?is)START\\s+TRANSACTION\\b.*");

    private static final Pattern END =
            Pattern.compile("(?is)(?:COMMIT|END|ABORT|PREPARE\\s+TRANSACTION|ROLLBACK(?!.*\\bTO\\b))\\b.*");

    private TransactionControl() {}

    /** {@return whether texts that run one after the other start a transaction that none of them ends} */
    static boolean isLeftOpen(List<String> texts, Quoting quoting) {
        boolean open = false;
        for (String sql : texts) {
            boolean first = true;
            for (String statement : code(sql, quoting).split(";", -1)) {
                String text = statement.strip();
                boolean starts = (first ? START : LATER_START).matcher(text).matches();
                open = starts || (open && !END.matcher(text).matches());
                first = first && text.isEmpty();
            }
        }
        return open;
    }

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
