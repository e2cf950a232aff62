package dev.ferro.dialect.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be said of SQL expressions, which SQLite keeps exactly as they were written. */
final class Expressions {

    private static final Set<String> CLOCK_WORDS = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");
    private static final Set<String> CONSTANT_WORDS = Set.of("TRUE", "FALSE", "NULL");

    private Expressions() {}

    /** {@return the expression without white space, comments and redundant parentheses around it} */
    static String stripped(String expression) {
        return text(expression, core(SqlTokens.of(expression)));
    }

    /** {@return the normal form of a server default, or null where it says no more than having none} */
    static @org.jspecify.annotations.Nullable String normalDefault(String expression) {
        List<Token> tokens = core(SqlTokens.of(expression));
        String text = text(expression, tokens);
        String upper = text.toUpperCase(Locale.ROOT);
        if (tokens.size() == 3 && tokens.get(0).is("now") && upper.endsWith(")")) {
            return "CURRENT_TIMESTAMP";
        }
        return upper.equals("NULL") ? null : CLOCK_WORDS.contains(upper) ? upper : text;
    }

    /** {@return whether two expressions are the same but for white space, case, quoting and redundant parentheses} */
    static boolean same(String first, String second) {
        if (first.equals(second)) {
            return true;
        }
        List<Token> left = core(SqlTokens.of(first));
        List<Token> right = core(SqlTokens.of(second));
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = left.get(i).means(right.get(i));
        }
        return same;
    }

    /** {@return whether the expression names the column} A word before a parenthesis is a function's name. */
    static boolean mentions(String expression, String column) {
        List<Token> tokens = SqlTokens.of(expression);
        for (int i = 0; i < tokens.size(); i++) {
            boolean function = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
            Token token = tokens.get(i);
            if (token.isIdentifier() && !function && token.name().equalsIgnoreCase(column)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether this is one token that may name a column} */
    static boolean isName(String expression) {
        List<Token> tokens = core(SqlTokens.of(expression));
        return tokens.size() == 1 && tokens.get(0).isIdentifier();
    }

    /** {@return the identifier that the expression consists of} */
    static String name(String expression) {
        return core(SqlTokens.of(expression)).get(0).name();
    }

    /** {@return whether this is a literal, which alone ALTER TABLE … ADD COLUMN takes for a default} */
    static boolean isLiteral(String expression) {
        List<Token> tokens = SqlTokens.of(expression);
        if (tokens.size() == 2 && (tokens.get(0).is("-") || tokens.get(0).is("+"))) {
            return tokens.get(1).kind() == Token.Kind.LITERAL;
        }
        return tokens.size() == 1 && isLiteral(tokens.get(0));
    }

    private static boolean isLiteral(Token token) {
        return switch (token.kind()) {
            case LITERAL, STRING -> true;
            case WORD -> CONSTANT_WORDS.contains(token.text().toUpperCase(Locale.ROOT));
            case QUOTED, SIGN -> false;
        };
    }

    /** {@return a default as a column definition takes it: all but literals need parentheses} */
    static String printedDefault(String expression) {
        boolean bare = isLiteral(expression) || CLOCK_WORDS.contains(expression.toUpperCase(Locale.ROOT));
        return bare ? expression : "(" + expression + ")";
    }

    private static String text(String expression, List<Token> tokens) {
        return tokens.isEmpty()
                ? ""
                : expression.substring(
                        tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    /** Takes away the outermost parentheses as long as the first closes with the last. */
    private static List<Token> core(List<Token> tokens) {
        List<Token> core = tokens;
        while (core.size() > 2 && core.get(0).is("(") && closing(core) == core.size() - 1) {
            core = core.subList(1, core.size() - 1);
        }
        return core;
    }

    /** {@return where the parenthesis that the tokens begin with is closed} */
    private static int closing(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
