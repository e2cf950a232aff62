package dev.ferro.models;

import dev.ferro.annotations.Model;
import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A model as far as it can be read without the others.
 *
 * @param type the class
 * @param options what {@code @Model} says
 * @param table the table's name
 * @param parts what its fields contribute, in order
 */
record Draft(Class<?> type, Model options, QualifiedName table, List<Part> parts) {

    Place place() {
        return Place.of(type);
    }

    /** {@return what one row is called in the names of join tables and their columns} */
    String singular() {
        return NamingRules.singular(type);
    }

    Stream<Part.Scalar> scalars() {
        return all(Part.Scalar.class, scalar -> true);
    }

    Stream<Part.Reference> references() {
        return all(Part.Reference.class, reference -> true);
    }

    Stream<Part.Join> joins() {
        return all(Part.Join.class, join -> true);
    }

    /** {@return the parts of the primary key, in order} */
    List<Part> key() {
        return all(Part.class, part -> part.member().isKey()).toList();
    }

    private <P extends Part> Stream<P> all(Class<P> kind, Predicate<P> wanted) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).filter(wanted);
    }
}
