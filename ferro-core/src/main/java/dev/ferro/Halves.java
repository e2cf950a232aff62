package dev.ferro;

import java.util.List;
import java.util.function.Function;

/** Does the same with both halves of many things at the same time: a machine has at least two processors. */
public final class Halves {

    /** With so many things, a second thread is worth its start. */
    private static final int MANY = 200;

    private Halves() {}

    public static boolean isWorthIt(List<?> things) {
        return things.size() >= MANY;
    }

    /** {@return what becomes of the things: of all at once where they are few} */
    public static <T, R> List<R> of(List<T> things, Function<List<T>, R> work) {
        if (!isWorthIt(things)) {
            return List.of(work.apply(things));
        }
        int half = things.size() / 2;
        Background<R> second =
                Background.start("ferro-second-half", () -> work.apply(things.subList(half, things.size())));
        return List.of(work.apply(things.subList(0, half)), second.result());
    }
}
