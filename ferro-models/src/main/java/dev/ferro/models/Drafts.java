package dev.ferro.models;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All models that are read, in the order of their names.
 *
 * @param byClass the models
 * @param broken models that could not be read and are reported already
 */
record Drafts(Map<Class<?>, Draft> byClass, Set<Class<?>> broken) {

    Collection<Draft> all() {
        return byClass.values();
    }

    @Nullable
    Draft find(Class<?> type) {
        return byClass.get(type);
    }

    boolean isBroken(Class<?> type) {
        return broken.contains(type);
    }
}
