package dev.ferro.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Comments of a script, broken between words. */
public final class Comments {

    private static final int WIDTH = 100;

    private Comments() {}

    /** {@return a text as lines that begin with two slashes} */
    static Stream<String> lines(String text) {
        return text.lines()
                .flatMap(line -> wrapped(Literals.comment(line), WIDTH).stream())
                .map(line -> ("// " + line).stripTrailing());
    }

    /** {@return a text as lines that begin with two dashes} */
    public static Stream<String> sql(String text) {
        return text.lines().flatMap(line -> wrapped(line, WIDTH).stream()).map(line -> ("-- " + line).stripTrailing());
    }

    /** {@return the Javadoc of a script: its message} */
    static String javadoc(String message) {
        String sentence = escaped(message.strip().replaceAll("\\s+", " "));
        String text = sentence.matches(".*[.!?]") ? sentence : sentence + ".";
        List<String> lines = wrapped(text, 110);
        return lines.size() == 1 ? "/** " + text + " */\n" : "/**\n * " + String.join("\n * ", lines) + "\n */\n";
    }

    private static String escaped(String text) {
        return Literals.comment(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\\", "&#92;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("*/", "*&#47;"));
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : rest.indexOf(' ', width);
            if (end < 0) {
                break;
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end + 1).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
