package dev.ferro.cli;

import java.util.Arrays;

/** One line of a drawn history: a sign for each lane, each in the colour of its lane, and strokes between them. */
final class LaneLine {

    private final char[] signs;
    private final int[] lanes;

    LaneLine(int count) {
        signs = new char[Math.max(0, 2 * count - 1)];
        lanes = new int[signs.length];
        Arrays.fill(signs, ' ');
    }

    LaneLine put(int lane, char sign) {
        signs[2 * lane] = sign;
        lanes[2 * lane] = lane;
        return this;
    }

    /** Draws a stroke between two lanes in the colour of the second one; it passes behind what is there. */
    LaneLine stroke(int start, int end) {
        for (int place = 2 * Math.min(start, end) + 1; place < 2 * Math.max(start, end); place++) {
            if (signs[place] == ' ') {
                signs[place] = '─';
                lanes[place] = end;
            }
        }
        return this;
    }

    String text(Paint paint) {
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (int place = 1; place <= signs.length; place++) {
            if (place == signs.length || lanes[place] != lanes[start]) {
                text.append(paint.lane(lanes[start], new String(signs, start, place - start)));
                start = place;
            }
        }
        return text.toString();
    }
}
