package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a migration that broke off.
 *
 * @param mark how far it came, for certain
 * @param sections what is left
 * @param broken what is left of the step in which it broke off, to be done first in the first section; null between steps
 */
record Continuation(
        Mark mark, List<Section> sections, @Nullable Step broken) {

    /** {@return all of a migration} */
    static Continuation whole(PlannedMigration migration) {
        return new Continuation(Mark.NOTHING, migration.sections(), null);
    }

    /**
     * {@return what is left of a migration}
     *
     * @throws FerroException if it is not certain how far it came, or if what is done is not what the script says now
     */
    static Continuation of(Unfinished unfinished, PlannedMigration migration, Session session) throws SQLException {
        Mark mark = settled(unfinished.mark(), migration, session);
        List<Operation> operations = migration.sections().stream()
                .flatMap(section -> section.operations().stream())
                .toList();
        int done = mark.done().size();
        int begun = mark.reached() == 0 ? 0 : mark.begun().size();
        String database = session.dialect().name();
        List<String> wanted = new ArrayList<>(mark.done());
        wanted.addAll(mark.begun().subList(0, begun));
        if (operations.size() < wanted.size()
                || !OperationDigest.of(operations.subList(0, wanted.size()), database)
                        .equals(wanted)) {
            throw edited(migration, wanted.size());
        }
        Step broken = begun == 0
                ? null
                : new Step(
                        operations.subList(done, done + begun),
                        mark.statements()
                                .subList(mark.reached(), mark.statements().size()));
        return new Continuation(mark, rest(migration.sections(), done + begun, begun > 0), broken);
    }

    /** What one section holds after some operations; it stays, though empty, if a step that broke off belongs to it. */
    private static List<Section> rest(List<Section> sections, int done, boolean within) {
        List<Section> rest = new ArrayList<>();
        int left = done;
        for (Section section : sections) {
            int size = section.operations().size();
            if (left == 0) {
                rest.add(section);
            } else if (left < size || (left == size && within)) {
                rest.add(new Section(
                        section.inTransaction(), section.operations().subList(left, size)));
            }
            left = Math.max(0, left - size);
        }
        if (rest.isEmpty()) {
            rest.add(new Section(true, List.of()));
        }
        return rest;
    }

    /** {@return the mark with no statement of which it is not known whether it is done} */
    private static Mark settled(Mark mark, PlannedMigration migration, Session session) throws SQLException {
        String started = mark.started();
        boolean again = isRepeatable(migration, mark);
        if (started == null) {
            return mark.isAtEnd() ? mark.end() : again ? mark.restart() : mark;
        }
        Optional<String> now = Journal.subject(session, started);
        if (mark.subject() == null || now.isEmpty()) {
            if (again) {
                return mark.restart();
            }
            throw uncertain(migration, started);
        }
        if (!now.get().equals(mark.subject())) {
            Mark reached = mark.reach();
            return reached.isAtEnd() ? reached.end() : reached;
        }
        return again ? mark.restart() : mark.unstarted();
    }

    /** A backfill goes on by itself, and an index that was not finished is built anew. */
    private static boolean isRepeatable(PlannedMigration migration, Mark mark) {
        return migration.sections().stream()
                .flatMap(section -> section.operations().stream())
                .skip(mark.done().size())
                .findFirst()
                .filter(operation -> Traits.of(operation).isApart())
                .isPresent();
    }

    private static FerroException edited(PlannedMigration migration, int operations) {
        return Problem.of(
                        "half-done-edited",
                        "Revision " + migration.revision().title()
                                + " is done in part, and its script has been edited.")
                .at(migration.revision().place())
                .because("the first " + operations
                        + " of its operations, which stay from the run that broke off, are not"
                        + " those of the script any more")
                .advise(
                        "Put them back as they were; operations after them may be changed. Or undo by hand what stays, and"
                                + " run `ferro repair --restart`.")
                .refused();
    }

    private static FerroException uncertain(PlannedMigration migration, String statement) {
        return Problem.of(
                        "half-done-uncertain",
                        "It is not known whether a statement of revision "
                                + migration.revision().title() + " was carried out before the last run broke off.")
                .at(migration.revision().place() + "\n" + statement)
                .because("neither the ledger nor the catalogue tells")
                .advise("Look at the database. If the statement was carried out, run `ferro repair --done`; if not, run"
                        + " `ferro repair --redo`. Then run `ferro "
                        + migration.direction().word() + "` again.")
                .refused();
    }
}
