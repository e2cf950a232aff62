package dev.ferro.run;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param direction which way it went
 * @param migrations the revisions that it applied or took back, in order
 * @param rows the version table's rows afterwards
 * @param took how long it took, with waiting
 */
public record Result(Direction direction, List<Revision> migrations, List<RevisionId> rows, Duration took) {

    public Result {
        migrations = List.copyOf(migrations);
        rows = List.copyOf(rows);
    }
}
