package dev.ferro.dialect;

/** Finds its way through the brackets of an expression; those within quotes do not count. */
public final class Brackets {

    private Brackets() {}

    /** {@return the expression without the parentheses around the whole of it} */
    public static String bare(String expression) {
        String text = expression.strip();
        while (isEnclosed(text)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    private static boolean isEnclosed(String text) {
        return text.length() > 1 && text.charAt(0) == '(' && after(text, 0) == text.length();
    }

    /**
     * {@return where what is at a place ends: a character, something quoted, or something between brackets; -1 for brackets
     * that do not close}
     */
    public static int after(String text, int start) {
        int depth = 0;
        for (int place = start; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character == '\'' || character == '"') {
                place = closingQuote(text, place);
            } else if (character == '(' || character == '[') {
                depth++;
            } else if (character == ')' || character == ']') {
                depth--;
            }
            if (depth <= 0) {
                return place + 1;
            }
        }
        return depth > 0 ? -1 : text.length();
    }

    private static int closingQuote(String text, int opening) {
        char quote = text.charAt(opening);
        int place = text.indexOf(quote, opening + 1);
        while (place >= 0 && place + 1 < text.length() && text.charAt(place + 1) == quote) {
            place = text.indexOf(quote, place + 2);
        }
        return place < 0 ? text.length() - 1 : place;
    }
}
