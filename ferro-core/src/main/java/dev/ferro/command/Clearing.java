package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.run.Database;
import dev.ferro.run.Inspection;
import dev.ferro.run.Migrator;
import dev.ferro.run.ScratchDatabase;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Empties a scratch database that a person has given, and that was empty.
 *
 * @param scratch the database
 * @param migrator what has moved it
 * @param inspection a look at it
 */
record Clearing(ScratchDatabase scratch, Migrator migrator, Inspection inspection) {

    /** {@return all that is in it, with what is Ferro's own} */
    static Snapshot look(ScratchDatabase scratch, Inspection inspection) {
        return Snapshot.of(inspection, scratch.database(), ReflectionScope.everywhere(table -> true));
    }

    /** {@return what could not be taken away} Downgrades know what Ferro has no words for; the rest is dropped. */
    List<String> run(Snapshot atFirst) {
        downgrade();
        Database database = scratch.database();
        Snapshot found = look(scratch, inspection);
        List<Operation> operations = new SchemaDiffer(UnaryOperator.identity())
                .diff(found.schema(), atFirst.schema(), Renames.NONE)
                .operations();
        Inspection.sql(database.dialect(), operations, found.schema()).forEach(scratch::attempt);
        return atFirst.differences(look(scratch, inspection));
    }

    private void downgrade() {
        try {
            migrator.run(migrator.planDowngrade(RevisionTarget.Symbol.BASE));
        } catch (FerroException faulty) {
            // that is what was to be found out
            return;
        }
    }
}
