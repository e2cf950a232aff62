package dev.ferro.hibernate.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column's definition says: mostly a type, but a {@code columnDefinition} may say more.
 *
 * @param type the type
 * @param defaultValue the expression after DEFAULT
 * @param required whether it says NOT NULL
 * @param identity whether it says that the database numbers the rows
 * @param collation the word after COLLATE
 */
record Definition(
        String type,
        @Nullable String defaultValue,
        boolean required,
        boolean identity,
        @Nullable String collation) {

    private static final List<String> CLAUSES =
            List.of("default", "not", "null", "collate", "generated", "auto_increment", "check", "unique", "comment");

    /** To Hibernate 6 a national text of MySQL is one of another character set. */
    private static final Pattern NATIONAL =
            Pattern.compile("(.*?) character set utf8(?:mb3)?", Pattern.CASE_INSENSITIVE);

    private static final String NATIONAL_COLLATION = "utf8mb3_general_ci";

    static Definition of(String text, boolean spelledOut) {
        Matcher national = NATIONAL.matcher(text);
        Definition plain = new Definition(text, null, false, false, null);
        return national.matches()
                ? new Definition(national.group(1), null, false, false, NATIONAL_COLLATION)
                : spelledOut ? parse(words(text)) : plain;
    }

    private static Definition parse(List<String> words) {
        int end = clause(words, 0);
        String value = null;
        String collation = null;
        boolean required = false;
        boolean identity = false;
        String type = String.join(" ", words.subList(0, end));
        for (int start = end; start < words.size(); start = end) {
            end = clause(words, start + 1);
            String rest = String.join(" ", words.subList(start + 1, end));
            String clause = words.get(start).toLowerCase(Locale.ROOT);
            value = clause.equals("default") ? rest : value;
            collation = clause.equals("collate") ? rest : collation;
            required |= clause.equals("null") && words.get(start - 1).equalsIgnoreCase("not");
            identity |= clause.equals("auto_increment") || (clause.equals("generated") && rest.endsWith("identity"));
        }
        return new Definition(type, value, required, identity, collation);
    }

    /** {@return where the next clause begins} */
    private static int clause(List<String> words, int start) {
        int place = start;
        while (place < words.size() && !CLAUSES.contains(words.get(place).toLowerCase(Locale.ROOT))) {
            place++;
        }
        return place;
    }

    /** {@return the parts between spaces; what is in quotes or parentheses is not taken apart} */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (char letter : text.strip().toCharArray()) {
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
            } else {
                depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            }
            if (Character.isWhitespace(letter) && depth == 0 && quote == 0) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(letter);
            }
        }
        words.add(word.toString());
        words.removeIf(String::isEmpty);
        return words;
    }
}
