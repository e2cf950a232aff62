package dev.ferro.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentence that a script's Javadoc begins with: its message. */
final class Javadoc {

    private static final Pattern TAG = Pattern.compile("(?s)(?:^|\n)@.*");
    private static final Pattern SENTENCE = Pattern.compile("(.*?[.!?])(?:\\s.*|<.*|$)", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^}]*)}");
    private static final Pattern ENTITY = Pattern.compile("&(#(\\d{1,7})|lt|gt|quot|amp);");

    private Javadoc() {}

    static String firstSentence(String comment) {
        String text = comment.substring(3, Math.max(3, comment.length() - 2))
                .lines()
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
