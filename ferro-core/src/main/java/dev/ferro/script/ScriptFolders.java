package dev.ferro.script;

import dev.ferro.revision.RevisionId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Folders of scripts, which are compiled where they must be.
 *
 * @param folders the folders
 * @param cacheFolder where what has been read of many scripts is kept for the next time
 * @param loaders gives a loader, which whoever made it closes
 */
public record ScriptFolders(List<Path> folders, Path cacheFolder, Supplier<ScriptLoader> loaders)
        implements ScriptSource {

    public ScriptFolders {
        folders = List.copyOf(folders);
    }

    @Override
    public Scripts read() {
        return ScriptDirectory.readAll(folders, cacheFolder);
    }

    @Override
    public Map<RevisionId, RecordedMigration> load(Collection<ScriptFile> scripts) {
        return loaders.get().load(scripts);
    }

    @Override
    public Optional<String> checksum(ScriptFile script) {
        return Optional.of(ScriptChecksum.of(script.file()));
    }

    @Override
    public void close() {}
}
