package dev.ferro.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the words that exist somebody meant by one that does not. */
public final class Spelling {

    private Spelling() {}

    /** {@return the word nearest to {@code typed}, if one is near} */
    public static Optional<String> nearest(String typed, Collection<String> words) {
        int limit = Math.max(2, typed.length() / 3);
        String nearest = null;
        for (String word : words) {
            int distance = distance(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (distance <= limit && distance < word.length()) {
                limit = distance - 1;
                nearest = word;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** {@return a sentence that names the nearest word, or an empty text} */
    public static String suggestion(String typed, Collection<String> words) {
        return nearest(typed, words).map(word -> "Did you mean `" + word + "`?").orElse("");
    }

    /** {@return how many letters must be added, dropped, replaced or swapped with their neighbour} */
    private static int distance(String typed, String word) {
        int[][] distances = new int[typed.length() + 1][word.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : step(distances, typed, word, i, j);
            }
        }
        return distances[typed.length()][word.length()];
    }

    private static int step(int[][] distances, String typed, String word, int i, int j) {
        boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
        int best = Math.min(distances[i - 1][j], distances[i][j - 1]) + 1;
        best = Math.min(best, distances[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == word.charAt(j - 2)
                && typed.charAt(i - 2) == word.charAt(j - 1);
        return swapped ? Math.min(best, distances[i - 2][j - 2] + 1) : best;
    }
}
