package dev.ferro.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a hook is told.
 *
 * @param point when it runs
 * @param direction which way the run goes
 * @param revisions the ids of the revisions that the run is about, in their order; for a migration, its own
 * @param message what the migration does; null for a run
 * @param database the database's URL, without a password
 */
public record HookEvent(
        HookPoint point,
        Direction direction,
        List<String> revisions,
        @Nullable String message,
        String database) {

    public HookEvent {
        revisions = List.copyOf(revisions);
    }
}
