package dev.ferro.dialect.sqlite;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads the tokens of one SQL statement from its first to its last. */
final class TokenCursor {

    private static final Token END = new Token(Token.Kind.SIGN, "", 0, 0);

    private final String sql;
    private final List<Token> tokens;
    private int position;

    TokenCursor(String sql) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql);
    }

    boolean isDone() {
        return position >= tokens.size();
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return position + ahead < tokens.size() ? tokens.get(position + ahead) : END;
    }

    Token next() {
        Token token = peek();
        position++;
        return token;
    }

    boolean at(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether these words were next; if so they have been read} */
    boolean accept(String... words) {
        boolean found = at(words);
        position += found ? words.length : 0;
        return found;
    }

    void expect(String... words) {
        if (!accept(words)) {
            throw unreadable(String.join(" ", words));
        }
    }

    /** {@return an identifier, unquoted; SQLite takes texts for identifiers here} */
    String name() {
        Token token = next();
        if (token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.LITERAL) {
            throw unreadable("a name");
        }
        return token.name();
    }

    /** {@return identifiers in parentheses} */
    List<String> names() {
        List<String> names = new ArrayList<>();
        expect("(");
        do {
            names.add(name());
        } while (accept(","));
        expect(")");
        return names;
    }

    /** {@return what stands in the parentheses that are next, as it is written} */
    String parenthesized() {
        expect("(");
        String inner = textBefore();
        expect(")");
        return inner;
    }

    /** {@return the text up to a closing parenthesis or one of the words, outside of parentheses, or to the end} */
    String textBefore(String... stops) {
        int start = peek().start();
        int end = start;
        int depth = 0;
        while (!isDone() && !(depth == 0 && isStop(stops))) {
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            end = token.end();
        }
        return sql.substring(start, end);
    }

    private boolean isStop(String... stops) {
        return at(")") || List.of(stops).stream().anyMatch(this::at);
    }

    FerroException unreadable(String wanted) {
        String found = isDone() ? "the end" : "`" + peek().text() + "`";
        return Problem.of(
                        "unreadable-schema",
                        "A statement in `sqlite_schema` cannot be read: " + wanted + " is expected where " + found
                                + " is found.")
                .at(sql)
                .refused();
    }
}
