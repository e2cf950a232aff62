package dev.ferro.config;

import java.util.List;

/**
 * One key of a configuration file, or the header of one of its tables.
 *
 * @param path the key's name after those of the tables it stands in
 * @param value a String, Boolean, Long, List or, for a header, {@link #TABLE}
 * @param line where it stands, counted from 1
 */
record Entry(List<String> path, Object value, int line) {

    /** The value of an entry that stands for a table's header. */
    static final Object TABLE = new Object();

    String name() {
        return String.join(".", path);
    }

    boolean isTable() {
        return value == TABLE;
    }
}
