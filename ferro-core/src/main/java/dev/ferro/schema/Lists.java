package dev.ferro.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Copies of immutable lists with one element more, less or other. */
final class Lists {

    private Lists() {}

    static <T> List<T> with(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }

    static <T> List<T> without(List<T> list, Predicate<T> unwanted) {
        return list.stream().filter(unwanted.negate()).toList();
    }

    /** Takes out the constraint of the same name, or of the same content where there is no name. */
    static <T extends Constraint> List<T> withoutConstraint(List<T> list, T removed) {
        return without(
                list, removed.name() == null ? removed::equals : item -> Objects.equals(item.name(), removed.name()));
    }

    static <T> List<T> replace(List<T> list, Predicate<T> wanted, UnaryOperator<T> change) {
        return list.stream()
                .map(item -> wanted.test(item) ? change.apply(item) : item)
                .toList();
    }

    static List<String> rename(List<String> names, String before, String after) {
        return replace(names, before::equals, name -> after);
    }

    /** {@return an item of a list that is in the order of its keys} */
    static <T, K extends Comparable<K>> Optional<T> find(List<T> sorted, Function<T, K> key, K wanted) {
        int first = 0;
        int last = sorted.size() - 1;
        while (first <= last) {
            int middle = (first + last) >>> 1;
            int order = key.apply(sorted.get(middle)).compareTo(wanted);
            if (order == 0) {
                return Optional.of(sorted.get(middle));
            } else if (order < 0) {
                first = middle + 1;
            } else {
                last = middle - 1;
            }
        }
        return Optional.empty();
    }

    static <T, K extends Comparable<K>> List<T> sorted(List<T> list, Function<T, K> key) {
        if (list.size() < 2) {
            return List.copyOf(list);
        }
        List<T> copy = new ArrayList<>(list);
        copy.sort(java.util.Comparator.comparing(key));
        return List.copyOf(copy);
    }
}
