package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scripts on the class path of an application: Java scripts as the classes that the build has compiled, SQL as it is.
 *
 * <p>Of a Java script that no index names it is not known whether it has been edited.
 */
public final class ClassPathScripts implements ScriptSource {

    private final List<String> locations;
    private final ClassLoader loader;
    private Map<String, String> checksums = Map.of();

    /**
     * @param locations names on the class path, with slashes
     * @param loader what loads the classes of the application
     */
    public ClassPathScripts(List<String> locations, ClassLoader loader) {
        this.locations = List.copyOf(locations);
        this.loader = loader;
    }

    /** {@return the scripts that the indexes on a class path name} */
    public static List<IndexedScript> indexed(ClassLoader loader) {
        return new ClassPathReading(loader).indexed();
    }

    @Override
    public Scripts read() {
        ClassPathReading reading = new ClassPathReading(loader);
        for (String location : locations) {
            reading.read(location);
        }
        checksums = reading.checksums();
        return reading.scripts();
    }

    @Override
    public Map<RevisionId, RecordedMigration> load(Collection<ScriptFile> scripts) {
        Map<RevisionId, RecordedMigration> migrations = new LinkedHashMap<>();
        scripts.forEach(script -> migrations.put(script.revision().id(), migration(script)));
        return migrations;
    }

    private RecordedMigration migration(ScriptFile script) {
        RevisionId id = script.revision().id();
        return switch (ScriptFormat.of(script.file())) {
            case SQL -> SqlScript.of(id, script.file(), text(script.file()));
            case JAVA ->
                new RecordedMigration(
                        id,
                        () -> instance(script),
                        checksum(script).orElse(ScriptChecksum.UNKNOWN),
                        name(script.file()).replaceFirst("\\.class$", ".java"));
        };
    }

    private Migration instance(ScriptFile script) {
        String resource = name(script.file());
        ScriptClass compiled = new ScriptClass(ClassPathName.className(resource), resource);
        try {
            Class<? extends Migration> type = compiled.load(loader);
            compiled.check(type, script.revision().id());
            return compiled.instance(type);
        } catch (ClassNotFoundException e) {
            throw stale(resource).causedBy(e);
        }
    }

    private String text(Path file) {
        byte[] content = new ClassPathPlace(name(file), loader).content().orElseThrow(() -> stale(name(file)));
        return JavaSource.of(file, content).text().replaceFirst("^\ufeff", "");
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static FerroException stale(String resource) {
        return Problem.of("index-stale", "The index names a script that is not on the class path.")
                .at("classpath:" + resource)
                .because("it was written for other classes than these: `" + ScriptIndex.NAME + "`")
                .advise("Build the application again, and let `ferro index` run after its classes are compiled.")
                .refused();
    }

    /** Of SQL its text tells where no index does. */
    @Override
    public Optional<String> checksum(ScriptFile script) {
        String known = checksums.get(name(script.file()));
        return switch (ScriptFormat.of(script.file())) {
            case JAVA -> Optional.ofNullable(known);
            case SQL -> known == null ? Optional.of(migration(script).checksum()) : Optional.of(known);
        };
    }

    @Override
    public void close() {}
}
