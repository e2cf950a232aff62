package dev.ferro.script;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;

/** A file of what can be made again at any time, with a checksum at its end that shows damage. */
record CacheFile(Path path) {

    /** {@return the content, or empty if there is no such file} */
    Optional<byte[]> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        byte[] sealed = Files.readAllBytes(path);
        int end = sealed.length - Long.BYTES;
        if (end < 0 || ByteBuffer.wrap(sealed).getLong(end) != checksum(sealed, end)) {
            throw new IOException("the checksum of " + path + " does not match");
        }
        return Optional.of(Arrays.copyOf(sealed, end));
    }

    /** Another process may write the same file: each writes one of its own and puts it in place at once. */
    void write(byte[] content) throws IOException {
        Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
        new PrivateFolder(folder).create();
        Path draft = Files.createTempFile(folder, "draft", ".tmp");
        try {
            ByteBuffer sealed = ByteBuffer.allocate(content.length + Long.BYTES);
            Files.write(
                    draft,
                    sealed.put(content)
                            .putLong(checksum(content, content.length))
                            .array());
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
