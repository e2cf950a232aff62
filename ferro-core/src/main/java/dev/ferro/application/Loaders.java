package dev.ferro.application;

import dev.ferro.script.ScriptLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Loads scripts from folders into an application, whose own classes they may use.
 *
 * @param cache where compiled scripts are kept
 * @param classes what loads the application
 */
record Loaders(Path cache, ClassLoader classes) implements Supplier<ScriptLoader> {

    /** There is nothing to close in one that has no class path of its own. */
    @Override
    public ScriptLoader get() {
        return new ScriptLoader(cache, List.of(), classes);
    }
}
