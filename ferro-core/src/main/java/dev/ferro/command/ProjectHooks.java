package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.config.Configuration;
import dev.ferro.dialect.Dialect;
import dev.ferro.run.CommandHook;
import dev.ferro.run.Hook;
import dev.ferro.run.HookPoint;
import dev.ferro.run.Hooks;
import dev.ferro.run.SqlHook;
import dev.ferro.script.ScriptLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Finds the hooks that a configuration names: {@code sql:FILE}, {@code java:CLASS} and {@code command:COMMAND}. */
final class ProjectHooks {

    private final Configuration configuration;
    private final Dialect dialect;
    private final Supplier<ScriptLoader> loader;

    /** @param loader loads classes from where scripts find theirs */
    ProjectHooks(Configuration configuration, Dialect dialect, Supplier<ScriptLoader> loader) {
        this.configuration = configuration;
        this.dialect = dialect;
        this.loader = loader;
    }

    Hooks find() {
        Configuration.Hooks said = configuration.hooks();
        Map<HookPoint, List<Hooks.Named>> hooks = new EnumMap<>(HookPoint.class);
        for (HookPoint point : HookPoint.values()) {
            hooks.put(point, named(texts(said, point)));
        }
        return new Hooks(hooks);
    }

    private static List<String> texts(Configuration.Hooks said, HookPoint point) {
        return switch (point) {
            case BEFORE_RUN -> said.beforeRun();
            case BEFORE_MIGRATION -> said.beforeMigration();
            case AFTER_MIGRATION -> said.afterMigration();
            case AFTER_RUN -> said.afterRun();
        };
    }

    private List<Hooks.Named> named(List<String> texts) {
        List<Hooks.Named> hooks = new ArrayList<>();
        for (String text : texts) {
            hooks.add(new Hooks.Named(text, hook(text)));
        }
        return hooks;
    }

    private Hook hook(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "" : text.substring(0, colon).strip();
        String rest = text.substring(colon + 1).strip();
        return switch (kind) {
            case "sql" -> sql(rest);
            case "java" -> instance(rest);
            case "command" -> new CommandHook(rest, configuration.folder());
            default ->
                throw Problem.of("hook-unknown", "`" + text + "` is no hook.")
                        .at(configuration.file().toString())
                        .because("a hook is a file of SQL, a Java class or a command")
                        .advise("Write `sql:FILE`, `java:CLASS` or `command:COMMAND`.")
                        .refused();
        };
    }

    private Hook sql(String name) {
        Path file = configuration.folder().resolve(name).normalize();
        if (!Files.isReadable(file)) {
            throw Problem.of("hook-unusable", "There is no file `" + name + "`, which is to be a hook.")
                    .at(configuration.file().toString())
                    .advise("Write it, or leave the hook out. The path starts from the folder of the configuration.")
                    .refused();
        }
        return new SqlHook(file, dialect);
    }

    private Hook instance(String name) {
        try {
            return loader.get()
                    .type(name)
                    .asSubclass(Hook.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ClassNotFoundException missing) {
            throw unusable(name, "it is not on the class path, which is `models.classpath`", missing);
        } catch (ClassCastException other) {
            throw unusable(name, "it does not implement `" + Hook.class.getName() + "`", other);
        } catch (ReflectiveOperationException | LinkageError failure) {
            throw unusable(name, "it cannot be created: " + failure, failure);
        }
    }

    private FerroException unusable(String name, String why, Throwable cause) {
        return Problem.of("hook-unusable", "The class `" + name + "` is no hook that can be used.")
                .at(configuration.file().toString())
                .because(why)
                .advise("Let it implement the interface, with a public constructor without parameters, and put it on"
                        + " the class path.")
                .refused()
                .causedBy(cause);
    }
}
