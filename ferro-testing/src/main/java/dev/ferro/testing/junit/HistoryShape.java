package dev.ferro.testing.junit;

import dev.ferro.command.Project;
import dev.ferro.command.SingleHead;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;

/** What the graph of a history must be like. */
final class HistoryShape {

    private HistoryShape() {}

    static void requireOneHead(Project project) {
        SingleHead.Result found = SingleHead.run(project);
        if (!found.isOne()) {
            String heads = found.heads().stream()
                    .map(head -> "\n  " + head.id() + "  " + head.message())
                    .collect(Collectors.joining());
            Assertions.fail("The history has " + found.heads().size() + " heads:" + heads
                    + "\n`ferro merge` joins them; `ferro rebase REV` lets your own revisions follow the others.");
        }
        if (!found.isGood()) {
            Assertions.fail("`heads.lock` is " + found.lock() + "; `ferro heads --write-lock` writes it anew.");
        }
    }
}
