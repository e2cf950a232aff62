package dev.ferro.dialect;

import org.jspecify.annotations.Nullable;

/**
 * A migrator that keeps others away.
 *
 * @param who the process or the session, in a few words
 * @param since since when, as the database prints it; null where it cannot tell
 * @param doing what it is doing at the moment, mostly a statement; null where nothing is known
 */
public record LockHolder(
        String who, @Nullable String since, @Nullable String doing) {

    private static final int SHOWN = 100;

    /** {@return all of it in a line, a long statement by its beginning} */
    @Override
    public String toString() {
        return who
                + (since == null ? "" : " since " + since)
                + (doing == null ? "" : ", at `" + shortened(doing) + "`");
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …";
    }
}
