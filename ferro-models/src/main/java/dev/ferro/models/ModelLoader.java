package dev.ferro.models;

import dev.ferro.annotations.Model;
import dev.ferro.script.CompiledClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads the application's classes: those compiled in memory, then those of the class path.
 *
 * <p>Its parent is the loader of the annotations, so that these are the same classes here and there.
 */
final class ModelLoader extends URLClassLoader {

    private final Map<String, CompiledClass> compiled;

    ModelLoader(List<Path> classPath, List<CompiledClass> compiled) {
        super(urls(classPath), Model.class.getClassLoader());
        this.compiled = compiled.stream()
                .collect(Collectors.toMap(CompiledClass::name, Function.identity(), (first, second) -> first));
    }

    private static URL[] urls(List<Path> classPath) {
        return classPath.stream().map(ModelLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@return the compiled classes in the packages and those below; all of them if no package is named} */
    Collection<String> compiledIn(List<String> packages) {
        return compiled.keySet().stream()
                .filter(name -> !name.endsWith("package-info"))
                .filter(name -> packages.isEmpty() || packages.stream().anyMatch(wanted -> isIn(wanted, name)))
                .toList();
    }

    static boolean isIn(String wanted, String className) {
        return className.startsWith(wanted + ".");
    }

    /** {@return the class, not yet initialized} */
    Class<?> load(String name) {
        try {
            return Class.forName(name, false, this);
        } catch (ClassNotFoundException missing) {
            throw new TypeNotPresentException(name, missing);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        CompiledClass found = compiled.get(name);
        return found == null ? super.findClass(name) : defineClass(name, found.bytes(), 0, found.bytes().length);
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
