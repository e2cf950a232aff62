package dev.ferro.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts SQL into tokens as SQLite does, leaving out white space and comments.
 *
 * @see <a href="https://www.sqlite.org/src/file/src/tokenize.c">tokenize.c</a>
 */
final class SqlTokens {

    private static final String SKIPPED = "([ \\t\\n\\f\\r]++|--[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z))";
    private static final String WORD = "((?![xX]')[\\p{L}_$\\x{80}-\\x{10FFFF}][\\p{L}0-9_$\\x{80}-\\x{10FFFF}]*+)";
    private static final String QUOTED = "(\"[^\"]*+(?:\"\"[^\"]*+)*+\"|`[^`]*+(?:``[^`]*+)*+`|\\[[^\\]]*+\\])";
    private static final String STRING = "('[^']*+(?:''[^']*+)*+')";
    private static final String LITERAL = "([xX]'[^']*+'|0[xX][0-9a-fA-F_]++"
            + "|(?:[0-9][0-9_]*+(?:\\.[0-9_]*+)?|\\.[0-9][0-9_]*+)(?:[eE][+-]?[0-9]++)?)";
    private static final String SIGN = "(->>|->|\\|\\||<<|>>|<=|>=|<>|!=|==|(?s:.))";

    /** The groups after the first are in the order of {@link Token.Kind}. */
    private static final Pattern TOKEN =
            Pattern.compile(String.join("|", SKIPPED, WORD, QUOTED, STRING, LITERAL, SIGN));

    private static final List<Token.Kind> KINDS = List.of(Token.Kind.values());

    private SqlTokens() {}

    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.start(1) < 0) {
                tokens.add(new Token(kind(matcher), matcher.group(), matcher.start(), matcher.end()));
            }
        }
        return tokens;
    }

    private static Token.Kind kind(Matcher matcher) {
        int kind = 0;
        while (matcher.start(kind + 2) < 0) {
            kind++;
        }
        return KINDS.get(kind);
    }
}
