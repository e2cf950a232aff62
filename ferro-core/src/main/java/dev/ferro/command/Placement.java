package dev.ferro.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in the history a new script shall go, as a command line says it.
 *
 * @param heads what it builds on, in the grammar of targets; empty for the head, or for all heads of a merge
 * @param splice whether that need not be a head
 * @param id the id, or null for a random one
 * @param labels names of the branch that starts with it
 * @param dependsOn what must be applied before it beside its parents, in the grammar of targets
 * @param versionPath the folder it goes to, or null for the one of its parents
 * @param workingFolder the folder that a relative one starts from
 */
public record Placement(
        List<String> heads,
        boolean splice,
        @Nullable String id,
        List<String> labels,
        List<String> dependsOn,
        @Nullable String versionPath,
        Path workingFolder) {}
