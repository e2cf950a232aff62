package dev.ferro.script;

import dev.ferro.revision.RevisionId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where the scripts of a history come from: folders of sources, or the class path of an application. */
public interface ScriptSource extends AutoCloseable {

    /** {@return the scripts by their headers} Refused where there is no place for them. */
    Scripts read();

    /** {@return the migrations of these scripts, in their order} */
    Map<RevisionId, RecordedMigration> load(Collection<ScriptFile> scripts);

    /** {@return the hash that tells whether the script has been edited; empty where only its source would tell} */
    Optional<String> checksum(ScriptFile script);

    @Override
    void close();
}
