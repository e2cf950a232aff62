package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionId;
import java.lang.reflect.Constructor;

/**
 * A script on its way from a file to a migration.
 *
 * @param file the script
 * @param source what it says
 * @param className the binary name of its class
 * @param checksum the hash that tells whether it has been edited
 */
record LoadedScript(ScriptFile file, JavaSource source, String className, String checksum) {

    static LoadedScript read(ScriptFile file) {
        JavaSource source = JavaSource.read(file.file());
        String className = ScriptHeader.read(file.file(), source.text())
                .map(ScriptHeader::binaryName)
                .orElseThrow(() -> refused(
                        file, "`" + file.file().getFileName() + "` has no `@Revision`.", "The file has changed."));
        return new LoadedScript(file, source, className, Digest.checksum(source.text()));
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
