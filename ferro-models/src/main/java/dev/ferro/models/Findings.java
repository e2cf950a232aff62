package dev.ferro.models;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong or doubtful in the models, so that all of it is said at once, class by class. */
final class Findings {

    private final List<Found> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void problem(Place place, String code, String what, String advice) {
        problem(place, Problem.of(code, what).advise(advice));
    }

    void problem(Place place, Problem problem) {
        problems.add(new Found(Place.className(place.model()), problem.at(place.toString())));
    }

    /** Adds a problem of a class that can't even be loaded. */
    void problem(String className, Problem problem) {
        problems.add(new Found(className, problem.at(className)));
    }

    /** Adds what no single model is to blame for. */
    void warn(String text) {
        warnings.add(text);
    }

    void warn(Place place, String text) {
        warnings.add(place + ": " + text);
    }

    List<String> warnings() {
        return warnings.stream().sorted().distinct().toList();
    }

    void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new FerroException(
                    Refusal.REFUSED,
                    problems.stream()
                            .sorted(Comparator.comparing(Found::model))
                            .map(Found::problem)
                            .distinct()
                            .toList());
        }
    }

    /** A problem and the class it was found in. */
    private record Found(String model, Problem problem) {}
}
