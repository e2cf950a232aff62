package dev.ferro.testing;

/** What only some databases can do with keys, constraints and indexes. */
public enum Ability {
    /** An index says where NULL stands. */
    NULL_ORDER,
    /** A unique constraint or index takes NULL for a value like any other. */
    NULLS_NOT_DISTINCT,
    /** Primary keys and unique constraints can be checked at commit. */
    DEFERRABLE_KEYS,
    /** Checks and foreign keys can do without the rows that are there being looked at. */
    NOT_VALID,
    /** The keys of an index can be compared in another way than the usual one, or nothing is lost where they cannot. */
    OPERATOR_CLASSES,
    /** An index can hold the beginning of a column. */
    PREFIXES,
    /** Rows can be kept from colliding with each other, by operators. */
    EXCLUSIONS
}
