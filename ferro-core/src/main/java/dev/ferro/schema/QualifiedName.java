package dev.ferro.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table or type, with the schema it lives in unless that is the connection's default one.
 *
 * @param schema the schema, or null for the default one
 * @param name the bare name, unquoted
 */
public record QualifiedName(@Nullable String schema, String name) implements Comparable<QualifiedName> {

    /** {@return the name written as {@code name} or {@code schema.name}} */
    public static QualifiedName parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new QualifiedName(null, text)
                : new QualifiedName(text.substring(0, dot), text.substring(dot + 1));
    }

    public static QualifiedName of(String name) {
        return new QualifiedName(null, name);
    }

    /** {@return another name in the same schema} */
    public QualifiedName sibling(String other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        int bySchema = Objects.requireNonNullElse(schema, "").compareTo(Objects.requireNonNullElse(other.schema, ""));
        return bySchema == 0 ? name.compareTo(other.name) : bySchema;
    }

    /** Written out, as names are compared by the thousand and what a record brings along is slow to start with. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QualifiedName that && name.equals(that.name) && Objects.equals(schema, that.schema);
    }

    @Override
    public int hashCode() {
        return name.hashCode() + 31 * Objects.hashCode(schema);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
