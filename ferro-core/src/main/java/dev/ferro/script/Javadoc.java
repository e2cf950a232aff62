package dev.ferro.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentence that a script's Javadoc begins with: its message. */
final class Javadoc {

    private Javadoc() {}

    static String firstSentence(String comment) {
        String text = comment.substring(3, Math.max(3, comment.length() - 2)).strip();
        return isPlain(text) ? plainSentence(text) : Markup.sentence(text);
    }

    /** Most comments are one line of words, and there may be thousands of them to read for one command. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < ' ' || "{&@<*".indexOf(character) >= 0 || text.startsWith("  ", index)) {
                return false;
            }
        }
        return true;
    }

    private static String plainSentence(String text) {
        int end = 0;
        while (end < text.length() && !(".!?".indexOf(text.charAt(end)) >= 0 && isEnd(text, end + 1))) {
            end++;
        }
        return text.startsWith(".", end) ? text.substring(0, end) : text.substring(0, Math.min(end + 1, text.length()));
    }

    private static boolean isEnd(String text, int index) {
        return index == text.length() || text.charAt(index) == ' ';
    }

    /** Comments with tags, lines or entities, for which patterns are made once one is met. */
    private static final class Markup {

        private static final Pattern TAG = Pattern.compile("(?s)(?:^|\n)@.*");
        private static final Pattern SENTENCE = Pattern.compile("(.*?[.!?])(?:\\s.*|<.*|$)", Pattern.DOTALL);
        private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^}]*)}");
        private static final Pattern ENTITY = Pattern.compile("&(#(\\d{1,7})|lt|gt|quot|amp);");

        static String sentence(String comment) {
            String text = comment.lines()
                    .map(line -> line.strip().replaceFirst("^\\*+ ?", ""))
                    .collect(Collectors.joining("\n"));
            String description = TAG.matcher(text).replaceFirst("").strip();
            Matcher sentence = SENTENCE.matcher(description);
            String first = sentence.matches() ? sentence.group(1) : description;
            String plain = ENTITY.matcher(INLINE.matcher(first).replaceAll("$1"))
                    .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group(2))));
            return plain.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        }

        private static String character(String name, String number) {
            return switch (name) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "amp" -> "&";
                default ->
                    Character.isValidCodePoint(Integer.parseInt(number))
                            ? Character.toString(Integer.parseInt(number))
                            : "";
            };
        }
    }
}
