package dev.ferro.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that can be repeated: the same seed, the same throws. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** {@return a number between the two, both included} */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** {@return true in so many of a hundred cases} */
    boolean percent(int cases) {
        return random.nextInt(100) < cases;
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** {@return some of the items, each once, in any order; fewer if there are not so many} */
    <T> List<T> some(List<T> items, int count) {
        List<T> shuffled = shuffled(items);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }
}
