package dev.ferro.annotations;

/** How a database that has identity columns numbers the rows. */
public enum Identity {
    /** As {@link Field#autoincrement} says. */
    INFER,
    /** The database always generates the value; a given one is refused. */
    ALWAYS,
    /** The database generates the value unless one is given. */
    BY_DEFAULT
}
