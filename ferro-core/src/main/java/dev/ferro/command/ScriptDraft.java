package dev.ferro.command;

import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionId;
import dev.ferro.script.NewScript;
import dev.ferro.script.SqlBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A script that a command wants to write: all but what its folder and the clock decide.
 *
 * @param id its id
 * @param parents the revisions that it builds on
 * @param dependsOn ids or labels of what must be applied before it beside its parents
 * @param labels names of the branch that starts with it
 * @param message what it does
 * @param upgrade what moves a database forward
 * @param downgrade what takes that back
 * @param comments lines to write above an operation, by the identity of the operation
 * @param sql the same in SQL, or null where the script is written in Java
 */
record ScriptDraft(
        RevisionId id,
        List<RevisionId> parents,
        List<String> dependsOn,
        List<String> labels,
        String message,
        List<Operation> upgrade,
        List<Operation> downgrade,
        Map<Operation, List<String>> comments,
        @Nullable SqlBody sql) {

    /** {@return a script that does nothing} */
    static ScriptDraft empty(RevisionId id, List<RevisionId> parents, String message) {
        return new ScriptDraft(id, parents, List.of(), List.of(), message, List.of(), List.of(), Map.of(), null);
    }

    ScriptDraft dependsOn(List<String> others) {
        return new ScriptDraft(id, parents, others, labels, message, upgrade, downgrade, comments, sql);
    }

    ScriptDraft labels(List<String> others) {
        return new ScriptDraft(id, parents, dependsOn, others, message, upgrade, downgrade, comments, sql);
    }

    ScriptDraft doing(List<Operation> forward, List<Operation> back, Map<Operation, List<String>> above) {
        return new ScriptDraft(id, parents, dependsOn, labels, message, forward, back, above, sql);
    }

    ScriptDraft inSql(@Nullable SqlBody body) {
        return new ScriptDraft(id, parents, dependsOn, labels, message, upgrade, downgrade, comments, body);
    }

    NewScript script(String packageName, Instant created) {
        return new NewScript(
                id, parents, dependsOn, labels, message, created, packageName, upgrade, downgrade, comments);
    }
}
