package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionId;
import java.lang.reflect.Constructor;

/**
 * The class of a script.
 *
 * @param name its binary name
 * @param place the script, for messages
 */
record ScriptClass(String name, String place) {

    Class<? extends Migration> load(ClassLoader loader) throws ClassNotFoundException {
        try {
            return Class.forName(name, true, loader).asSubclass(Migration.class);
        } catch (ClassCastException e) {
            throw refused("`" + name + "` is not a `Migration`.", "Let it implement `dev.ferro.script.Migration`.")
                    .causedBy(e);
        } catch (LinkageError e) {
            throw notCreated(e);
        }
    }

    Migration instance(Class<? extends Migration> type) {
        try {
            Constructor<? extends Migration> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw notCreated(e);
        }
    }

    private FerroException notCreated(Throwable cause) {
        return refused(
                        "`" + name + "` cannot be created.",
                        "Give it a constructor without parameters that does nothing.")
                .causedBy(cause);
    }

    /** What a build has left may be of another version of the script. */
    void check(Class<?> type, RevisionId id) {
        Revision header = type.getAnnotation(Revision.class);
        if (header == null || !header.id().equals(id.value())) {
            throw refused(
                    "The class `" + name + "` on the class path is not of this script.",
                    "Build the application again.");
        }
    }

    FerroException refused(String what, String advice) {
        return Problem.of("script-not-loadable", what).at(place).advise(advice).refused();
    }
}
