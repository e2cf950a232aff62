package dev.ferro.hibernate;

import dev.ferro.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of an application's Hibernate.
 *
 * @param text the version as it calls itself
 * @param major the first number
 * @param minor the second
 */
record HibernateVersion(String text, int major, int minor) {

    private static final String CLASS = "org.hibernate.Version";
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

    private static final int OLDEST_MAJOR = 6;
    private static final int OLDEST_MINOR = 6;
    private static final int NEWEST_MAJOR = 7;

    /** {@return the version that a loader sees, or null if it sees none} */
    static @Nullable HibernateVersion of(ClassLoader loader) {
        try {
            Class.forName(CLASS, false, loader);
        } catch (ClassNotFoundException none) {
            return null;
        }
        return QuietLogging.during(loader, () -> ask(loader));
    }

    private static HibernateVersion ask(ClassLoader loader) {
        try {
            Object text = Class.forName(CLASS, true, loader)
                    .getMethod("getVersionString")
                    .invoke(null);
            return of(String.valueOf(text));
        } catch (ReflectiveOperationException other) {
            return new HibernateVersion("unknown", 0, 0);
        }
    }

    static HibernateVersion of(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches()
                ? new HibernateVersion(text, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                : new HibernateVersion(text, 0, 0);
    }

    /** Refuses what Ferro does not know. */
    void check() {
        boolean known = major == NEWEST_MAJOR || (major == OLDEST_MAJOR && minor >= OLDEST_MINOR);
        if (!known) {
            throw Problem.of("unsupported-hibernate", "Ferro does not know Hibernate " + text + ".")
                    .because("it reads the metadata of Hibernate 6.6 and 7")
                    .advise("use one of these, or a Ferro that knows yours")
                    .refused();
        }
    }
}
