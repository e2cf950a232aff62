package dev.ferro.script;

import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be a script.
 *
 * @param header what it said when it was last read; null if that is not known
 */
record KnownFile(File file, @Nullable ReadHeader header) {}
