package dev.ferro.command;

import dev.ferro.FerroException;
import java.util.function.Supplier;

/**
 * Lets a database be ahead of the scripts at hand, as it is while an older version of an application still runs, or runs again.
 * What the scripts do not declare, the ledger does.
 */
public final class Ahead {

    private static final String UNKNOWN = "unknown-revision-in-database";

    private Ahead() {}

    /** {@return what the work gives} It is done once more, with what the ledger knows, where a row is unknown to the scripts. */
    public static <T> T tolerated(Project project, Supplier<T> work) {
        try {
            return work.get();
        } catch (FerroException refused) {
            if (refused.problems().stream().noneMatch(problem -> problem.code().equals(UNKNOWN))) {
                throw refused;
            }
            try {
                project.completeFromLedger();
                return work.get();
            } finally {
                project.forgetScripts();
            }
        }
    }
}
