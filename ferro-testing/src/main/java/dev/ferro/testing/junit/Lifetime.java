package dev.ferro.testing.junit;

/** How long a migrated database lasts until there is a new one. */
public enum Lifetime {
    /** Each test has one of its own. */
    METHOD,
    /** The tests of the annotated class, and of the classes nested in it, share one. */
    CLASS,
    /** All tests of the run that ask for the same one share it, in one JVM. */
    SUITE
}
