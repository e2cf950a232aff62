package dev.ferro.cli;

import dev.ferro.config.Configuration;
import java.io.BufferedReader;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** What a run of the command line stands in without a build tool around it, but for what variables say of it. */
    public Surroundings(
            Path workingFolder,
            Map<String, String> variables,
            PrintStream out,
            PrintStream err,
            @Nullable BufferedReader terminal) {
        this(workingFolder, variables, out, err, terminal, Build.of(variables));
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

        public Build {
            classPath = List.copyOf(classPath);
        }

        /** {@return what {@code FERRO_CLASSPATH}, {@code FERRO_USER} and {@code FERRO_PASSWORD} say} */
        static Build of(Map<String, String> variables) {
            List<String> classPath = Stream.of(
                            variables.getOrDefault("FERRO_CLASSPATH", "").split(Pattern.quote(File.pathSeparator)))
                    .filter(entry -> !entry.isEmpty())
                    .toList();
            return new Build(classPath, set(variables, "FERRO_USER"), set(variables, "FERRO_PASSWORD"));
        }

        private static @Nullable String set(Map<String, String> variables, String name) {
            String value = variables.getOrDefault(name, "");
            return value.isEmpty() ? null : value;
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
