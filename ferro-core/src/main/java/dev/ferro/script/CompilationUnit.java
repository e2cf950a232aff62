package dev.ferro.script;

import java.util.List;

/**
 * Sources whose classes are kept together: a script, or the helpers of all scripts.
 *
 * @param name what tells it from other units, whatever it says
 * @param key a hash of all that its classes depend on
 * @param sources the Java files
 */
record CompilationUnit(String name, String key, List<JavaSource> sources) {

    /** The checksum leaves blanks out that shift the lines which errors name; with the length it does not. */
    static CompilationUnit script(LoadedScript script, String environment) {
        JavaSource source = script.source();
        String file = source.file().getFileName().toString();
        String key = new Digest()
                .with(environment)
                .with(file)
                .with(script.checksum())
                .with(source.text().length())
                .hex();
        return new CompilationUnit(file.substring(0, file.length() - ".java".length()), key, List.of(source));
    }

    static CompilationUnit helpers(List<JavaSource> sources, String environment) {
        Digest digest = new Digest().with(environment);
        sources.forEach(
                source -> digest.with(source.file().getFileName().toString()).with(source.text()));
        return new CompilationUnit("helpers", digest.hex(), sources);
    }

    /** {@return the name under which exactly these classes are kept} */
    String entry() {
        return name + "-" + key.substring(0, 32);
    }
}
