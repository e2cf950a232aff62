package dev.ferro.models;

import org.jspecify.annotations.Nullable;

/**
 * Where in the models something stands.
 *
 * @param model the class
 * @param field the field, with the embedding ones before it, or null for the class itself
 */
record Place(Class<?> model, @Nullable String field) {

    static Place of(Class<?> model) {
        return new Place(model, null);
    }

    Place field(String name) {
        return new Place(model, field == null ? name : field + "." + name);
    }

    @Override
    public String toString() {
        return className(model) + (field == null ? "" : ", field `" + field + "`");
    }

    /** {@return the name by which a person finds the class} */
    static String className(Class<?> type) {
        String canonical = type.getCanonicalName();
        return canonical == null ? type.getName() : canonical;
    }
}
