package dev.ferro.models.writing;

/** Texts as Java writes them. */
final class Literals {

    private Literals() {}

    /** {@return a string literal whose value is the text, whatever it holds} */
    static String text(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(letter -> literal.append(escaped((char) letter)));
        return literal.append('"').toString();
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(letter) ? String.valueOf(letter) : String.format("\\u%04x", (int) letter);
        };
    }

    private static boolean isPlain(char letter) {
        return !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT
                && Character.getType(letter) != Character.LINE_SEPARATOR
                && Character.getType(letter) != Character.PARAGRAPH_SEPARATOR;
    }

    /** {@return the text as it can stand in a comment of one line} */
    static String comment(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("\\u", "\\\\u")
                .replace("*/", "* /")
                .strip();
    }
}
