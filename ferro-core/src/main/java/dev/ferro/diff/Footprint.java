package dev.ferro.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What an operation does to things, as far as the order of operations depends on it. */
final class Footprint {

    private final List<Thing> created = new ArrayList<>();
    private final List<Thing> destroyed = new ArrayList<>();
    private final List<Thing> reshaped = new ArrayList<>();
    private final List<Thing> needed = new ArrayList<>();
    private final List<Thing> released = new ArrayList<>();

    /** {@return what is there afterwards and was not before} */
    List<Thing> created() {
        return created;
    }

    /** {@return what is gone afterwards} */
    List<Thing> destroyed() {
        return destroyed;
    }

    /** {@return what is another afterwards} */
    List<Thing> reshaped() {
        return reshaped;
    }

    /** {@return what must be there, and as it shall be; nothing that the operation makes itself} */
    List<Thing> needed() {
        return needed.stream().filter(thing -> !created.contains(thing)).toList();
    }

    /** {@return what is no longer used afterwards} */
    List<Thing> released() {
        return released;
    }

    Footprint creates(Thing thing) {
        created.add(thing);
        return this;
    }

    Footprint destroys(Thing thing) {
        destroyed.add(thing);
        return this;
    }

    Footprint reshapes(Thing thing) {
        reshaped.add(thing);
        return this;
    }

    Footprint needs(Thing thing) {
        needed.add(thing);
        return this;
    }

    Footprint needs(Collection<Thing> things) {
        needed.addAll(things);
        return this;
    }

    Footprint releases(Thing thing) {
        released.add(thing);
        return this;
    }

    Footprint releases(Collection<Thing> things) {
        released.addAll(things);
        return this;
    }
}
