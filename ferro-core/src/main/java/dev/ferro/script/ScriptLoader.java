package dev.ferro.script;

import dev.ferro.operation.ConnectionWork;
import dev.ferro.revision.RevisionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns scripts into migrations: compiles in one batch what has not been compiled before, and loads it.
 *
 * <p>All classes live in one class loader, which {@link #close} closes.
 */
public final class ScriptLoader implements AutoCloseable {

    private final ScriptCompiler compiler;
    private final ScriptClasses classes;
    private final JavaCompilation compilation;

    /**
     * @param cacheDirectory where compiled scripts are kept
     * @param classPath what scripts may use beside Ferro
     * @param parent the loader of Ferro's own classes
     */
    public ScriptLoader(Path cacheDirectory, List<Path> classPath, ClassLoader parent) {
        this(
                cacheDirectory,
                classPath,
                parent,
                new JavaCompilation(ClassPath.withFerro(classPath).entries()));
    }

    ScriptLoader(Path cacheDirectory, List<Path> classPath, ClassLoader parent, JavaCompilation compilation) {
        compiler = new ScriptCompiler(new ScriptCache(cacheDirectory), ClassPath.withFerro(classPath), compilation);
        classes = new ScriptClasses(new ClassPath(classPath), parent);
        this.compilation = compilation;
    }

    /** {@return the migrations of these scripts, in their order} Errors of all of them are refused together. */
    public Map<RevisionId, RecordedMigration> load(Collection<ScriptFile> files) {
        List<Path> helpers = files.stream()
                .flatMap(script -> script.helpers().stream())
                .distinct()
                .toList();
        List<ScriptFile> java = files.stream()
                .filter(file -> ScriptFormat.of(file.file()) == ScriptFormat.JAVA)
                .toList();
        Map<RevisionId, RecordedMigration> compiled = new HashMap<>();
        compiler.load(java, helpers.stream().map(JavaSource::read).toList(), classes)
                .forEach(script -> compiled.put(script.id(), script.migration(classes)));
        Map<RevisionId, RecordedMigration> migrations = new LinkedHashMap<>();
        for (ScriptFile file : files) {
            RevisionId id = file.revision().id();
            RecordedMigration script = compiled.get(id);
            migrations.put(id, script == null ? SqlScript.read(file) : script);
        }
        return migrations;
    }

    /** {@return what the code in Java files that are no scripts does on a connection} Errors are refused together. */
    public Map<Path, ConnectionWork> works(Collection<Path> files) {
        return new WorkCompiler(compilation, classes).load(files);
    }

    /** {@return a class that scripts may use} */
    public Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, classes);
    }

    /** Closes the jars that scripts have used; ask for the operations before. */
    @Override
    public void close() {
        try {
            classes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
