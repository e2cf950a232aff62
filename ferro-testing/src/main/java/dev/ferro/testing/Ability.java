package dev.ferro.testing;

/** What only some databases can do with keys, constraints and indexes. */
public enum Ability {
    /** An index says where NULL stands. */
    NULL_ORDER
}
