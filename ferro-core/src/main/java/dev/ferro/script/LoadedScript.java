package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionId;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A script on its way from a file to a migration.
 *
 * @param file the script
 * @param className the binary name of its class
 * @param checksum the hash that tells whether it has been edited
 * @param unit what is compiled, if it must be
 * @param kept its classes, if they were compiled before
 */
record LoadedScript(
        ScriptFile file,
        String className,
        String checksum,
        CompilationUnit unit,
        @Nullable Map<String, byte[]> kept) {

    /** {@return the script, with its classes where the cache has those of exactly this content} */
    static LoadedScript read(ScriptFile file, String environment, ScriptCache cache) {
        byte[] content = JavaSource.bytes(file.file());
        CompilationUnit unit = CompilationUnit.script(file.file(), content, environment);
        Optional<KeptClasses> kept = cache.find(unit);
        return kept.isPresent()
                ? new LoadedScript(
                        file,
                        kept.get().className(),
                        kept.get().checksum(),
                        unit,
                        kept.get().classes())
                : uncompiled(file, unit, JavaSource.of(file.file(), content));
    }

    private static LoadedScript uncompiled(ScriptFile file, CompilationUnit unit, JavaSource source) {
        String className = ScriptHeader.read(file.file(), source.text())
                .map(ScriptHeader::binaryName)
                .orElseThrow(() -> refused(
                        file, "`" + file.file().getFileName() + "` has no `@Revision`.", "The file has changed."));
        return new LoadedScript(file, className, ScriptChecksum.ofJava(source.text()), unit.with(source), null);
    }

    KeptClasses keeping(Map<String, byte[]> classes) {
        return new KeptClasses(className, checksum, classes);
    }

    RevisionId id() {
        return file.revision().id();
    }

    RecordedMigration migration(ScriptClasses loader) {
        return new RecordedMigration(
                id(), () -> instance(loader), checksum, file.file().toString());
    }

    private Migration instance(ScriptClasses loader) {
        try {
            Class<? extends Migration> type =
                    Class.forName(className, true, loader).asSubclass(Migration.class);
            if (!loader.isCompiled(className)) {
                checkRevision(type);
            }
            Constructor<? extends Migration> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ClassNotFoundException e) {
            throw JavaCompilation.missing().causedBy(e);
        } catch (ClassCastException e) {
            throw refused(
                            file,
                            "`" + className + "` is not a `Migration`.",
                            "Let it implement `dev.ferro.script.Migration`.")
                    .causedBy(e);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw refused(
                            file,
                            "`" + className + "` cannot be created.",
                            "Give it a constructor without parameters that does nothing.")
                    .causedBy(e);
        }
    }

    /** Without a compiler the class is what a build has left; it may be of another version of the script. */
    private void checkRevision(Class<?> type) {
        Revision header = type.getAnnotation(Revision.class);
        if (header == null || !header.id().equals(id().value())) {
            throw refused(
                    file,
                    "The class `" + className + "` on the class path is not of this script.",
                    "Build the application again.");
        }
    }

    private static FerroException refused(ScriptFile file, String what, String advice) {
        return Problem.of("script-not-loadable", what)
                .at(file.file().toString())
                .advise(advice)
                .refused();
    }
}
