package dev.ferro.run;

import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What will be done, made before anything is.
 *
 * @param direction which way
 * @param target where to
 * @param start where from: the version table's rows
 * @param read whether the start was read from the database, rather than given
 * @param migrations what is run, in order; empty if the database is there already
 * @param remark why nothing is to be done, where that may surprise
 */
public record Plan(
        Direction direction,
        RevisionTarget target,
        List<RevisionId> start,
        boolean read,
        List<PlannedMigration> migrations,
        @Nullable String remark) {

    public Plan {
        start = List.copyOf(start);
        migrations = List.copyOf(migrations);
    }

    public boolean isEmpty() {
        return migrations.isEmpty();
    }

    /** {@return the version table's rows afterwards} */
    public List<RevisionId> end() {
        return migrations.isEmpty()
                ? start
                : migrations.get(migrations.size() - 1).after();
    }

    /** {@return why nothing is to be done, where that may surprise} */
    public Optional<String> note() {
        return Optional.ofNullable(remark);
    }
}
