package dev.ferro.cli;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two short texts differ. */
final class LineDifference {

    private LineDifference() {}

    /** {@return the lines that went, after a minus, and the lines that came, after a plus} */
    static List<String> between(String before, String after) {
        List<String> left = before.lines().toList();
        List<String> right = after.lines().toList();
        int[][] common = common(left, right);
        List<String> changed = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                i++;
                j++;
            } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
                changed.add("- " + left.get(i++).strip());
            } else {
                changed.add("+ " + right.get(j++).strip());
            }
        }
        return changed;
    }

    /** {@return for each pair of places the most lines that the rests have in common} */
    private static int[][] common(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                boolean same = left.get(i).equals(right.get(j));
                common[i][j] = same ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
