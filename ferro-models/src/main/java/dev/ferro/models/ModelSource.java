package dev.ferro.models;

import java.nio.file.Path;
import java.util.List;

/**
 * Where models are looked for.
 *
 * @param packages the packages that hold them, with the packages below; may be empty where there are sources
 * @param classPath folders and jars of compiled classes; the last part of an entry may be {@code *.jar}
 * @param sources folders of Java files that are compiled in memory
 */
public record ModelSource(List<String> packages, List<Path> classPath, List<Path> sources) {

    public ModelSource {
        packages = List.copyOf(packages);
        classPath = List.copyOf(classPath);
        sources = List.copyOf(sources);
    }
}
