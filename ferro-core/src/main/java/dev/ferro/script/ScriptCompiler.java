package dev.ferro.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** {@return the classes of scripts and helpers by name; none for what cannot be compiled without a compiler} */
    Map<String, byte[]> compile(List<LoadedScript> scripts, List<JavaSource> helpers) {
        Map<String, byte[]> classes = new HashMap<>();
        List<CompilationUnit> missing = new ArrayList<>();
        for (CompilationUnit unit : units(scripts, helpers)) {
            Optional<Map<String, byte[]>> kept = cache.find(unit);
            kept.ifPresentOrElse(classes::putAll, () -> missing.add(unit));
        }
        if (!missing.isEmpty() && compilation.isAvailable()) {
            Map<CompilationUnit, Map<String, byte[]>> compiled = compileUnits(missing, helpers);
            cache.keep(compiled);
            compiled.values().forEach(classes::putAll);
        }
        return classes;
    }

    private List<CompilationUnit> units(List<LoadedScript> scripts, List<JavaSource> helpers) {
        Digest digest = new Digest().with(Runtime.version().feature());
        classPath.addTo(digest);
        String machine = digest.hex();
        List<CompilationUnit> units = new ArrayList<>();
        String environment = machine;
        if (!helpers.isEmpty()) {
            CompilationUnit unit = CompilationUnit.helpers(helpers, machine);
            units.add(unit);
            environment = unit.key();
        }
        for (LoadedScript script : scripts) {
            units.add(CompilationUnit.script(script, environment));
        }
        return units;
    }

    /** Helpers are compiled along in any case; their classes are kept only if they were missing. */
    private Map<CompilationUnit, Map<String, byte[]>> compileUnits(
            List<CompilationUnit> missing, List<JavaSource> helpers) {
        Map<CompilationUnit, Map<String, byte[]>> compiled = new LinkedHashMap<>();
        Map<Path, Map<String, byte[]>> bySource = new HashMap<>();
        Map<Path, JavaSource> sources = new LinkedHashMap<>();
        helpers.forEach(source -> sources.put(source.file(), source));
        for (CompilationUnit unit : missing) {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            compiled.put(unit, classes);
            for (JavaSource source : unit.sources()) {
                sources.put(source.file(), source);
                bySource.put(source.file(), classes);
            }
        }
        for (CompiledClass item : compilation.compile(sources.values())) {
            bySource.getOrDefault(item.source(), new HashMap<>()).put(item.name(), item.bytes());
        }
        return compiled;
    }
}
