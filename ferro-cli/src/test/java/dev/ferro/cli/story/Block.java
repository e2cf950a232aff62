package dev.ferro.cli.story;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param kind the first word after the fence, such as {@code console}
 * @param argument the rest of that line
 * @param lines the lines between the fences, without the fence's own indentation
 * @param start the index of the first of these lines in the page
 * @param hidden whether the block stands in a comment, for the test alone
 */
record Block(String kind, String argument, List<String> lines, int start, boolean hidden) {

    static List<Block> of(List<String> page) {
        List<Block> blocks = new ArrayList<>();
        boolean hidden = false;
        for (int at = 0; at < page.size(); at++) {
            String line = page.get(at);
            hidden = !line.contains("-->") && (hidden || line.startsWith("<!--"));
            if (line.strip().startsWith("```")) {
                Block block = block(page, at, hidden);
                blocks.add(block);
                at = block.start() + block.lines().size();
            }
        }
        return blocks;
    }

    private static Block block(List<String> page, int fence, boolean hidden) {
        String line = page.get(fence);
        int indent = line.indexOf('`');
        String[] words = line.strip().substring(3).split(" ", 2);
        List<String> lines = new ArrayList<>();
        for (int at = fence + 1; !page.get(at).strip().equals("```"); at++) {
            String text = page.get(at);
            lines.add(text.length() < indent ? text : text.substring(indent));
        }
        return new Block(words[0], words.length > 1 ? words[1] : "", List.copyOf(lines), fence + 1, hidden);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
