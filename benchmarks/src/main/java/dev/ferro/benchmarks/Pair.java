package dev.ferro.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * A floor and Ferro, measured by turns, so that whatever else the machine does falls on both.
 *
 * @param floor what the plain program took
 * @param ferro what Ferro took
 */
record Pair(Samples floor, Samples ferro) {

    /** {@return both sides run in turns, after one run of each that does not count} */
    static Pair measure(int runs, Task floor, Task ferro) {
        floor.seconds();
        ferro.seconds();
        List<Double> ofFloor = new ArrayList<>();
        List<Double> ofFerro = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            ofFloor.add(floor.seconds());
            ofFerro.add(ferro.seconds());
        }
        return new Pair(new Samples(ofFloor), new Samples(ofFerro));
    }

    /** {@return how many times the floor's time Ferro takes} A floor too quick for its clock counts as a microsecond. */
    double ratio() {
        return ferro.median() / Math.max(floor.median(), 1e-6);
    }

    /** Something that is run again and again. */
    interface Task {

        /** Prepares what a run needs, runs it, and {@return the seconds that the run itself took} */
        double seconds();
    }
}
