package dev.ferro.schema;

import java.util.List;

/**
 * A named enum type of a database that has such types.
 *
 * @param name the type's name
 * @param labels its labels, in their order
 */
public record EnumType(QualifiedName name, List<String> labels) {

    public EnumType {
        labels = List.copyOf(labels);
    }
}
