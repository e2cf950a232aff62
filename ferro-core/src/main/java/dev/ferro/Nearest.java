package dev.ferro;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt one was probably meant to be. */
public final class Nearest {

    private Nearest() {}

    /** {@return the known word with the fewest letters changed, or empty if none is near} */
    public static Optional<String> to(String word, Collection<String> known) {
        int limit = Math.max(1, Math.min(3, word.length() / 2));
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@return how many letters must be added, dropped, replaced or swapped with their neighbour} */
    static int distance(String left, String right) {
        String first = left.toLowerCase(Locale.ROOT);
        String second = right.toLowerCase(Locale.ROOT);
        int[] beforeLast = new int[second.length() + 1];
        int[] last = new int[second.length() + 1];
        for (int column = 0; column <= second.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= first.length(); row++) {
            int[] current = new int[second.length() + 1];
            current[0] = row;
            for (int column = 1; column <= second.length(); column++) {
                int cost = first.charAt(row - 1) == second.charAt(column - 1) ? 0 : 1;
                int best = Math.min(Math.min(last[column], current[column - 1]) + 1, last[column - 1] + cost);
                current[column] =
                        isSwap(first, second, row, column) ? Math.min(best, beforeLast[column - 2] + 1) : best;
            }
            beforeLast = last;
            last = current;
        }
        return last[second.length()];
    }

    private static boolean isSwap(String first, String second, int row, int column) {
        return row > 1
                && column > 1
                && first.charAt(row - 1) == second.charAt(column - 2)
                && first.charAt(row - 2) == second.charAt(column - 1);
    }
}
