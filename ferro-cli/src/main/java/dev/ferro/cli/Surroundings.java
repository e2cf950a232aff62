package dev.ferro.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
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
 */
public record Surroundings(
        Path workingFolder,
        Map<String, String> variables,
        PrintStream out,
        PrintStream err,
        @Nullable BufferedReader terminal) {}
