package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.nio.file.Path;

/**
 * A script in SQL that is in no file: the ledger of a database keeps it, to take a revision back.
 *
 * @param revision its place in the history
 * @param migration what it does; its upgrade is empty
 */
public record LedgerScript(dev.ferro.revision.Revision revision, RecordedMigration migration) {

    /**
     * {@return the script that a text is}
     *
     * @param ledger where the text was found, for messages
     * @throws FerroException if it is no script
     */
    public static LedgerScript read(String text, String ledger) {
        Path name = Path.of("way_back.sql");
        dev.ferro.revision.Revision revision = ScriptFormat.SQL
                .header(name, text)
                .orElseThrow(() -> Problem.of("ledger-unreadable", "The ledger holds a script that has no header.")
                        .at(ledger)
                        .because("something else than Ferro has written into it")
                        .advise("Take the revision back from a checkout that has its script.")
                        .refused())
                .revision(name)
                .at(ledger);
        return new LedgerScript(revision, SqlScript.of(revision.id(), name, text));
    }
}
