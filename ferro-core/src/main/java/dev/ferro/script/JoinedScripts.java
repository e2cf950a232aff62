package dev.ferro.script;

import dev.ferro.revision.RevisionId;
import dev.ferro.revision.Unreadable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The scripts of several sources, as one history. */
public final class JoinedScripts implements ScriptSource {

    private final List<ScriptSource> sources;
    private final Map<ScriptFile, ScriptSource> owners = new HashMap<>();

    public JoinedScripts(List<ScriptSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public Scripts read() {
        owners.clear();
        List<ScriptFile> files = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (ScriptSource source : sources) {
            Scripts scripts = source.read();
            scripts.files().forEach(file -> owners.put(file, source));
            files.addAll(scripts.files());
            unreadable.addAll(scripts.unreadable());
        }
        return new Scripts(files, unreadable);
    }

    @Override
    public Map<RevisionId, RecordedMigration> load(Collection<ScriptFile> scripts) {
        Map<ScriptSource, List<ScriptFile>> shares = new LinkedHashMap<>();
        scripts.forEach(script -> shares.computeIfAbsent(owner(script), source -> new ArrayList<>())
                .add(script));
        Map<RevisionId, RecordedMigration> loaded = new HashMap<>();
        shares.forEach((source, share) -> loaded.putAll(source.load(share)));
        Map<RevisionId, RecordedMigration> migrations = new LinkedHashMap<>();
        for (ScriptFile script : scripts) {
            RevisionId id = script.revision().id();
            migrations.put(id, Objects.requireNonNull(loaded.get(id)));
        }
        return migrations;
    }

    private ScriptSource owner(ScriptFile script) {
        return Objects.requireNonNull(owners.get(script));
    }

    @Override
    public Optional<String> checksum(ScriptFile script) {
        return owner(script).checksum(script);
    }

    @Override
    public void close() {
        sources.forEach(ScriptSource::close);
    }
}
