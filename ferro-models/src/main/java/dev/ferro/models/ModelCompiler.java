package dev.ferro.models;

import dev.ferro.Problem;
import dev.ferro.annotations.Model;
import dev.ferro.script.CompiledClass;
import dev.ferro.script.JavaCompilation;
import dev.ferro.script.JavaSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Compiles source folders in memory.
 *
 * @param classPath what the sources need beside Ferro's own annotations and JSpecify's
 */
record ModelCompiler(List<Path> classPath) {

    List<CompiledClass> compile(List<Path> folders) {
        List<JavaSource> sources = folders.stream()
                .flatMap(ModelCompiler::files)
                .map(JavaSource::read)
                .toList();
        if (sources.isEmpty()) {
            return List.of();
        }
        List<Path> complete = Stream.concat(
                        classPath.stream(),
                        Stream.of(Model.class, NullMarked.class).map(ModelCompiler::origin))
                .distinct()
                .toList();
        return new JavaCompilation(complete).compile(sources);
    }

    /** A module declaration would ask for a module path. */
    private static Stream<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            throw Problem.of("no-sources", "The folder of model sources `" + folder + "` is not there.")
                    .advise("look at `sources` of `[models]` in `ferro.toml`")
                    .refused();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return the jar or folder that a class was loaded from} */
    private static Path origin(Class<?> type) {
        try {
            return Path.of(Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a class was loaded from no place", impossible);
        }
    }
}
