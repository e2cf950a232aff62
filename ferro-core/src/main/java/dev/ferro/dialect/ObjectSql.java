package dev.ferro.dialect;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.operation.Definition;
import dev.ferro.operation.ProgramObject;

/**
 * What databases share when they create views, functions and triggers.
 *
 * @param database the name of the database
 * @param title its name as its makers write it
 */
public record ObjectSql(String database, String title) {

    /** {@return the SQL of an object for this database} Refused where a script has it for others only. */
    public String text(ProgramObject object, Definition definition) {
        return definition
                .text(database)
                .orElseThrow(() -> Problem.of(
                                "no-sql-for-database", "There is no SQL for " + object.title() + " on " + title + ".")
                        .because(
                                definition.isKnown()
                                        ? "the script has it for "
                                                + String.join(
                                                        ", ", definition.own().keySet()) + " only"
                                        : "the script says only its name")
                        .advise("Add `.on(\"" + database + "\", \"…\")` to its SQL, or record it in `op.onlyOn(…)`.")
                        .refused());
    }

    /** {@return the refusal of a kind of object that the database has not} */
    public FerroException missing(String things, ProgramObject object) {
        return Problem.of("not-in-database", title + " has no " + things + ".")
                .at(object.title())
                .advise("Record it in `op.onlyOn(…)`, for a database that has them.")
                .refused();
    }
}
