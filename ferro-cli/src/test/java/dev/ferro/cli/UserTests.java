package dev.ferro.cli;

import dev.ferro.script.JavaCompilation;
import dev.ferro.script.JavaSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tests in a workbench, compiled against what these tests are compiled against. */
final class UserTests {

    private UserTests() {}

    static TestRun run(Workbench bench) {
        Path sources = bench.folder().resolve("src/test/java");
        Path classes = bench.folder().resolve("target/test-classes");
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        try (Stream<Path> walk = Files.walk(sources)) {
            List<Path> files = walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            new JavaCompilation(classPath)
                    .compileTo(classes, files.stream().map(JavaSource::read).toList());
            return run(bench, classes, files.stream().map(sources::relativize).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestRun run(Workbench bench, Path classes, List<Path> files) throws IOException {
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, UserTests.class.getClassLoader())) {
            List<Class<?>> tests = new ArrayList<>();
            for (Path file : files) {
                String name = file.toString().replace(".java", "").replace(File.separatorChar, '.');
                tests.add(loader.loadClass(name));
            }
            return TestRun.on(bench, tests.toArray(Class<?>[]::new));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
