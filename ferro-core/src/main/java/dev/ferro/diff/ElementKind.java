package dev.ferro.diff;

import dev.ferro.operation.Operation;
import dev.ferro.schema.QualifiedName;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of one kind of constraint, or of indexes, to compare them.
 *
 * @param name the name, or null where the database keeps none
 * @param content the element with no name
 * @param isStated whether more than the name is known
 * @param uses whether it mentions a column of its table
 * @param drop the operation that drops it
 * @param create the operation that creates it
 * @param rename the operation that calls it otherwise
 * @param <E> the type of the elements
 */
record ElementKind<E>(
        Function<E, @Nullable String> name,
        UnaryOperator<E> content,
        Predicate<E> isStated,
        BiPredicate<E, String> uses,
        BiFunction<QualifiedName, E, Operation> drop,
        BiFunction<QualifiedName, E, Operation> create,
        Renaming rename) {

    /** Makes the operation that gives something in a table another name. */
    @FunctionalInterface
    interface Renaming {
        Operation rename(QualifiedName table, String before, String after);
    }
}
