package dev.ferro.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The disk of a server, which can be full: a library before the system's calls lets no file be created and none grow.
 *
 * @param library the library
 * @param flag the file that exists while the disk is full
 */
record SmallDisk(Path library, Path flag) {

    private static final String LIBRARY = "libfull.so";

    static SmallDisk in(Path folder) throws IOException {
        Path library = folder.resolve(LIBRARY);
        try (InputStream content = SmallDisk.class.getResourceAsStream("full-disk/" + LIBRARY)) {
            if (content == null) {
                throw new IOException(LIBRARY + " is missing");
            }
            Files.copy(content, library);
        }
        return new SmallDisk(library, folder.resolve("full"));
    }

    void attach(Map<String, String> environment) {
        environment.put("LD_PRELOAD", library.toString());
        environment.put("FERRO_FULL_DISK", flag.toString());
    }

    void fill() throws IOException {
        Files.writeString(flag, "");
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(flag);
    }
}
