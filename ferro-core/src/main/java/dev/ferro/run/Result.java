package dev.ferro.run;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param direction which way it went
 * @param migrations the revisions that it applied or took back, in order
 * @param rows the version table's rows afterwards
 * @param took how long it took, with waiting
 * @param backup the backup that was made before; null if none was
 */
public record Result(
        Direction direction,
        List<Revision> migrations,
        List<RevisionId> rows,
        Duration took,
        @Nullable BackedUp backup) {

    public Result {
        migrations = List.copyOf(migrations);
        rows = List.copyOf(rows);
    }
}
