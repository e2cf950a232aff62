package dev.ferro.command;

import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, names and signs of an SQL statement, read one after the other. */
final class StatementWords {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d_$]+|\\S");

    /**
     * A word, a name or a sign.
     *
     * @param text the word, without what encloses it
     * @param quoted whether something did
     */
    private record Word(String text, boolean quoted) {

        boolean is(String word) {
            return !quoted && text.toUpperCase(Locale.ROOT).equals(word);
        }

        boolean isName() {
            return quoted || Character.isLetterOrDigit(text.charAt(0)) || text.charAt(0) == '_';
        }
    }

    private final List<Word> words;
    private int position;

    private StatementWords(List<Word> words) {
        this.words = words;
    }

    static StatementWords of(String sql, Quoting quoting) {
        List<Word> words = new ArrayList<>();
        for (SqlPieces.Piece piece : SqlPieces.of(sql, quoting)) {
            switch (piece.kind()) {
                case CODE -> plain(piece.text(), words);
                case QUOTED -> words.add(new Word(unquoted(piece.text()), true));
                case LINE_COMMENT, COMMENT -> {}
            }
        }
        return new StatementWords(words);
    }

    private static void plain(String code, List<Word> words) {
        Matcher matcher = PLAIN.matcher(code);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), false));
        }
    }

    private static String unquoted(String text) {
        String mark = text.substring(text.length() - 1);
        return text.length() < 2 ? "" : text.substring(1, text.length() - 1).replace(mark + mark, mark);
    }

    boolean isNext(String word) {
        return position < words.size() && words.get(position).is(word);
    }

    /** {@return whether these words come next} If so, they are passed. */
    boolean take(String... wanted) {
        if (position + wanted.length > words.size()) {
            return false;
        }
        for (int index = 0; index < wanted.length; index++) {
            if (!words.get(position + index).is(wanted[index])) {
                return false;
            }
        }
        position += wanted.length;
        return true;
    }

    /** {@return whether a word follows somewhere that is not in parentheses} If so, all up to it is passed, and it too. */
    boolean skipBehind(String word) {
        int depth = 0;
        while (position < words.size()) {
            Word next = words.get(position++);
            if (depth == 0 && next.is(word)) {
                return true;
            }
            depth += next.is("(") ? 1 : next.is(")") ? -1 : 0;
        }
        return false;
    }

    /** {@return the name that comes next, and passes it} */
    Optional<QualifiedName> name() {
        Optional<String> first = part();
        if (first.isEmpty() || !take(".")) {
            return first.map(name -> new QualifiedName(null, name));
        }
        return part().map(name -> new QualifiedName(first.get(), name));
    }

    /** {@return the names that come next in parentheses, and passes them} */
    List<String> list() {
        List<String> names = new ArrayList<>();
        if (take("(")) {
            do {
                part().ifPresent(names::add);
            } while (take(","));
        }
        return names;
    }

    private Optional<String> part() {
        boolean there = position < words.size() && words.get(position).isName();
        return there ? Optional.of(words.get(position++).text()) : Optional.empty();
    }
}
