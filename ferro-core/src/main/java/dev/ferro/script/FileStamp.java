package dev.ferro.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What tells a file from the same one changed, without opening it.
 *
 * @param size in bytes
 * @param modified when it was last written, in nanoseconds since 1970
 * @param identity what tells it from another file of its name, where the system says so
 */
record FileStamp(long size, long modified, int identity) {

    static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                Objects.hashCode(attributes.fileKey()));
    }

    /** Written out, because what a record brings along is linked when first called, in every command. */
    boolean isSame(FileStamp other) {
        return size == other.size && modified == other.modified && identity == other.identity;
    }
}
