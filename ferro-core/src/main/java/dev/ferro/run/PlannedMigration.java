package dev.ferro.run;

import dev.ferro.operation.Operation;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import dev.ferro.script.RecordedMigration;
import java.util.List;

/**
 * One migration of a plan.
 *
 * @param revision the revision that is applied or taken back
 * @param direction which way it runs
 * @param counts whether nothing of it runs: it is a squashed revision, and what it replaces has run, or is run one by one
 * @param operations what it does, as recorded
 * @param sections the same, divided by its transactions
 * @param script what it was recorded from
 * @param before the version table's rows before it
 * @param after the version table's rows after it
 */
public record PlannedMigration(
        Revision revision,
        Direction direction,
        boolean counts,
        List<Operation> operations,
        List<Section> sections,
        RecordedMigration script,
        List<RevisionId> before,
        List<RevisionId> after) {

    public PlannedMigration {
        operations = List.copyOf(operations);
        sections = List.copyOf(sections);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** {@return whether everything it does is in one transaction} */
    public boolean isAtomic() {
        return sections.size() == 1 && sections.get(0).inTransaction();
    }

    /** {@return the hash of its script} */
    String checksum() {
        return script.checksum();
    }

    PlannedMigration between(List<RevisionId> otherBefore, List<RevisionId> otherAfter) {
        return new PlannedMigration(revision, direction, counts, operations, sections, script, otherBefore, otherAfter);
    }
}
