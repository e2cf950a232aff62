package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How histories are drawn. A history is told newest first, {@code c:a,b} being a revision and its parents. */
class LaneDrawingTest {

    @Test
    void each_shape_has_its_drawing() {
        StringBuilder all = new StringBuilder();
        tell(all, "a straight line", "d:c", "c:b", "b:a", "a");
        tell(all, "a fork", "c:a", "b:a", "a");
        tell(all, "a fork of long branches", "c2:c1", "c1:a", "b2:b1", "b1:a", "a");
        tell(all, "a fork into three", "d:a", "c:a", "b:a", "a");
        tell(all, "a merge", "d:b,c", "c:a", "b:a", "a");
        tell(all, "a merge after which it goes on", "e:d", "d:b2,c", "c:a", "b2:b1", "b1:a", "a");
        tell(all, "a criss-cross", "e:b,c", "d:c,b", "c:a", "b:a", "a");
        tell(all, "an octopus merge", "e:b,c,d", "d:a", "c:a", "b:a", "a");
        tell(all, "an octopus merge of more bases than one", "e:b,c,d", "d", "c:a", "b:a", "a");
        tell(all, "three bases", "c2:c1", "c1", "b2:b1", "b1", "a2:a1", "a1");
        tell(all, "three bases, two of them merged", "d:b,c", "c", "b", "a2:a1", "a1");
        tell(all, "a branch that a merge leaves open", "e:c", "d:b,c", "c:a", "b:a", "a");
        tell(all, "a merge with its own grandparent", "c:b,a", "b:a", "a");
        tell(all, "a branch beside which another one is merged", "g:a", "f:d,e", "e:c", "d:c", "c:a", "a");
        tell(all, "forks in a row", "e:d", "d:b", "c:b", "b:a", "f:a", "a");
        tell(all, "a part of a merge, cut off", "d:b", "b");
        GoldenFile.of("cli/drawings.txt").assertHolds(all.toString());
    }

    @Test
    void lines_beside_a_revision_keep_to_the_lanes() {
        LaneDrawing drawing = new LaneDrawing(Paint.PLAIN, true);
        assertThat(drawing.next("c", '●', List.of("a", "b"))).satisfies(row -> {
            assertThat(row.beside()).isEqualTo("│");
            assertThat(row.below()).containsExactly("├─╮");
        });
        assertThat(drawing.next("b", '●', List.of("a")).beside()).isEqualTo("│ │");
        assertThat(drawing.next("a", '●', List.of()).beside()).isEqualTo(" ");
    }

    @Test
    void each_lane_but_the_first_has_a_colour() {
        LaneDrawing drawing = new LaneDrawing(Paint.COLOURED, false);
        assertThat(drawing.next("c", '●', List.of("a")).start()).isEqualTo("●");
        assertThat(drawing.next("b", '○', List.of("a")).start()).isEqualTo("│ \u001b[36m○\u001b[0m");
        assertThat(drawing.next("a", '●', List.of()).above()).containsExactly("├\u001b[36m─╯\u001b[0m");
    }

    private static void tell(StringBuilder all, String title, String... history) {
        LaneDrawing drawing = new LaneDrawing(Paint.PLAIN, false);
        List<String> lines = new ArrayList<>(List.of("# " + title));
        for (String revision : history) {
            String[] parts = revision.split(":", 2);
            List<String> parents = parts.length == 1 ? List.of() : List.of(parts[1].split(","));
            LaneDrawing.Row row = drawing.next(parts[0], '●', parents);
            lines.addAll(row.above());
            lines.add(row.start() + " " + parts[0]);
            lines.addAll(row.below());
        }
        all.append(String.join("\n", lines)).append("\n\n");
    }
}
