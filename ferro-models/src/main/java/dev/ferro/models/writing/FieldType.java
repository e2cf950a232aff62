package dev.ferro.models.writing;

import java.util.List;

/**
 * The Java type of a column.
 *
 * @param reference the type that can be null
 * @param primitive the one that cannot
 * @param options what {@code @Field} has to add, so that the column's type follows
 * @param imports the classes that are named
 */
record FieldType(String reference, String primitive, List<Code> options, List<String> imports) {

    static FieldType of(String reference, String primitive) {
        return new FieldType(reference, primitive, List.of(), List.of());
    }

    /** {@return a class of the platform, named by its whole name} */
    static FieldType imported(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return new FieldType(simple, simple, List.of(), List.of(name));
    }

    FieldType with(Code... more) {
        return new FieldType(reference, primitive, List.of(more), imports);
    }

    FieldType importing(String... names) {
        return new FieldType(reference, primitive, options, List.of(names));
    }
}
