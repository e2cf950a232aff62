package dev.ferro.benchmarks.floor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The floor of {@code ferro heads}: reads the first kilobyte of each file in a folder. */
public final class FirstKilobytes {

    private static final int KILOBYTE = 1024;

    private FirstKilobytes() {}

    public static void main(String[] arguments) throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(arguments[0]))) {
            for (Path file : files) {
                try (InputStream content = Files.newInputStream(file)) {
                    bytes += content.readNBytes(KILOBYTE).length;
                }
            }
        }
        System.out.println(bytes + " bytes");
    }
}
