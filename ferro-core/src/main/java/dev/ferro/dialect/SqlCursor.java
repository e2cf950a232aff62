package dev.ferro.dialect;

import dev.ferro.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a statement word by word, as far as one must to know what it is about. */
public final class SqlCursor {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*|\\d+|\\S");

    private final List<Token> tokens;
    private int place;

    private SqlCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * A word, a quoted name, a text or a sign.
     *
     * @param text as it is written; of a quoted name what the quotes enclose
     * @param kind what it is
     */
    private record Token(String text, Kind kind) {

        boolean is(String word) {
            return kind == Kind.PLAIN && text.equalsIgnoreCase(word);
        }
    }

    /** What a token is. */
    private enum Kind {
        PLAIN,
        NAME,
        TEXT
    }

    /** {@return a cursor before the first word of a statement} */
    public static SqlCursor of(String sql, Quoting quoting) {
        List<Token> tokens = new ArrayList<>();
        for (SqlPieces.Piece piece : SqlPieces.of(sql, quoting)) {
            switch (piece.kind()) {
                case CODE -> {
                    Matcher words = TOKEN.matcher(piece.text());
                    while (words.find()) {
                        tokens.add(new Token(words.group(), Kind.PLAIN));
                    }
                }
                case QUOTED -> tokens.add(quoted(piece.text()));
                case LINE_COMMENT, COMMENT -> {}
            }
        }
        return new SqlCursor(tokens);
    }

    private static Token quoted(String text) {
        char mark = text.charAt(0);
        boolean name = mark == '"' || mark == '`' || mark == '[';
        if (!name || text.length() < 2) {
            return new Token(text, Kind.TEXT);
        }
        String last = text.substring(text.length() - 1);
        return new Token(text.substring(1, text.length() - 1).replace(last + last, last), Kind.NAME);
    }

    /** {@return whether all of it has been read} */
    public boolean isAtEnd() {
        return place >= tokens.size();
    }

    /** Goes past some words if they come next, and tells whether they do. */
    public boolean take(String... words) {
        if (!isNext(words)) {
            return false;
        }
        place += words.length;
        return true;
    }

    /** {@return whether some words come next} */
    public boolean isNext(String... words) {
        if (place + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(place + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Goes past the next word if it is one of some, and tells whether it is. */
    public boolean takeAny(String... words) {
        for (String word : words) {
            if (take(word)) {
                return true;
            }
        }
        return false;
    }

    /** Goes past {@code IF EXISTS} or {@code IF NOT EXISTS} if that comes next. */
    public SqlCursor condition() {
        if (take("IF")) {
            take("NOT");
            take("EXISTS");
        }
        return this;
    }

    /** {@return the next word or name, as it is written; nothing at the end} */
    public String word() {
        return isAtEnd() ? "" : tokens.get(place++).text();
    }

    /** {@return the next name with the schema before it, in lower case where it is not quoted} */
    public QualifiedName name() {
        String first = part();
        return take(".") ? new QualifiedName(first, part()) : QualifiedName.of(first);
    }

    private String part() {
        if (isAtEnd()) {
            return "";
        }
        Token token = tokens.get(place++);
        return token.kind() == Kind.PLAIN ? token.text().toLowerCase(Locale.ROOT) : token.text();
    }

    /** {@return the names up to the next word that is not a comma} */
    public List<QualifiedName> names() {
        List<QualifiedName> names = new ArrayList<>();
        do {
            names.add(name());
        } while (take(","));
        return names;
    }

    /** Goes to the place after some words, wherever they come, and tells whether they do. */
    public boolean skipPast(String... words) {
        for (int start = place; start < tokens.size(); start++) {
            int kept = place;
            place = start;
            if (take(words)) {
                return true;
            }
            place = kept;
        }
        return false;
    }

    /** {@return whether some words come anywhere in the rest, next to each other} */
    public boolean has(String... words) {
        return rest().skipPast(words);
    }

    /** {@return whether the rest has a name, quoted or not} */
    public boolean mentions(String name) {
        return tokens.subList(Math.min(place, tokens.size()), tokens.size()).stream()
                .anyMatch(token -> token.kind() != Kind.TEXT && token.text().equalsIgnoreCase(name));
    }

    /** {@return another cursor at the same place} */
    public SqlCursor rest() {
        SqlCursor other = new SqlCursor(tokens);
        other.place = place;
        return other;
    }

    /** {@return the parts of the rest between the commas that are not in brackets} */
    public List<SqlCursor> parts() {
        List<SqlCursor> parts = new ArrayList<>();
        int depth = 0;
        int start = place;
        for (int i = place; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                parts.add(new SqlCursor(tokens.subList(start, i)));
                start = i + 1;
            }
        }
        parts.add(new SqlCursor(tokens.subList(start, tokens.size())));
        return parts;
    }

    /** {@return what is in the brackets that come next, and goes past them; nothing if none come} */
    public SqlCursor brackets() {
        int start = place;
        int depth = 0;
        while (place < tokens.size() && (depth > 0 || place == start)) {
            Token token = tokens.get(place);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
            place++;
        }
        SqlCursor inside = new SqlCursor(tokens.subList(Math.min(start + 1, place), place));
        take(")");
        return inside;
    }

    /** {@return the names before an opening bracket, in upper case: what the rest calls} */
    public List<String> calls() {
        List<String> calls = new ArrayList<>();
        for (int i = place; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (tokens.get(i + 1).is("(")
                    && token.kind() != Kind.TEXT
                    && Character.isLetter(token.text().charAt(0))) {
                calls.add(token.text().toUpperCase(Locale.ROOT));
            }
        }
        return calls;
    }

    /** {@return the rest, its words separated by one space where they need one} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens.subList(Math.min(place, tokens.size()), tokens.size())) {
            boolean word = Character.isLetterOrDigit(
                    token.text().isEmpty() ? ' ' : token.text().charAt(0));
            text.append(word && !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1)) ? " " : "")
                    .append(token.text());
        }
        return text.toString();
    }
}
