package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.NativeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Exclusion constraints over the columns that a table has: equal values of any type, and values of some of PostgreSQL's
 * own types that overlap.
 *
 * @param dice the chance
 * @param profile what the database has
 * @param names makes names
 * @param elements makes keys
 */
record RandomExclusions(Dice dice, Profile profile, RandomNames names, RandomElements elements) {

    private static final String EQUAL = "=";
    private static final String OVERLAPS = "&&";

    Optional<ExclusionConstraint> exclusion(Schema schema, Table table) {
        List<ExclusionPart> overlaps = table.columns().stream()
                .map(RandomExclusions::overlap)
                .flatMap(Optional::stream)
                .toList();
        ExclusionConstraint made = overlaps.isEmpty() || dice.percent(30)
                ? equal(table)
                : new ExclusionConstraint(null, dice.some(overlaps, dice.between(1, 2))).using("gist");
        String name = names.element("ex", schema, table, made.columns());
        return Optional.of(made.renamed(name).where(elements.where(table)).deferrability(elements.keyDeferrability()))
                .filter(exclusion -> !exclusion.parts().isEmpty());
    }

    private ExclusionConstraint equal(Table table) {
        List<String> keys = dice.some(Validity.indexable(table, profile), dice.between(1, 2)).stream()
                .map(Column::name)
                .toList();
        if (keys.size() == 1 && dice.percent(15)) {
            return new ExclusionConstraint(null, List.of(new ExclusionPart(IndexPart.column(keys.get(0)), EQUAL)))
                    .using("hash");
        }
        List<ExclusionPart> parts = keys.stream()
                .map(key -> new ExclusionPart(elements.part(table, key), EQUAL))
                .toList();
        return new ExclusionConstraint(null, parts).include(elements.include(table, keys));
    }

    /** {@return how values of a column overlap, if they can} */
    private static Optional<ExclusionPart> overlap(Column column) {
        IndexPart key = IndexPart.column(column.name());
        if (column.type().equals(new NativeType("int4range"))) {
            return Optional.of(new ExclusionPart(key, OVERLAPS));
        }
        return column.type().equals(new NativeType("inet"))
                ? Optional.of(new ExclusionPart(key.operatorClass("inet_ops"), OVERLAPS))
                : Optional.empty();
    }

    /** {@return the table with the constraints that its columns still allow} PostgreSQL makes one of two that are equal. */
    static Table restored(Table table, Predicate<String> indexable) {
        List<ExclusionConstraint> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ExclusionConstraint exclusion : table.exclusions()) {
            boolean possible = exclusion.include().stream().allMatch(indexable)
                    && exclusion.parts().stream().allMatch(part -> isPossible(part, table, indexable));
            if (possible && seen.add(essence(exclusion))) {
                kept.add(exclusion.parts(exclusion.parts().stream()
                        .map(part -> fitting(part, table))
                        .toList()));
            }
        }
        return table.withExclusions(kept);
    }

    private static boolean isPossible(ExclusionPart part, Table table, Predicate<String> indexable) {
        IndexPart key = part.key();
        boolean overlaps = part.operator().equals(OVERLAPS);
        return overlaps
                ? table.column(key.text()).flatMap(RandomExclusions::overlap).isPresent()
                : key.expression() || indexable.test(key.text());
    }

    private static ExclusionPart fitting(ExclusionPart part, Table table) {
        return part.operator().equals(OVERLAPS)
                ? table.column(part.key().text())
                        .flatMap(RandomExclusions::overlap)
                        .orElse(part)
                : part.key(Validity.fitting(part.key(), table));
    }

    /** {@return what two constraints share that may be equal} */
    private static String essence(ExclusionConstraint exclusion) {
        return exclusion.parts().stream()
                .map(part -> part.key().expression() ? "" : part.key().text())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
