package dev.ferro.spring;

import dev.ferro.dialect.Dialect;
import dev.ferro.script.ClassPathName;
import dev.ferro.script.ClassPathScripts;
import dev.ferro.script.IndexedScript;
import dev.ferro.script.ScriptIndex;
import java.sql.Connection;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;

/** What a native image must keep: the index, the scripts that it names, the queries of the dialects. */
final class FerroRuntimeHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        ClassLoader classes = classLoader == null ? FerroRuntimeHints.class.getClassLoader() : classLoader;
        hints.resources().registerPattern(ScriptIndex.NAME);
        hints.resources().registerPattern("dev/ferro/dialect/**");
        hints.proxies().registerJdkProxy(Connection.class);
        for (Dialect dialect : ServiceLoader.load(Dialect.class, classes)) {
            hints.reflection().registerType(dialect.getClass(), MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS);
        }
        ClassPathScripts.indexed(classes).forEach(script -> register(script, hints));
    }

    private static void register(IndexedScript script, RuntimeHints hints) {
        if (ClassPathName.isClass(script.resource())) {
            hints.reflection()
                    .registerType(
                            TypeReference.of(ClassPathName.className(script.resource())),
                            MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
        } else {
            hints.resources().registerPattern(script.resource());
        }
    }
}
