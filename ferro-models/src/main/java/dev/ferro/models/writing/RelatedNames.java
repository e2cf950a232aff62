package dev.ferro.models.writing;

import dev.ferro.models.Words;
import dev.ferro.schema.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What models call each other's relations from their side: the plural of who refers, told apart by the field. */
final class RelatedNames {

    private final Map<QualifiedName, Taken> taken = new HashMap<>();

    /**
     * {@return a name that the target has not yet}
     *
     * @param source the class that refers
     * @param field the field by which it does
     * @param one whether at most one row refers to the same row
     */
    String of(QualifiedName target, String source, String field, boolean one) {
        String snake = Words.snake(source);
        String name = JavaNames.fieldName(one ? snake : Words.plural(snake));
        Taken names = taken.computeIfAbsent(target, key -> new Taken(Set.of()));
        return names.has(name) ? names.free(name + "By" + JavaNames.className(field)) : names.free(name);
    }
}
