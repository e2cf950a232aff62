package dev.ferro.script;

import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A script to be written.
 *
 * @param id its id
 * @param revises the ids that it follows
 * @param dependsOn ids or labels that must be applied first
 * @param labels names of the branch that starts with it
 * @param replaces the ids that it stands for, in their order
 * @param message what it does, in a sentence
 * @param created when it is written
 * @param packageName the package of its folder, or empty for none
 * @param upgrade what moves a database forward
 * @param downgrade what takes that back
 * @param kept scripts that live on inside this one; {@code upgrade} and {@code downgrade} hold their operations
 * @param comments lines to write above an operation, by the identity of the operation
 */
public record NewScript(
        RevisionId id,
        List<RevisionId> revises,
        List<String> dependsOn,
        List<String> labels,
        List<RevisionId> replaces,
        String message,
        Instant created,
        String packageName,
        List<Operation> upgrade,
        List<Operation> downgrade,
        List<KeptScript> kept,
        Map<Operation, List<String>> comments) {

    public NewScript {
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        replaces = List.copyOf(replaces);
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        kept = List.copyOf(kept);
    }

    public NewScript(
            RevisionId id,
            List<RevisionId> revises,
            List<String> dependsOn,
            List<String> labels,
            String message,
            Instant created,
            String packageName,
            List<Operation> upgrade,
            List<Operation> downgrade,
            Map<Operation, List<String>> comments) {
        this(
                id,
                revises,
                dependsOn,
                labels,
                List.of(),
                message,
                created,
                packageName,
                upgrade,
                downgrade,
                List.of(),
                comments);
    }

    /** {@return its place in the history} */
    dev.ferro.revision.Revision revision() {
        return new dev.ferro.revision.Revision(id, revises, dependsOn, labels, created, message, replaces, null);
    }

    /** {@return this script standing for others, some of which live on in it} */
    public NewScript replacing(List<RevisionId> others, List<KeptScript> living) {
        return new NewScript(
                id,
                revises,
                dependsOn,
                labels,
                others,
                message,
                created,
                packageName,
                upgrade,
                downgrade,
                living,
                comments);
    }
}
