package dev.ferro.hibernate;

import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what Hibernate logs from standing among Ferro's own words, while it is read. Where it is also that of whoever runs
 * Ferro, its logging is theirs.
 */
final class QuietLogging {

    private static final String CHOICE = "org.jboss.logging.provider";
    private static final String CHOOSER = "org.jboss.logging.Logger";

    /** Kept, since a logger that nobody holds forgets its level. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("org.jboss"), Logger.getLogger("SQL"));

    private QuietLogging() {}

    /** {@return what the work makes} */
    static <T> T during(ClassLoader loader, Supplier<T> work) {
        if (isOwn(loader)) {
            LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
            choose(loader);
        }
        return work.get();
    }

    /** {@return whether the application's Hibernate is here only to be read} */
    private static boolean isOwn(ClassLoader loader) {
        return loader.getParent() == null
                || loader.getParent().getResource(CHOOSER.replace('.', '/') + ".class") == null;
    }

    /** The choice is made once, when the first logger is asked for: not by whatever logging the application has. */
    private static void choose(ClassLoader loader) {
        String usual = System.getProperty(CHOICE);
        System.setProperty(CHOICE, "jdk");
        try {
            Class.forName(CHOOSER, true, loader)
                    .getMethod("getLogger", String.class)
                    .invoke(null, "org.hibernate");
        } catch (ReflectiveOperationException | LinkageError none) {
            // then nothing logs through it
            return;
        } finally {
            restore(usual);
        }
    }

    private static void restore(@Nullable String usual) {
        if (usual == null) {
            System.clearProperty(CHOICE);
        } else {
            System.setProperty(CHOICE, usual);
        }
    }
}
