package dev.ferro.command;

import dev.ferro.revision.RevisionId;
import java.nio.file.Path;
import java.util.List;

/** Answers whether a database is what its applied revisions have made of it. */
public final class Drift {

    /**
     * The answer.
     *
     * @param database the database's URL, without a password
     * @param current the revisions that its version table names
     * @param differences what was done to it beside its revisions; nothing if it is as they say
     * @param sql the statements that would have done that
     * @param notes what could not be told: a step of which only its author knows what it does
     */
    public record Result(
            String database, List<String> current, List<ChangeView> differences, List<String> sql, List<String> notes) {

        public boolean isSame() {
            return differences.isEmpty();
        }
    }

    private Drift() {}

    /** @param replay whether to run the revisions on a scratch database, rather than to work out what they lead to */
    public static Result run(Project project, boolean replay) {
        Diff.Result difference =
                replay ? replayed(project) : Diff.run(project, new Diff.Input("current", Diff.DATABASE, Path.of("")));
        return new Result(
                project.database().url().toString(),
                project.rows().stream().map(RevisionId::value).toList(),
                difference.operations(),
                difference.sql(),
                difference.notes());
    }

    private static Diff.Result replayed(Project project) {
        try (Sandbox sandbox = Sandbox.empty(project)) {
            for (RevisionId row : project.rows()) {
                sandbox.upgrade(row.value());
            }
            return Diff.between(project, sandbox.database(), project.database());
        }
    }
}
