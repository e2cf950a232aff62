package dev.ferro.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers whether the history has one head, from the headers of the scripts alone. */
public final class SingleHead {

    /**
     * The answer.
     *
     * @param heads the heads of the history
     * @param lock how {@code heads.lock} stands to them: agrees, stale, conflicted or missing; null where none is kept
     */
    public record Result(List<RevisionView> heads, @Nullable String lock) {

        public boolean isOne() {
            return heads.size() <= 1;
        }

        public boolean isGood() {
            return isOne() && (lock == null || lock.equals(HeadsLock.State.AGREES.word()));
        }
    }

    private SingleHead() {}

    public static Result run(Project project) {
        HeadsLock lock = new HeadsLock(project);
        return new Result(
                project.views(null).all(project.graph().sound().heads()),
                lock.isKept() ? lock.state().word() : null);
    }
}
