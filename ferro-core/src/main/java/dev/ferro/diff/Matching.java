package dev.ferro.diff;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which elements of one kind are the same one before and after, and which have no counterpart.
 *
 * @param pairs the same one at two times, in the order of {@code after}
 * @param dropped what is only before
 * @param created what is only after
 * @param <E> the kind of element
 */
record Matching<E>(List<Pair<E>> pairs, List<E> dropped, List<E> created) {

    /** {@return nothing matched yet} */
    static <E> Matching<E> of(List<E> before, List<E> after) {
        return new Matching<>(List.of(), before, after);
    }

    /** {@return the tables of two schemas matched by name} Both are in the order of names, and there may be thousands. */
    static Matching<Table> tables(Schema before, Schema after) {
        Map<QualifiedName, Table> remaining = new LinkedHashMap<>();
        before.tables().forEach(table -> remaining.put(table.name(), table));
        List<Pair<Table>> matched = new ArrayList<>();
        List<Table> unmatched = new ArrayList<>();
        for (Table wanted : after.tables()) {
            Table found = remaining.remove(wanted.name());
            if (found == null) {
                unmatched.add(wanted);
            } else {
                matched.add(new Pair<>(found, wanted));
            }
        }
        return new Matching<>(matched, List.copyOf(remaining.values()), unmatched);
    }

    /** {@return this with what is left over matched by {@code same}, each element at most once, first come first served} */
    Matching<E> by(BiPredicate<E, E> same) {
        List<Pair<E>> matched = new ArrayList<>(pairs);
        List<E> remaining = new ArrayList<>(dropped);
        List<E> unmatched = new ArrayList<>();
        for (E wanted : created) {
            remaining.stream()
                    .filter(candidate -> same.test(candidate, wanted))
                    .findFirst()
                    .ifPresentOrElse(
                            found -> {
                                matched.add(new Pair<>(found, wanted));
                                remaining.remove(found);
                            },
                            () -> unmatched.add(wanted));
        }
        return new Matching<>(matched, remaining, unmatched);
    }
}
