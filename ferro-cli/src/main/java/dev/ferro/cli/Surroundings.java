package dev.ferro.cli;

import dev.ferro.config.Configuration;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the command line stands in; a test brings its own.
 *
 * @param workingFolder the folder that relative paths start from
 * @param variables the variables of the environment
 * @param out where answers go
 * @param err where progress and errors go
 * @param terminal the person at the terminal, or null where nobody can be asked
 * @param build what a build tool knows of the project
 */
public record Surroundings(
        Path workingFolder,
        Map<String, String> variables,
        PrintStream out,
        PrintStream err,
        @Nullable BufferedReader terminal,
        Build build) {

    /** What a run of the command line stands in without a build tool around it. */
    public Surroundings(
            Path workingFolder,
            Map<String, String> variables,
            PrintStream out,
            PrintStream err,
            @Nullable BufferedReader terminal) {
        this(workingFolder, variables, out, err, terminal, Build.NONE);
    }

    /**
     * What a build tool knows of a project beside its {@code ferro.toml}.
     *
     * @param classPath the project's class path
     * @param user who connects, in place of whom the URL names
     * @param password the password of that user
     */
    public record Build(
            List<String> classPath,
            @Nullable String user,
            @Nullable String password) {

        /** No build tool. */
        public static final Build NONE = new Build(List.of(), null, null);

        public Build {
            classPath = List.copyOf(classPath);
        }

        Configuration addedTo(Configuration configuration) {
            return configuration.builtWith(classPath, user, password);
        }

        /** It may hold a password. */
        @Override
        public String toString() {
            return "Build" + classPath;
        }
    }
}
