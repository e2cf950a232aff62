package dev.ferro.testing;

import org.junit.jupiter.api.Assumptions;

/** Whether tests may use servers. A check before a commit has no time for them, and says so; the build has. */
final class Servers {

    /** The system property, {@code false} for tests on nothing but the databases that live in the JVM. */
    private static final String PROPERTY = "ferro.test.servers";

    private Servers() {}

    static boolean areWanted() {
        return Boolean.parseBoolean(System.getProperty(PROPERTY, "true"));
    }

    /** Ends a test that cannot go on without a server, where there shall be none. */
    static void require() {
        Assumptions.assumeTrue(areWanted(), "needs a server, which -D" + PROPERTY + "=false rules out");
    }
}
