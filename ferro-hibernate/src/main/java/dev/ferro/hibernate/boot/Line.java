package dev.ferro.hibernate.boot;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** What one line of Hibernate's versions has and others have not; everything else that is used is the same in all. */
final class Line {

    private Line() {}

    /** {@return the words that a mapping adds to a column, constraint, index or table} None before version 7. */
    static String options(Object mapped) {
        Object options = ask(mapped, "getOptions");
        return options == null ? "" : options.toString().strip();
    }

    /** {@return whether NOT NULL is written after an expression that computes a column} It always is before version 7. */
    static boolean requiresComputed(Dialect dialect) {
        return !Boolean.FALSE.equals(ask(dialect, "supportsNotNullAfterGeneratedAs"));
    }

    /** {@return the statements that fill a table} The question was asked in other words before version 7. */
    static String[] statements(InitCommand command) {
        Object statements = ask(command, "initCommands");
        return (String[]) Objects.requireNonNull(statements == null ? ask(command, "getInitCommands") : statements);
    }

    private static @Nullable Object ask(Object asked, String question) {
        try {
            return asked.getClass().getMethod(question).invoke(asked);
        } catch (NoSuchMethodException older) {
            return null;
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("`" + question + "` can be asked", impossible);
        }
    }
}
