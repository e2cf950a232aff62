package dev.ferro.cli.story;

import dev.ferro.revision.RevisionId;
import dev.ferro.script.CompiledClass;
import dev.ferro.script.JavaCompilation;
import dev.ferro.script.JavaSource;
import dev.ferro.script.Migration;
import dev.ferro.script.RecordedMigration;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Scripts, compiled against what the tests are compiled against. */
final class ScriptClasses extends ClassLoader {

    ScriptClasses(List<JavaSource> sources) {
        super(ScriptClasses.class.getClassLoader());
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        for (CompiledClass compiled : new JavaCompilation(classPath).compile(sources)) {
            defineClass(compiled.name(), compiled.bytes(), 0, compiled.bytes().length);
        }
    }

    RecordedMigration recorded(String name) {
        try {
            Migration migration = (Migration) loadClass(name).getConstructor().newInstance();
            return RecordedMigration.of(RevisionId.random(), migration, "");
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
