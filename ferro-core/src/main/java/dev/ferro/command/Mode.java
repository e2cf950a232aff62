package dev.ferro.command;

/** What becomes of a plan. */
public enum Mode {
    /** It is run. */
    RUN,
    /** Its statements are shown. */
    DRY_RUN,
    /** Its statements are shown, with what they do to others. */
    PLAN,
    /** It is written as a script for the database's own client. */
    SQL
}
