package dev.ferro.models;

import dev.ferro.annotations.Embedded;
import dev.ferro.annotations.Model;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.ArrayTypeSignature;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.FieldInfo;
import io.github.classgraph.ScanResult;
import io.github.classgraph.TypeSignature;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through class files for models, without loading them.
 *
 * @param found what was seen, or null where there was nothing to look through
 */
record ClassPathScan(@Nullable ScanResult found) implements AutoCloseable {

    static ClassPathScan of(List<String> packages, List<Path> classPath) {
        if (packages.isEmpty() || classPath.isEmpty()) {
            return new ClassPathScan(null);
        }
        return new ClassPathScan(new ClassGraph()
                .overrideClasspath(classPath)
                .acceptPackages(packages.toArray(String[]::new))
                .ignoreClassVisibility()
                .ignoreFieldVisibility()
                .enableAnnotationInfo()
                .enableFieldInfo()
                .disableRuntimeInvisibleAnnotations()
                .scan());
    }

    /** {@return the names of the models, in order} */
    List<String> models() {
        return annotated(Set.of(Model.class.getName()));
    }

    /** {@return the names of the classes with any of these annotations, in order} */
    List<String> annotated(Set<String> annotations) {
        return found == null
                ? List.of()
                : annotations.stream()
                        .flatMap(name -> found.getClassesWithAnnotation(name).getNames().stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /**
     * {@return the {@code @Nullable} annotations of a class that can't be loaded} The virtual machine would leave them
     * out without a word, and a column that allows NULL would become one that does not.
     */
    List<String> missingNullable(String className, ModelLoader loader) {
        return fields(className, new HashSet<>())
                .flatMap(ClassPathScan::annotations)
                .map(AnnotationInfo::getName)
                .filter(name -> name.endsWith(".Nullable") && !isThere(name, loader))
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return the fields of a class, of its superclasses and of what it embeds, as far as they are looked through} */
    private Stream<FieldInfo> fields(String className, Set<String> seen) {
        ClassInfo type = found == null || !seen.add(className) ? null : found.getClassInfo(className);
        if (type == null) {
            return Stream.of();
        }
        List<FieldInfo> own = type.getDeclaredFieldInfo();
        Stream<String> others = Stream.concat(
                type.getSuperclasses().getNames().stream(),
                own.stream()
                        .filter(field -> field.hasAnnotation(Embedded.class.getName()))
                        .map(field -> field.getTypeDescriptor().toString()));
        return Stream.concat(own.stream(), others.flatMap(other -> fields(other, seen)));
    }

    private static Stream<AnnotationInfo> annotations(FieldInfo field) {
        TypeSignature type = field.getTypeSignatureOrTypeDescriptor();
        AnnotationInfoList ofType = type instanceof ArrayTypeSignature array
                ? array.getElementTypeSignature().getTypeAnnotationInfo()
                : type.getTypeAnnotationInfo();
        return Stream.concat(
                field.getAnnotationInfo().stream(), Stream.ofNullable(ofType).flatMap(List::stream));
    }

    private static boolean isThere(String name, ModelLoader loader) {
        try {
            loader.loadClass(name);
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    @Override
    public void close() {
        if (found != null) {
            found.close();
        }
    }
}
