package dev.ferro.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision as commands show it.
 *
 * @param id its id
 * @param message what it does, in one line
 * @param parents the revisions that it builds on
 * @param dependsOn what must be applied before it beside its parents
 * @param labels names for the branch that starts with it
 * @param replaces the revisions that it stands for, if it is a squashed one
 * @param created when it was made
 * @param script its file
 * @param head whether no other revision needs it
 * @param effectiveHead whether no other revision builds on it, though one depends on it
 * @param broken whether something is wrong with it, or with a revision that it needs
 * @param current whether it is in the version table; null where nobody looked
 * @param applied whether the database has it; null where nobody looked, or where it cannot be told
 */
public record RevisionView(
        String id,
        String message,
        List<String> parents,
        List<String> dependsOn,
        List<String> labels,
        List<String> replaces,
        @Nullable Instant created,
        Path script,
        boolean head,
        boolean effectiveHead,
        boolean broken,
        @Nullable Boolean current,
        @Nullable Boolean applied) {}
