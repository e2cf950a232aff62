package dev.ferro.script;

import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.SqlPieces;
import java.nio.file.Path;

/**
 * What tells that a script does something else than it did. How it is laid out does not count, nor do its header and its
 * comments.
 *
 * <p>A checksum begins with the number of the way it was made, so that another way can be told from another script.
 */
public final class ScriptChecksum {

    private static final String WAY = "1:";

    /** Stands for the checksum of a script whose source nobody has seen; no script is another one because of it. */
    public static final String UNKNOWN = "unknown";

    private static final char END = '\0';

    private ScriptChecksum() {}

    /** {@return the checksum of a script that is in a file} */
    public static String of(Path file) {
        String source = JavaSource.read(file).text();
        return switch (ScriptFormat.of(file)) {
            case JAVA -> ofJava(source);
            case SQL -> ofSql(source, SqlScript.quoting(file, source));
        };
    }

    /** {@return whether two checksums were made the same way, and are of scripts that do not do the same} */
    public static boolean isOther(String checksum, String other) {
        return checksum.startsWith(WAY) && other.startsWith(WAY) && !checksum.equals(other);
    }

    /** Of a class it is the body, word by word. */
    static String ofJava(String source) {
        JavaTokens tokens = new JavaTokens(source);
        tokens.next();
        while (!tokens.isAtEnd() && !isClass(tokens)) {
            tokens.next();
        }
        StringBuilder body = new StringBuilder(source.length());
        while (tokens.kind() != JavaTokens.Kind.END) {
            boolean string = tokens.kind() == JavaTokens.Kind.STRING;
            body.append(string ? "\"" : "").append(tokens.text()).append(END);
            tokens.next();
        }
        return WAY + new Digest().with(body.toString()).hex();
    }

    /** Stands before the brace of a class, after its name, which may change with its message. */
    private static boolean isClass(JavaTokens tokens) {
        if (!tokens.is("class")) {
            return false;
        }
        tokens.next();
        boolean named = tokens.kind() == JavaTokens.Kind.WORD;
        while (named && !tokens.isAtEnd() && !tokens.is('{')) {
            tokens.next();
        }
        return named;
    }

    private static String meaning(String comment) {
        return SqlScript.Mark.of(comment)
                .map(Enum::toString)
                .or(() -> SqlScript.irreversible(comment))
                .map(mark -> END + mark + END)
                .orElse("");
    }

    /** Of SQL it is the statements with the marks of their sections. */
    static String ofSql(String source, Quoting quoting) {
        StringBuilder body = new StringBuilder(source.length());
        for (SqlPieces.Piece piece : SqlPieces.of(source, quoting)) {
            switch (piece.kind()) {
                case LINE_COMMENT -> body.append(meaning(piece.text()));
                case COMMENT -> body.append(' ');
                case CODE -> body.append(piece.text().replaceAll("\\s+", " "));
                case QUOTED -> body.append(piece.text());
            }
        }
        return WAY
                + new Digest()
                        .with(body.toString().replaceAll(" *([;\0]) *", "$1"))
                        .hex();
    }
}
