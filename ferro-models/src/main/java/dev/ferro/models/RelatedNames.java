package dev.ferro.models;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sees that a model is not called the same from two sides.
 *
 * @param drafts the models
 * @param findings where problems go
 */
record RelatedNames(Drafts drafts, Findings findings) {

    void check() {
        Map<String, Place> taken = new HashMap<>();
        drafts.all().stream().flatMap(RelatedNames::relations).forEach(relation -> {
            String key = relation.target().getName() + " " + relation.name();
            Place first = taken.putIfAbsent(key, relation.place());
            if (first != null) {
                findings.problem(
                        relation.place(),
                        "shared-related-name",
                        "`" + Place.className(relation.target()) + "` would have two relations called `"
                                + relation.name() + "`; the other one is that of " + first + ".",
                        "give each its own `relatedName`");
            }
        });
        drafts.all().forEach(this::warnOfTwoSides);
    }

    private static Stream<Relation> relations(Draft draft) {
        Stream<Relation> references = draft.references()
                .map(part -> new Relation(
                        part.member().type().raw(),
                        part.relation().relatedName(),
                        part.member().place()));
        Stream<Relation> joins = draft.joins()
                .map(part -> new Relation(
                        target(part),
                        part.relation().relatedName(),
                        part.member().place()));
        return Stream.concat(references, joins)
                .filter(relation -> !relation.name().isBlank());
    }

    private static Class<?> target(Part.Join part) {
        return part.member().type().element().orElse(void.class);
    }

    /** Declared on both sides, a relation would be two. */
    private void warnOfTwoSides(Draft draft) {
        draft.joins().forEach(part -> {
            Draft other = drafts.find(target(part));
            boolean after = other != null && Place.className(other.type()).compareTo(Place.className(draft.type())) < 0;
            if (other != null && after && other.joins().anyMatch(back -> isReverse(part, back, draft))) {
                findings.warn(
                        part.member().place(),
                        "`" + Place.className(other.type())
                                + "` declares a relation back, so there are two join tables; keep one side.");
            }
        });
    }

    private static boolean isReverse(Part.Join part, Part.Join back, Draft draft) {
        boolean plain = part.throughModel() == void.class && back.throughModel() == void.class;
        boolean named = part.relation().relatedName().equals(back.member().name())
                || back.relation().relatedName().equals(part.member().name());
        return plain && named && target(back) == draft.type();
    }

    /** What one model is called by another. */
    private record Relation(Class<?> target, String name, Place place) {}
}
