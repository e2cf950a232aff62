package dev.ferro.benchmarks;

import java.util.List;

/**
 * The seconds that repeated runs of one thing took.
 *
 * @param seconds what each run took, the shortest first
 */
record Samples(List<Double> seconds) {

    Samples {
        seconds = seconds.stream().sorted().toList();
    }

    double median() {
        int middle = seconds.size() / 2;
        return seconds.size() % 2 == 1 ? seconds.get(middle) : (seconds.get(middle - 1) + seconds.get(middle)) / 2;
    }

    double shortest() {
        return seconds.get(0);
    }

    double longest() {
        return seconds.get(seconds.size() - 1);
    }
}
