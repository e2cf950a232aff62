package dev.ferro.diff;

import dev.ferro.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares the elements of one kind in one table. They match by name; what has no counterpart of its name matches by
 * content and is renamed.
 *
 * @param <E> the type of the elements
 */
final class ElementDiffer<E> {

    private final ElementKind<E> kind;
    private final DesiredTable desired;
    private final Function<E, E> original;
    private final Predicate<String> isFree;
    private final Function<E, Optional<String>> disturbance;
    private final List<E> dropped = new ArrayList<>();
    private final List<Operation> drops = new ArrayList<>();
    private final List<Operation> renames = new ArrayList<>();
    private final List<Operation> creates = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    /**
     * @param original finds the element as it was described
     * @param isFree whether a name is not in use, so that something can be renamed to it
     * @param disturbance why an element must be created again though it stays the same, or empty
     */
    ElementDiffer(
            ElementKind<E> kind,
            DesiredTable desired,
            Function<E, E> original,
            Predicate<String> isFree,
            Function<E, Optional<String>> disturbance) {
        this.kind = kind;
        this.desired = desired;
        this.original = original;
        this.isFree = isFree;
        this.disturbance = disturbance;
    }

    ElementDiffer<E> compare(List<E> before, List<E> after) {
        Matching<E> elements = Matching.of(before, after).by(this::sameName).by(this::sameContent);
        elements.dropped().forEach(this::drop);
        elements.pairs().forEach(this::settle);
        elements.created().forEach(this::create);
        return this;
    }

    /** {@return what goes away, for good or for a while} */
    List<E> dropped() {
        return dropped;
    }

    List<Operation> drops() {
        return drops;
    }

    List<Operation> renames() {
        return renames;
    }

    List<Operation> creates() {
        return creates;
    }

    List<Note> notes() {
        return notes;
    }

    private boolean sameName(E one, E other) {
        String name = kind.name().apply(one);
        return name != null && name.equals(kind.name().apply(other));
    }

    private boolean sameContent(E one, E other) {
        return kind.content().apply(one).equals(kind.content().apply(other));
    }

    private void settle(Pair<E> element) {
        compare(element)
                .tell(
                        () -> rename(element),
                        reason -> replace(element, reason),
                        reason -> note(element, "cannot be compared", reason));
    }

    private Comparison compare(Pair<E> element) {
        if (!kind.isStated().test(element.before()) || !kind.isStated().test(element.after())) {
            return new Comparison.Unknown("only its name is known");
        }
        return sameContent(element.before(), element.after())
                ? disturbance
                        .apply(element.before())
                        .<Comparison>map(Comparison.Different::new)
                        .orElse(Comparison.SAME)
                : new Comparison.Different("its definition changes");
    }

    /** Why something is replaced by its like must be said; otherwise the definitions speak for themselves. */
    private void replace(Pair<E> element, String reason) {
        drop(element.before());
        create(element.after());
        if (sameContent(element.before(), element.after())) {
            note(element, "is dropped and created again", reason);
        }
    }

    private void note(Pair<E> element, String what, String reason) {
        notes.add(new Note(desired.name(), "`" + kind.name().apply(element.after()) + "` " + what + ": " + reason));
    }

    private void rename(Pair<E> element) {
        @Nullable String before = kind.name().apply(element.before());
        @Nullable String after = kind.name().apply(element.after());
        if (before == null || after == null || Objects.equals(before, after)) {
            return;
        }
        if (isFree.test(after)) {
            renames.add(kind.rename().rename(desired.name(), before, after));
        } else {
            replace(element, "the name `" + after + "` is still in use");
        }
    }

    private void drop(E element) {
        dropped.add(element);
        drops.add(kind.drop().apply(desired.name(), element));
    }

    private void create(E element) {
        creates.add(kind.create().apply(desired.name(), original.apply(element)));
    }
}
