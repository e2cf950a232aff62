package dev.ferro.run;

import java.nio.file.Path;

/**
 * A backup that was made before anything was run.
 *
 * @param file where it is; its checksum is in a file beside it, whose name ends in {@code .sha256}
 * @param bytes how long it is
 * @param sha256 its checksum
 * @param restoring what a person types to bring it back
 */
public record BackedUp(Path file, long bytes, String sha256, String restoring) {}
