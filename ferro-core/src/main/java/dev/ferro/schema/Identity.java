package dev.ferro.schema;

/** How the database generates an identity column's values, in the terms of the SQL standard. */
public enum Identity {
    /** The database always generates the value; a given one is refused. */
    ALWAYS,
    /** The database generates the value unless one is given. */
    BY_DEFAULT
}
