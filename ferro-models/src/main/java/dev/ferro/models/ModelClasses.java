package dev.ferro.models;

import dev.ferro.Problem;
import dev.ferro.script.CompiledClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The model classes that a source holds, loaded until they are closed. */
final class ModelClasses implements AutoCloseable {

    private final ModelLoader loader;
    private final List<Class<?>> models;

    private ModelClasses(ModelLoader loader, List<Class<?>> models) {
        this.loader = loader;
        this.models = List.copyOf(models);
    }

    static ModelClasses find(ModelSource source, Findings findings) {
        if (source.packages().isEmpty() && source.sources().isEmpty()) {
            throw Problem.of("no-model-packages", "No package with models is named.")
                    .advise("name it in `ferro.toml`: `[models]`, `packages = [\"com.acme.model\"]`")
                    .refused();
        }
        List<Path> classPath = ClassPathEntries.expand(source.classPath());
        List<CompiledClass> compiled = new ModelCompiler(classPath).compile(source.sources());
        ModelLoader loader = new ModelLoader(classPath, compiled);
        try {
            ModelClasses classes = new ModelClasses(loader, load(source, classPath, loader, findings));
            classes.checkAny(source, findings);
            return classes;
        } catch (RuntimeException | Error failure) {
            loader.close();
            throw failure;
        }
    }

    private static List<Class<?>> load(
            ModelSource source, List<Path> classPath, ModelLoader loader, Findings findings) {
        List<Class<?>> models = new ArrayList<>();
        for (String name : new TreeSet<>(loader.compiledIn(source.packages()))) {
            Class<?> type = Loading.attempt(name, findings, () -> loader.load(name));
            Stream.ofNullable(type).filter(JavaKind::isModel).forEach(models::add);
        }
        try (ClassPathScan scan = ClassPathScan.of(source.packages(), classPath)) {
            for (String name : scan.models()) {
                Class<?> type = Loading.attempt(name, findings, () -> loader.load(name));
                Stream.ofNullable(type).filter(model -> !models.contains(model)).forEach(models::add);
                scan.missingNullable(name, loader)
                        .forEach(missing -> findings.problem(name.replace('$', '.'), Loading.missing(missing)));
            }
        }
        return models;
    }

    List<Class<?>> models() {
        return models;
    }

    private void checkAny(ModelSource source, Findings findings) {
        if (!models.isEmpty()) {
            Map<String, List<Class<?>>> byPackage = source.packages().stream()
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

    private List<Class<?>> in(String name) {
        return models.stream()
                .filter(model -> ModelLoader.isIn(name, model.getName()))
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
