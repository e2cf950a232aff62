package dev.ferro.script;

import dev.ferro.Problem;
import dev.ferro.operation.ConnectionWork;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles Java files that are no scripts, and finds in each the class that works on a connection. */
final class WorkCompiler {

    private final JavaCompilation compilation;
    private final ScriptClasses loader;

    WorkCompiler(JavaCompilation compilation, ScriptClasses loader) {
        this.compilation = compilation;
        this.loader = loader;
    }

    Map<Path, ConnectionWork> load(Collection<Path> files) {
        List<CompiledClass> compiled =
                compilation.compile(files.stream().map(JavaSource::read).toList());
        Map<String, byte[]> classes = new HashMap<>();
        compiled.forEach(item -> classes.put(item.name(), item.bytes()));
        loader.add(classes);
        Map<Path, ConnectionWork> works = new LinkedHashMap<>();
        for (Path file : files) {
            works.put(
                    file,
                    work(
                            file,
                            compiled.stream()
                                    .filter(item -> item.source().equals(file))
                                    .toList()));
        }
        return works;
    }

    private ConnectionWork work(Path file, List<CompiledClass> classes) {
        try {
            for (CompiledClass compiled : classes) {
                Class<?> type = Class.forName(compiled.name(), true, loader);
                if (ConnectionWork.class.isAssignableFrom(type) && !type.isSynthetic()) {
                    Constructor<? extends ConnectionWork> constructor =
                            type.asSubclass(ConnectionWork.class).getDeclaredConstructor();
                    constructor.setAccessible(true);
                    return constructor.newInstance();
                }
            }
        } catch (ReflectiveOperationException | LinkageError failure) {
            throw unusable(file, failure.toString()).refused().causedBy(failure);
        }
        throw unusable(file, "no class in it implements `" + ConnectionWork.class.getName() + "`")
                .refused();
    }

    private static Problem unusable(Path file, String why) {
        return Problem.of("fixture-unusable", "`" + file.getFileName() + "` cannot be used as a fixture.")
                .at(file.toString())
                .because(why)
                .advise("Write one class in it that implements the interface, with a constructor without parameters.");
    }
}
