package dev.ferro.dialect;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A statement on its way into a script.
 *
 * @param pieces its parts
 */
public record ScriptStatement(List<SqlPieces.Piece> pieces) {

    public ScriptStatement {
        pieces = List.copyOf(pieces);
    }

    /** {@return the statement that a text is} Refused if it would swallow what follows it. */
    public static ScriptStatement of(String sql, Quoting quoting) {
        List<SqlPieces.Piece> pieces = SqlPieces.of(sql, quoting);
        for (SqlPieces.Piece piece : pieces) {
            if (!piece.closed()) {
                String what = piece.kind() == SqlPieces.Kind.QUOTED ? "quote" : "comment";
                throw unsayable("A statement opens a " + what + " that it does not close.", piece)
                        .because("the rest of the script would belong to it");
            }
        }
        return new ScriptStatement(pieces);
    }

    /** {@return the refusal of a piece that no script can hold} */
    public static Refused unsayable(String what, SqlPieces.Piece piece) {
        return new Refused(what, piece.text());
    }

    /**
     * A refusal that still lacks its reason.
     *
     * @param what what is wrong
     * @param text the piece that it is about
     */
    public record Refused(String what, String text) {

        public FerroException because(String reason) {
            String line = text.strip().replaceAll("\\s+", " ");
            String shown = line.length() <= 80 ? line : line.substring(0, 80) + " …";
            return Problem.of("not-for-a-script", what)
                    .because("in `" + shown + "`: " + reason)
                    .advise("Mend the statement, or leave this revision to Ferro itself, without `--sql`.")
                    .refused();
        }
    }

    /** {@return the same statement with its code, or only its quoted parts, spelled otherwise} */
    public ScriptStatement map(SqlPieces.Kind kind, UnaryOperator<String> spelling) {
        List<SqlPieces.Piece> mapped = new ArrayList<>();
        for (SqlPieces.Piece piece : pieces) {
            mapped.add(piece.kind() == kind ? new SqlPieces.Piece(kind, spelling.apply(piece.text()), true) : piece);
        }
        return new ScriptStatement(mapped);
    }

    /** {@return the text with a semicolon at its end, which no comment swallows} Comments alone need none. */
    public String ended() {
        StringBuilder text = new StringBuilder();
        boolean open = false;
        boolean comment = false;
        for (SqlPieces.Piece piece : pieces) {
            text.append(piece.text());
            String code = piece.isCode() ? piece.text().strip() : "";
            comment = piece.kind() == SqlPieces.Kind.LINE_COMMENT
                    || (comment && piece.text().indexOf('\n') < 0);
            open = piece.kind() == SqlPieces.Kind.QUOTED || (code.isEmpty() ? open : !code.endsWith(";"));
        }
        return open ? text.append(comment ? "\n;" : ";").toString() : text.toString();
    }
}
