package dev.ferro.script;

import dev.ferro.Halves;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compiles the scripts that the cache does not hold, and puts them into it. */
final class ScriptCompiler {

    private final ScriptCache cache;
    private final ClassPath classPath;
    private final JavaCompilation compilation;

    ScriptCompiler(ScriptCache cache, ClassPath classPath, JavaCompilation compilation) {
        this.cache = cache;
        this.classPath = classPath;
        this.compilation = compilation;
    }

    /** {@return the scripts, and puts their classes and those of helpers into {@code loader}} */
    List<LoadedScript> load(Collection<ScriptFile> files, List<JavaSource> helpers, ScriptClasses loader) {
        String machine = machine();
        CompilationUnit shared = CompilationUnit.helpers(helpers, machine);
        String environment = helpers.isEmpty() ? machine : shared.key();
        List<LoadedScript> scripts = Halves.of(List.copyOf(files), part -> read(part, environment)).stream()
                .flatMap(List::stream)
                .toList();
        scripts.stream().map(LoadedScript::kept).filter(Objects::nonNull).forEach(loader::add);
        List<LoadedScript> missing =
                scripts.stream().filter(script -> script.kept() == null).toList();
        Optional<KeptClasses> kept = helpers.isEmpty() ? Optional.of(KeptClasses.NONE) : cache.find(shared);
        kept.ifPresent(classes -> loader.add(classes.classes()));
        if ((kept.isEmpty() || !missing.isEmpty()) && compilation.isAvailable()) {
            Map<CompilationUnit, KeptClasses> compiled =
                    compiled(missing, kept.isEmpty() ? Optional.of(shared) : Optional.empty(), helpers);
            cache.keep(compiled);
            compiled.values().forEach(classes -> loader.add(classes.classes()));
        }
        return scripts;
    }

    private List<LoadedScript> read(List<ScriptFile> files, String environment) {
        List<LoadedScript> scripts = new ArrayList<>(files.size());
        for (ScriptFile file : files) {
            scripts.add(LoadedScript.read(file, environment, cache));
        }
        return scripts;
    }

    /** {@return a hash of what the classes of every script depend on} */
    private String machine() {
        Digest digest = new Digest().with(Runtime.version().feature());
        classPath.addTo(digest);
        return digest.hex();
    }

    /** Helpers are compiled along in any case; their classes are kept only if they were missing. */
    private Map<CompilationUnit, KeptClasses> compiled(
            List<LoadedScript> missing, Optional<CompilationUnit> shared, List<JavaSource> helpers) {
        Map<CompilationUnit, KeptClasses> compiled = new LinkedHashMap<>();
        Map<Path, Map<String, byte[]>> bySource = new HashMap<>();
        Map<Path, JavaSource> sources = new LinkedHashMap<>();
        helpers.forEach(source -> sources.put(source.file(), source));
        for (LoadedScript script : missing) {
            add(script.unit(), script.keeping(new LinkedHashMap<>()), compiled, bySource, sources);
        }
        shared.ifPresent(
                unit -> add(unit, new KeptClasses("", "", new LinkedHashMap<>()), compiled, bySource, sources));
        for (CompiledClass item : compilation.compile(sources.values())) {
            bySource.getOrDefault(item.source(), new HashMap<>()).put(item.name(), item.bytes());
        }
        return compiled;
    }

    private static void add(
            CompilationUnit unit,
            KeptClasses classes,
            Map<CompilationUnit, KeptClasses> compiled,
            Map<Path, Map<String, byte[]>> bySource,
            Map<Path, JavaSource> sources) {
        compiled.put(unit, classes);
        for (JavaSource source : unit.sources()) {
            sources.put(source.file(), source);
            bySource.put(source.file(), classes.classes());
        }
    }
}
