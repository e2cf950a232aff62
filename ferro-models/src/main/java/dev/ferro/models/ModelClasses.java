package dev.ferro.models;

import dev.ferro.Problem;
import dev.ferro.script.CompiledClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The model classes that a source holds, loaded until they are closed. */
final class ModelClasses implements AutoCloseable {

    private final ModelLoader loader;
    private final List<Path> classPath;
    private final List<Class<?>> models = new ArrayList<>();
    private final Set<String> others = new TreeSet<>();

    private ModelClasses(ModelLoader loader, List<Path> classPath) {
        this.loader = loader;
        this.classPath = classPath;
    }

    /**
     * {@return what a source holds, which may be no model at all}
     *
     * @param annotations what marks classes that are models of another kind
     */
    static ModelClasses find(ModelSource source, Set<String> annotations, Findings findings) {
        if (source.packages().isEmpty() && source.sources().isEmpty()) {
            throw Problem.of("no-model-packages", "No package with models is named.")
                    .advise("name it in `ferro.toml`: `[models]`, `packages = [\"com.acme.model\"]`")
                    .refused();
        }
        List<Path> classPath = ClassPathEntries.expand(source.classPath());
        List<CompiledClass> compiled = new ModelCompiler(classPath).compile(source.sources());
        ModelLoader loader = new ModelLoader(classPath, compiled);
        try {
            ModelClasses classes = new ModelClasses(loader, classPath);
            classes.load(source, annotations, findings);
            return classes;
        } catch (RuntimeException | Error failure) {
            loader.close();
            throw failure;
        }
    }

    private void load(ModelSource source, Set<String> annotations, Findings findings) {
        for (String name : new TreeSet<>(loader.compiledIn(source.packages()))) {
            Class<?> type = Loading.attempt(name, findings, () -> loader.load(name));
            Stream.ofNullable(type).filter(JavaKind::isModel).forEach(models::add);
            if (type != null && isMarked(type, annotations)) {
                others.add(name);
            }
        }
        try (ClassPathScan scan = ClassPathScan.of(source.packages(), classPath)) {
            for (String name : scan.models()) {
                Class<?> type = Loading.attempt(name, findings, () -> loader.load(name));
                Stream.ofNullable(type).filter(model -> !models.contains(model)).forEach(models::add);
                scan.missingNullable(name, loader)
                        .forEach(missing -> findings.problem(name.replace('$', '.'), Loading.missing(missing)));
            }
            others.addAll(scan.annotated(annotations));
        }
    }

    private static boolean isMarked(Class<?> type, Set<String> annotations) {
        return Stream.of(type.getAnnotations())
                .map(annotation -> annotation.annotationType().getName())
                .anyMatch(annotations::contains);
    }

    ClassLoader loader() {
        return loader;
    }

    /** {@return the folders and jars that classes are loaded from} */
    List<Path> classPath() {
        return classPath;
    }

    /** {@return the names of the classes that are models of another kind, in order} */
    List<String> others() {
        return List.copyOf(others);
    }

    List<Class<?>> models() {
        return models;
    }

    /** Refuses a source without models; warns of packages without. */
    void checkAny(ModelSource source, Findings findings) {
        if (!models.isEmpty()) {
            Map<String, List<String>> byPackage = source.packages().stream()
                    .collect(Collectors.toMap(Function.identity(), this::in, (first, second) -> first));
            byPackage.forEach((name, found) -> {
                if (found.isEmpty()) {
                    findings.warn("No class annotated with `@Model` is in the package `" + name + "`.");
                }
            });
            return;
        }
        findings.refuseIfAny();
        throw Problem.of("no-models", "No class annotated with `@Model` was found.")
                .at(describe(source))
                .advise("build the project, and look at `packages`, `classpath` and `sources` of `[models]` in"
                        + " `ferro.toml`")
                .refused();
    }

    private List<String> in(String name) {
        return Stream.concat(models.stream().map(Class::getName), others.stream())
                .filter(model -> ModelLoader.isIn(name, model))
                .toList();
    }

    private static String describe(ModelSource source) {
        String packages = source.packages().isEmpty()
                ? "all packages"
                : "packages "
                        + source.packages().stream()
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(", "));
        return packages + "; class path: " + ClassPathEntries.describe(source.classPath()) + "; sources: "
                + ClassPathEntries.describe(source.sources());
    }

    @Override
    public void close() {
        loader.close();
    }
}
