package dev.ferro.script;

import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.Map;

/** The class loader of scripts: their classes from memory, what they use from the class path. */
final class ScriptClasses extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes = new HashMap<>();

    ScriptClasses(ClassPath classPath, ClassLoader parent) {
        super("ferro-scripts", classPath.urls(), parent);
    }

    void add(Map<String, byte[]> more) {
        more.forEach(classes::putIfAbsent);
    }

    /** {@return whether the class was compiled from its script, and not left on the class path by a build} */
    boolean isCompiled(String name) {
        return classes.containsKey(name);
    }

    /** A script's source is the truth: its class comes before one that a build left on the class path. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
        }
    }
}
