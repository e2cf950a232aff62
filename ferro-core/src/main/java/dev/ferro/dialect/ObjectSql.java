package dev.ferro.dialect;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.operation.CustomOperation;
import dev.ferro.operation.Definition;
import dev.ferro.operation.ProgramObject;
import java.util.List;

/**
 * What databases share where scripts bring SQL of their own: views, functions, triggers and custom operations.
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

    /** {@return the statements of what a project has written its own operation for} */
    public List<Statement> statements(CustomOperation op) {
        return op.statements(database).orElseThrow(() -> missing(op)).stream()
                .<Statement>map(Statement::sql)
                .toList();
    }

    private FerroException missing(CustomOperation op) {
        return Problem.of("not-in-database", "A custom operation has no SQL for " + title + ".")
                .at(op.description())
                .advise("Let its `statements` answer to \"" + database + "\", or record it in `op.onlyOn(…)`.")
                .refused();
    }
}
