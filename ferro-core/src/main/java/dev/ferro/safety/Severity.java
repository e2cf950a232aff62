package dev.ferro.safety;

/** How much a hazard matters. */
public enum Severity {
    /** Good to know. */
    INFO,
    /** It may fail or disturb, depending on the rows and the programs that use them. */
    WARNING,
    /** Data is lost. */
    DANGER
}
