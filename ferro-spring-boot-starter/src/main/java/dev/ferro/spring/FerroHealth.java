package dev.ferro.spring;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.application.Ferro;
import java.util.List;

/** Tells whether a database is what the migrations make; each line of Spring Boot has a type of its own for the answer. */
public final class FerroHealth {

    private FerroHealth() {}

    /** {@return what is wrong, in a sentence each; nothing if all is well} */
    public static List<String> faults(Ferro ferro) {
        try {
            ferro.validate();
            return List.of();
        } catch (FerroException failure) {
            return failure.problems().stream().map(Problem::what).toList();
        }
    }
}
