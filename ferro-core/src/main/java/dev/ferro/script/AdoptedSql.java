package dev.ferro.script;

import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.SqlPieces.Piece;
import org.jspecify.annotations.Nullable;

/**
 * SQL that somebody else has written, as it is.
 *
 * @param database the name of the database that it is for
 * @param upgrade what moves it forward, comments included
 * @param downgrade what takes that back; null where nothing does
 * @param irreversible why nothing takes it back, where nothing does
 * @param inTransaction whether both run in the transaction of the migration
 */
public record AdoptedSql(
        String database, String upgrade, @Nullable String downgrade, String irreversible, boolean inTransaction) {

    /** {@return the text below {@code -- upgrade}} */
    String forward() {
        return section(upgrade);
    }

    /** {@return the text below {@code -- downgrade}} */
    String back() {
        return downgrade == null ? "-- irreversible: " + irreversible + "\n" : section(downgrade);
    }

    private String section(String text) {
        return (inTransaction ? "" : "-- without transaction\n\n")
                + harmless(text).strip() + "\n";
    }

    /** What looks like a mark of Ferro's is a comment to whoever wrote it, and stays one. */
    private String harmless(String text) {
        StringBuilder harmless = new StringBuilder();
        for (Piece piece : SqlPieces.of(text.replace("\r\n", "\n").replace('\r', '\n'), SqlScript.quoting(database))) {
            boolean mark = piece.kind() == SqlPieces.Kind.LINE_COMMENT
                    && (SqlScript.Mark.of(piece.text()).isPresent()
                            || SqlScript.irreversible(piece.text()).isPresent());
            harmless.append(mark ? "-- (" + piece.text().strip().substring(2).strip() + ")" : piece.text());
        }
        return harmless.toString();
    }
}
