package dev.ferro.models.writing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of an annotation: a word, or items between brackets, which are broken into lines as palantir-java-format breaks
 * them where they do not fit.
 *
 * @param head what stands before the bracket, or the word
 * @param bracket the opening bracket, or nothing
 * @param items what stands between the brackets
 */
record Code(String head, String bracket, List<Code> items) {

    static final int WIDTH = 120;

    static Code word(String text) {
        return new Code(text, "", List.of());
    }

    /** {@return an annotation with its values; without brackets where it has none} */
    static Code annotation(String name, List<Code> values) {
        return values.isEmpty() ? word("@" + name) : new Code("@" + name, "(", values);
    }

    /** {@return an annotation's value; a list of one needs no braces} */
    static Code value(String name, List<Code> items) {
        String before = name.isEmpty() ? "" : name + " = ";
        if (items.size() == 1) {
            Code only = items.get(0);
            return new Code(before + only.head, only.bracket, only.items);
        }
        return new Code(before, "{", items);
    }

    static Code value(String name, String text) {
        return word(name + " = " + text);
    }

    static Code texts(String name, List<String> texts) {
        return value(name, texts.stream().map(Literals::text).map(Code::word).toList());
    }

    String flat() {
        return head + bracket + items.stream().map(Code::flat).collect(Collectors.joining(", ")) + closing();
    }

    /** {@return whether it is broken even if it fits: an array among several values is, and what holds such an annotation} */
    boolean isBroken() {
        boolean array = items.stream().anyMatch(item -> item.bracket.equals("{") && !item.head.isEmpty());
        return (bracket.equals("(") && items.size() > 1 && array)
                || items.stream().anyMatch(Code::isBroken);
    }

    private String closing() {
        return bracket.isEmpty() ? "" : bracket.equals("(") ? ")" : "}";
    }

    /** {@return the text, whose first line begins at a column and whose others are indented relative to it} */
    String at(int indent, String after) {
        if (items.isEmpty() || (!isBroken() && indent + flat().length() + after.length() <= WIDTH)) {
            return flat() + after;
        }
        return bracket.equals("(") ? inParentheses(indent, after) : inBraces(indent, after);
    }

    private String inParentheses(int indent, String after) {
        int named = head.indexOf(" = ") + 2;
        if (named < 2) {
            return head + bracket + lines(indent + 8, ")" + after);
        }
        String start = head.substring(0, named) + "\n" + " ".repeat(indent + 8) + head.substring(named + 1);
        return start + bracket + lines(indent + 16, ")" + after);
    }

    private String inBraces(int indent, String after) {
        return head + bracket + lines(indent + 4, "") + "\n" + " ".repeat(indent) + "}" + after;
    }

    private String lines(int indent, String after) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String end = i + 1 < items.size() ? "," : after;
            text.append('\n').append(" ".repeat(indent)).append(items.get(i).at(indent, end));
        }
        return text.toString();
    }
}
