package dev.ferro.schema;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table or type, with the schema it lives in unless that is the connection's default one.
 *
 * @param schema the schema, or null for the default one
 * @param name the bare name, unquoted
 */
public record QualifiedName(@Nullable String schema, String name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER = Comparator.comparing(
                    (QualifiedName qualified) -> Objects.requireNonNullElse(qualified.schema, ""))
            .thenComparing(QualifiedName::name);

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
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
