package dev.ferro.models;

import dev.ferro.Problem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns what the virtual machine throws where a class is not whole into a problem that names what is missing. */
final class Loading {

    private Loading() {}

    /** {@return what the work makes, or null if a class that it needs can't be loaded} */
    static <T> @Nullable T attempt(String className, Findings findings, Supplier<T> work) {
        try {
            return work.get();
        } catch (LinkageError | TypeNotPresentException | ArrayStoreException failure) {
            findings.problem(className.replace('$', '.'), problem(failure));
            return null;
        }
    }

    static Problem problem(Throwable failure) {
        return Problem.of("class-not-loaded", "The class could not be loaded.")
                .because(reason(failure))
                .advise(
                        failure instanceof UnsupportedClassVersionError
                                ? "run Ferro with the Java that the models are compiled for"
                                : "add what is missing to the class path of models");
    }

    private static String reason(Throwable failure) {
        if (failure instanceof NoClassDefFoundError missing && missing.getCause() == null) {
            return reasonOfAbsence(String.valueOf(missing.getMessage()));
        }
        if (failure instanceof TypeNotPresentException missing) {
            return reasonOfAbsence(missing.typeName());
        }
        Throwable cause = failure.getCause();
        return cause instanceof ClassNotFoundException missing
                ? reasonOfAbsence(String.valueOf(missing.getMessage()))
                : cause == null ? failure.toString() : failure.getClass().getSimpleName() + ": " + cause;
    }

    /** {@return the problem that a class mentions another that is not there, though it could be loaded without it} */
    static Problem missing(String missing) {
        return problem(new NoClassDefFoundError(missing));
    }

    private static String reasonOfAbsence(String className) {
        return "the class `" + className.replace('/', '.').replace('$', '.') + "` is not on the class path";
    }
}
