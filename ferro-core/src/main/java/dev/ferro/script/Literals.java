package dev.ferro.script;

import dev.ferro.script.Code.Call;
import dev.ferro.script.Code.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as Java writes them. */
final class Literals {

    /** A class file keeps a constant in at most 65,535 bytes, of which a character takes at most three. */
    private static final int LONGEST_CONSTANT = 21_000;

    private Literals() {}

    /** {@return an expression whose value is {@code text}, whatever it holds} */
    static Code text(@Nullable String text) {
        if (text == null) {
            return new Word("null");
        }
        if (text.length() <= LONGEST_CONSTANT) {
            return new Word(string(text));
        }
        List<Code> parts = new ArrayList<>();
        parts.add(new Word("\"\""));
        for (int start = 0; start < text.length(); start += LONGEST_CONSTANT) {
            parts.add(new Word(string(text.substring(start, Math.min(text.length(), start + LONGEST_CONSTANT)))));
        }
        return new Call("String.join", parts);
    }

    static List<Code> texts(List<String> texts) {
        return texts.stream().map(Literals::text).toList();
    }

    static String string(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(character -> append(literal, character));
        return literal.append('"').toString();
    }

    private static void append(StringBuilder literal, int character) {
        switch (character) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (isVisible(character)) {
                    literal.appendCodePoint(character);
                } else {
                    new StringBuilder()
                            .appendCodePoint(character)
                            .chars()
                            .forEach(unit -> literal.append(String.format("\\u%04x", unit)));
                }
            }
        }
    }

    /** {@return the text as it can stand in a comment, where a backslash before a {@code u} begins an escape} */
    static String comment(String text) {
        String safe = text.contains("\\u") ? text.replace("\\", "\\\\") : text;
        StringBuilder comment = new StringBuilder();
        safe.codePoints()
                .map(character -> isVisible(character) ? character : ' ')
                .forEach(comment::appendCodePoint);
        return comment.toString().stripTrailing();
    }

    /** {@return whether a character can stand in a file and is what it looks like} */
    private static boolean isVisible(int character) {
        if (character == ' ') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
