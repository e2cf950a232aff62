package dev.ferro.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws a history as lanes: revisions newest first, each in a lane that leads down to its parents.
 *
 * <p>A lane is the column of a line on its way to a revision. Where several lanes wait for one revision, they join right
 * above it; where a revision has several parents, lanes part right below it.
 */
final class LaneDrawing {

    private final Paint paint;
    private final boolean spaced;
    private final List<@Nullable String> lanes = new ArrayList<>();
    private int ended = -1;

    /** @param spaced whether a line beside each revision keeps it apart from the next one */
    LaneDrawing(Paint paint, boolean spaced) {
        this.paint = paint;
        this.spaced = spaced;
    }

    /**
     * What is drawn at a revision.
     *
     * @param above the lines above it, which join lanes
     * @param start what its own line begins with
     * @param beside what further lines about it begin with
     * @param below the lines below it, which part lanes
     */
    record Row(List<String> above, String start, String beside, List<String> below) {}

    /**
     * {@return the drawing of the next revision}
     *
     * @param dot how it is drawn
     * @param parents those of its parents that are drawn later
     */
    Row next(String id, char dot, List<String> parents) {
        List<String> above = new ArrayList<>();
        int lane = lane(id, above);
        String start = signs().put(lane, dot).text(paint);
        List<String> targets = List.copyOf(new LinkedHashSet<>(parents));
        lanes.set(lane, targets.isEmpty() ? null : targets.get(0));
        ended = targets.isEmpty() ? lane : -1;
        String beside = signs().text(paint);
        List<String> below = targets.size() < 2 ? List.of() : List.of(parting(lane, targets));
        trim();
        return new Row(List.copyOf(above), start, beside, below);
    }

    /** {@return the lane of a revision} All lanes that lead to it join in the first of them. */
    private int lane(String id, List<String> above) {
        int lane = lanes.indexOf(id);
        if (lane < 0) {
            return newHead(id, above);
        }
        Set<Integer> joining = new LinkedHashSet<>();
        for (int other = lane + 1; other < lanes.size(); other++) {
            if (id.equals(lanes.get(other))) {
                joining.add(other);
            }
        }
        if (!joining.isEmpty()) {
            above.add(joint(lane, joining));
            joining.forEach(other -> lanes.set(other, null));
            trim();
        }
        return lane;
    }

    /** Right below the end of another line, a new one would seem to go on from it. */
    private int newHead(String id, List<String> above) {
        int lane = free(0);
        if (lane == ended && !spaced) {
            above.add(signs().text(paint).stripTrailing());
        }
        lanes.set(lane, id);
        return lane;
    }

    /** {@return a lane without a line, at or after a place} */
    private int free(int start) {
        for (int lane = start; lane < lanes.size(); lane++) {
            if (lanes.get(lane) == null) {
                return lane;
            }
        }
        lanes.add(null);
        return lanes.size() - 1;
    }

    private String joint(int lane, Set<Integer> joining) {
        LaneLine line = signs().put(lane, '├');
        int last = lane;
        for (int other : joining) {
            line.put(other, '┴');
            last = other;
        }
        line.put(last, '╯');
        return stroked(line, lane, joining);
    }

    /** The first parent goes on in the same lane; the others get one, unless a line leads to them already. */
    private String parting(int lane, List<String> targets) {
        List<Integer> ways = new ArrayList<>();
        List<Integer> fresh = new ArrayList<>();
        for (String target : targets.subList(1, targets.size())) {
            int known = lanes.indexOf(target);
            int way = known < 0 ? free(lane + 1) : known;
            if (known < 0) {
                lanes.set(way, target);
                fresh.add(way);
            }
            ways.add(way);
        }
        ways.sort(null);
        int first = Math.min(lane, ways.get(0));
        int last = Math.max(lane, ways.get(ways.size() - 1));
        LaneLine line = signs();
        for (int way : ways) {
            line.put(way, fresh.contains(way) ? way == last ? '╮' : '┬' : way == last ? '┤' : way == first ? '├' : '┼');
        }
        line.put(lane, lane == first ? '├' : lane == last ? '┤' : '┼');
        return stroked(line, lane, ways);
    }

    private String stroked(LaneLine line, int lane, Iterable<Integer> others) {
        for (int other : others) {
            line.stroke(lane, other);
        }
        return line.text(paint);
    }

    private LaneLine signs() {
        LaneLine line = new LaneLine(lanes.size());
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (lanes.get(lane) != null) {
                line.put(lane, '│');
            }
        }
        return line;
    }

    private void trim() {
        while (!lanes.isEmpty() && lanes.get(lanes.size() - 1) == null) {
            lanes.remove(lanes.size() - 1);
        }
    }
}
