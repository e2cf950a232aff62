package dev.ferro.run;

import java.util.List;
import java.util.Map;

/**
 * What a project has done before and after migrations.
 *
 * @param hooks the hooks of each point, in their order
 */
public record Hooks(Map<HookPoint, List<Named>> hooks) {

    /** Nothing. */
    public static final Hooks NONE = new Hooks(Map.of());

    /**
     * A hook with its name.
     *
     * @param name as the configuration writes it
     * @param hook what is done
     */
    public record Named(String name, Hook hook) {}

    public Hooks {
        hooks = Map.copyOf(hooks);
    }

    List<Named> at(HookPoint point) {
        return hooks.getOrDefault(point, List.of());
    }

    /** {@return whether something is done at each migration} */
    boolean concernMigrations() {
        return hooks.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().concernsMigrations() && !entry.getValue().isEmpty());
    }
}
