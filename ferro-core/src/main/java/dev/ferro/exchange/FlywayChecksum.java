package dev.ferro.exchange;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The hash by which Flyway knows a file again: of its lines, whatever ends them. */
final class FlywayChecksum {

    private FlywayChecksum() {}

    static int of(String text) {
        CRC32 hash = new CRC32();
        text.lines().forEach(line -> hash.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) hash.getValue();
    }
}
