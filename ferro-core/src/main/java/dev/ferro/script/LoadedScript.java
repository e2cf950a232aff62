package dev.ferro.script;

import dev.ferro.revision.RevisionId;
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
                .orElseThrow(() -> new ScriptClass("", file.file().toString())
                        .refused("`" + file.file().getFileName() + "` has no `@Revision`.", "The file has changed."));
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
        ScriptClass script = new ScriptClass(className, file.file().toString());
        try {
            Class<? extends Migration> type = script.load(loader);
            if (!loader.isCompiled(className)) {
                script.check(type, id());
            }
            return script.instance(type);
        } catch (ClassNotFoundException e) {
            throw JavaCompilation.missing().causedBy(e);
        }
    }
}
